import { and, eq, isNull } from "drizzle-orm";
import type { LinkPurpose } from "@/app/_vocabulary/account-links";
import { accountLinks, accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError, notFound } from "../errors";
import { enqueueMessage } from "../outbox/enqueue-message";
import { endOpenSessions } from "./end-sessions";
import { findPasswordLink } from "./find-password-link";
import { readPasswordToken } from "./link-tokens";
import { hashPassword } from "./passwords";
import { isOpenLink, revokeOpenLinks } from "./revoke-open-links";
import type { SetPassword } from "./schemas";

/**
 * Sets the password of the account that a link belongs to. The link can be used once; the other
 * links and all sessions of the account end.
 *
 * @throws {DomainError} `not-found` if the link is not valid; `conflict` if it was used, revoked or
 * has expired; `too-many` if more passwords are set at a time than can be hashed.
 */
export async function setPassword(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  input: SetPassword,
): Promise<{ purpose: LinkPurpose; ended: number }> {
  const linkId = readPasswordToken(context, input.token);
  const link = await findPasswordLink(context, input.token);
  if (!linkId || !link) throw notFound("linkWrong");
  // Nothing is hashed for a link that cannot be used.
  if (link.status !== "open") throw linkClosed();
  const passwordHash = await hashPassword(input.password);

  return context.db.transaction(async (tx) => {
    const now = context.now();
    // Every operation locks the account before its links.
    const [account] = await tx
      .select({ id: accounts.id, name: accounts.name, email: accounts.email, locale: accounts.locale })
      .from(accounts)
      .where(and(eq(accounts.id, link.accountId), isNull(accounts.disabledAt)))
      .for("update");
    if (!account) throw linkClosed();
    const [used] = await tx
      .update(accountLinks)
      .set({ usedAt: now })
      .where(and(eq(accountLinks.id, linkId), eq(accountLinks.accountId, account.id), isOpenLink(now)))
      .returning({ purpose: accountLinks.purpose });
    if (!used) throw linkClosed();
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id));
    await revokeOpenLinks(tx, account.id, now);
    const ended = await endOpenSessions(tx, account.id, now);
    await enqueueMessage(tx, context, {
      kind: "password-changed",
      params: { email: account.email },
      key: `password-changed:${linkId}`,
      to: account.email,
      locale: account.locale,
    });
    await appendAuditEvent(
      tx,
      { viewer: { kind: "system", name: account.name }, now: context.now },
      { operation: "set-password", subject: { type: "account", id: account.id }, detail: { ended } },
    );

    return { purpose: used.purpose, ended };
  });
}

function linkClosed(): DomainError {
  return new DomainError("conflict", "linkClosed");
}
