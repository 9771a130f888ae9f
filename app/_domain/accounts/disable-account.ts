import { and, eq, isNull } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { endOpenSessions } from "./end-sessions";
import { canManageAccounts } from "./policy";
import type { DisableAccount } from "./schemas";

/**
 * Disables an account: it can no longer sign in, and its sessions end at once.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `conflict` on the
 * viewer's own account; `not-found` also if it is disabled already.
 */
export async function disableAccount(
  context: Pick<Context, "db" | "viewer" | "now">,
  { accountId }: DisableAccount,
): Promise<void> {
  const { viewer } = context;
  authorize(canManageAccounts(viewer), "disable an account");
  // The last administrator must not become unable to enable accounts again.
  if (viewer.kind === "account" && viewer.accountId === accountId) throw new DomainError("conflict", "ownAccount");

  await context.db.transaction(async (tx) => {
    const [account] = await tx
      .update(accounts)
      .set({ disabledAt: context.now() })
      .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
      .returning({ email: accounts.email });
    if (!account) throw notFound();
    const ended = await endOpenSessions(tx, accountId, context.now());
    await appendAuditEvent(tx, context, {
      operation: "disable-account",
      subject: { type: "account", id: accountId },
      detail: { email: account.email, ended },
    });
  });
}
