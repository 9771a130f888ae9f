import { and, eq, isNull } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { endOpenSessions } from "./end-sessions";
import { canManageAccounts } from "./policy";
import type { DisableAccount } from "./schemas";

/**
 * Let an account no longer sign in, and end its sign-ins at once.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `conflict` on the viewer's own account; `not-found` also where it is
 * disabled already.
 */
export async function disableAccount(
  context: Pick<Context, "db" | "viewer" | "now">,
  { accountId }: DisableAccount,
): Promise<void> {
  const { viewer } = context;
  authorize(canManageAccounts(viewer), "disable an account");
  // Else nobody might be left who can enable it again.
  if (viewer.kind === "account" && viewer.accountId === accountId) throw new DomainError("conflict", "ownAccount");

  await context.db.transaction(async (tx) => {
    const [account] = await tx
      .update(accounts)
      .set({ disabledAt: context.now() })
      .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
      .returning({ email: accounts.email });
    if (!account) throw notFound();
    const ended = await endOpenSessions(tx, accountId, context.now());
    await enterInRecord(tx, context, {
      verb: "disable-account",
      subject: { type: "account", id: accountId },
      detail: { email: account.email, ended },
    });
  });
}
