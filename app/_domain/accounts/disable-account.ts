import { and, eq, isNull } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { endOpenSessions } from "./end-sessions";
import { canInvite, canManageAccounts, manageableAccounts } from "./policy";
import { requireAnotherAdministrator } from "./require-another-administrator";
import { revokeOpenLinks } from "./revoke-open-links";
import type { DisableAccount } from "./schemas";

/**
 * Disables an account: it can no longer sign in, its sessions end at once, and its open links are
 * revoked. A head of delegation removes a member so.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `conflict` on the
 * viewer's own account or the last administrator's; `not-found` also if it is disabled already.
 */
export async function disableAccount(
  context: Pick<Context, "db" | "viewer" | "now">,
  { accountId }: DisableAccount,
): Promise<void> {
  const { viewer } = context;
  authorize(canInvite(viewer), "disable an account");
  if (viewer.kind === "account" && viewer.accountId === accountId) throw new DomainError("conflict", "ownAccount");

  await context.db.transaction(async (tx) => {
    // A head of delegation manages no administrator.
    if (canManageAccounts(viewer)) await requireAnotherAdministrator(tx, accountId);
    const [account] = await tx
      .update(accounts)
      .set({ disabledAt: context.now() })
      .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt), manageableAccounts(viewer)))
      .returning({ email: accounts.email });
    if (!account) throw notFound();
    await revokeOpenLinks(tx, accountId, context.now());
    const ended = await endOpenSessions(tx, accountId, context.now());
    await appendAuditEvent(tx, context, {
      operation: "disable-account",
      subject: { type: "account", id: accountId },
      detail: { email: account.email, ended },
    });
  });
}
