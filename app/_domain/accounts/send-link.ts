import { and, eq, isNull } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { countSentLink } from "./account-mail-limits";
import { createLink } from "./create-link";
import { type AccountLetter, composeLetter, enqueueLink } from "./enqueue-link";
import { canInvite, manageableAccounts } from "./policy";
import { revokeOpenLinks } from "./revoke-open-links";
import type { SendLink } from "./schemas";

/**
 * Sends or prints a new link: an invitation where no password was set yet, else one for a new
 * password. The earlier links of the account are revoked.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `not-found` also if the
 * account is disabled; `too-many` after too many links.
 */
export async function sendLink(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  { accountId, by }: SendLink,
): Promise<AccountLetter> {
  const { viewer } = context;
  authorize(canInvite(viewer), "send a link");
  const { email, role, stateCode, locale, passwordHash } = accounts;
  const isSendable = and(eq(accounts.id, accountId), isNull(accounts.disabledAt), manageableAccounts(viewer));
  const [found] = await context.db.select({ email }).from(accounts).where(isSendable);
  if (!found) throw notFound();
  await countSentLink(found.email, by === "mail", context);

  return context.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ email, role, stateCode, locale, passwordHash })
      .from(accounts)
      .where(isSendable)
      .for("update");
    if (!account) throw notFound();
    const now = context.now();
    await revokeOpenLinks(tx, accountId, now);
    const isInvited = account.passwordHash === null;
    const link = await createLink(tx, accountId, isInvited ? "invitation" : "reset", now);
    const letter = await composeLetter(tx, account, link);
    if (by === "mail") await enqueueLink(tx, context, letter);
    await appendAuditEvent(tx, context, {
      operation: isInvited ? "resend-invitation" : "send-password-link",
      subject: { type: "account", id: accountId },
      detail: { email: account.email, by },
    });

    return letter;
  });
}
