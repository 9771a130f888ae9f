import { and, eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canInvite, manageableAccounts } from "./policy";
import { revokeOpenLinks } from "./revoke-open-links";
import type { RevokeLinks } from "./schemas";

/**
 * Revokes the links of an account that can still be used.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `not-found` also if no
 * link can be used.
 */
export async function revokeLinks(
  context: Pick<Context, "db" | "viewer" | "now">,
  { accountId }: RevokeLinks,
): Promise<void> {
  const { viewer } = context;
  authorize(canInvite(viewer), "revoke a link");

  await context.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ email: accounts.email })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), manageableAccounts(viewer)))
      .for("update");
    if (!account || (await revokeOpenLinks(tx, accountId, context.now())) === 0) throw notFound();
    await appendAuditEvent(tx, context, {
      operation: "revoke-links",
      subject: { type: "account", id: accountId },
      detail: { email: account.email },
    });
  });
}
