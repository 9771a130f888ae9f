import { and, eq, isNotNull } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canManageAccounts } from "./policy";
import type { EnableAccount } from "./schemas";

/**
 * Enables a disabled account, so that it can sign in again.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `not-found` also if it
 * is not disabled.
 */
export async function enableAccount(
  context: Pick<Context, "db" | "viewer" | "now">,
  { accountId }: EnableAccount,
): Promise<void> {
  authorize(canManageAccounts(context.viewer), "enable an account");

  await context.db.transaction(async (tx) => {
    const [account] = await tx
      .update(accounts)
      .set({ disabledAt: null })
      .where(and(eq(accounts.id, accountId), isNotNull(accounts.disabledAt)))
      .returning({ email: accounts.email });
    if (!account) throw notFound();
    await appendAuditEvent(tx, context, {
      operation: "enable-account",
      subject: { type: "account", id: accountId },
      detail: { email: account.email },
    });
  });
}
