import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { countResetRequest } from "./account-mail-limits";
import { createLink } from "./create-link";
import { composeLetter, enqueueLink } from "./enqueue-link";
import type { RequestPasswordReset } from "./schemas";

/**
 * Every request takes at least this long, several times as long as the work for an address with an
 * account: the time does not reveal whether there is one.
 */
export const MINIMUM_RESPONSE_MS = 400;

/**
 * Requests a link for a new password. The response does not reveal whether the address has an
 * account. A person who is invited gets none: a revoked invitation stays revoked.
 *
 * @param from the network address of the request.
 * @throws {DomainError} `too-many` past three e-mails an hour to one mailbox, or too many requests
 * from one sender.
 */
export async function requestPasswordReset(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  { email }: RequestPasswordReset,
  from: { address: string },
): Promise<void> {
  await countResetRequest(email, from.address, context);
  const minimumTime = new Promise((resolve) => setTimeout(resolve, MINIMUM_RESPONSE_MS));
  await Promise.all([sendLinkTo(context, email), minimumTime]);
}

async function sendLinkTo(context: Pick<Context, "db" | "now">, address: string): Promise<void> {
  const { id, name, email, role, stateCode, locale } = accounts;
  const hasPassword = and(eq(email, address), isNull(accounts.disabledAt), isNotNull(accounts.passwordHash));

  await context.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id, name, email, role, stateCode, locale })
      .from(accounts)
      .where(hasPassword)
      .for("update");
    if (!account) return;
    // Earlier links stay valid: somebody else's requests must not withdraw the owner's.
    const link = await createLink(tx, account.id, "reset", context.now());
    await enqueueLink(tx, context, await composeLetter(tx, account, link));
    await appendAuditEvent(
      tx,
      { viewer: { kind: "system", name: account.name }, now: context.now },
      { operation: "request-password-link", subject: { type: "account", id: account.id } },
    );
  });
}
