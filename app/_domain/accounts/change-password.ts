import { and, eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { enqueueMessage } from "../outbox/enqueue-message";
import { endOtherOpenSessions } from "./end-sessions";
import { isSamePassword } from "./is-same-password";
import { hashPassword, verifyPassword } from "./passwords";
import { revokeOpenLinks } from "./revoke-open-links";
import type { ChangePassword } from "./schemas";
import { countSignInAttempt } from "./sign-in-limits";

/**
 * Changes the viewer's own password. All other sessions of the account end, and its open links are
 * revoked.
 *
 * @param from the network address of the request.
 * @throws {DomainError} `forbidden` unless signed in; `invalid` at `currentPassword` if it is wrong;
 * `too-many` after as many attempts as at sign-in.
 */
export async function changePassword(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangePassword,
  from: { address: string },
): Promise<{ ended: number }> {
  const { viewer } = context;
  authorize(viewer.kind === "account", "change a password");
  const { email, passwordHash, locale } = accounts;
  const [account] = await context.db
    .select({ email, passwordHash, locale })
    .from(accounts)
    .where(eq(accounts.id, viewer.accountId));
  if (!account) throw notFound();
  const clearAttempts = await countSignInAttempt(context.db, account.email, from.address);
  if (!(await verifyPassword(account.passwordHash, input.currentPassword)))
    throw new DomainError("invalid", "currentPasswordWrong", { field: "currentPassword" });
  await clearAttempts();
  const newHash = await hashPassword(input.newPassword);

  return context.db.transaction(async (tx) => {
    const now = context.now();
    const [changed] = await tx
      .update(accounts)
      .set({ passwordHash: newHash })
      .where(and(eq(accounts.id, viewer.accountId), isSamePassword(account.passwordHash)))
      .returning({ id: accounts.id });
    // Set anew, or the account disabled, while this one was verified.
    if (!changed) throw new DomainError("invalid", "currentPasswordWrong", { field: "currentPassword" });
    await revokeOpenLinks(tx, viewer.accountId, now);
    const ended = await endOtherOpenSessions(tx, viewer, now);
    await enqueueMessage(tx, context, {
      kind: "password-changed",
      params: { email: account.email },
      key: `password-changed:${viewer.sessionId}:${now.toISOString()}`,
      to: account.email,
      locale: account.locale,
    });
    await appendAuditEvent(tx, context, {
      operation: "change-password",
      subject: { type: "account", id: viewer.accountId },
      detail: { ended },
    });

    return { ended };
  });
}
