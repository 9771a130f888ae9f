import { and, eq, isNull, ne } from "drizzle-orm";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { accounts, signInSessions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canManageAccounts } from "./policy";
import type { EndSessions } from "./schemas";

/**
 * Ends every session of an account, with effect from the next request.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `not-found`.
 */
export async function endSessions(
  context: Pick<Context, "db" | "viewer" | "now">,
  { accountId }: EndSessions,
): Promise<{ ended: number }> {
  authorize(canManageAccounts(context.viewer), "end the sessions of an account");

  return context.db.transaction(async (tx) => {
    const [account] = await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId));
    if (!account) throw notFound();
    const ended = await endOpenSessions(tx, accountId, context.now());
    await appendAuditEvent(tx, context, {
      operation: "end-sessions",
      subject: { type: "account", id: accountId },
      detail: { email: account.email, ended },
    });

    return { ended };
  });
}

/** Ends the open sessions of an account. @returns how many there were. */
export async function endOpenSessions(tx: Database, accountId: string, at: Date): Promise<number> {
  const ended = await tx
    .update(signInSessions)
    .set({ endedAt: at })
    .where(and(eq(signInSessions.accountId, accountId), isNull(signInSessions.endedAt)))
    .returning({ id: signInSessions.id });

  return ended.length;
}

/** Ends the viewer's open sessions but the one in use. @returns how many there were. */
export async function endOtherOpenSessions(tx: Database, viewer: AccountViewer, at: Date): Promise<number> {
  const { id, accountId, endedAt } = signInSessions;
  const ended = await tx
    .update(signInSessions)
    .set({ endedAt: at })
    .where(and(eq(accountId, viewer.accountId), ne(id, viewer.sessionId), isNull(endedAt)))
    .returning({ id });

  return ended.length;
}
