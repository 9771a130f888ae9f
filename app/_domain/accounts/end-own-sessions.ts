import { and, eq, isNull } from "drizzle-orm";
import { signInSessions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { endOtherOpenSessions } from "./end-sessions";
import type { EndOwnSessions } from "./schemas";

/**
 * Ends one of the viewer's other sessions, or all of them; the one in use is ended by signing out.
 *
 * @throws {DomainError} `forbidden` unless signed in; `not-found` if it is not the viewer's or has
 * ended.
 */
export async function endOwnSessions(
  context: Pick<Context, "db" | "viewer" | "now">,
  { session }: EndOwnSessions,
): Promise<{ ended: number }> {
  const { viewer } = context;
  authorize(viewer.kind === "account", "end one's own sessions");

  return context.db.transaction(async (tx) => {
    let ended = 1;
    if (session === "others") ended = await endOtherOpenSessions(tx, viewer, context.now());
    else {
      const { id, accountId, endedAt } = signInSessions;
      const [found] = await tx
        .update(signInSessions)
        .set({ endedAt: context.now() })
        .where(and(eq(id, session), eq(accountId, viewer.accountId), isNull(endedAt)))
        .returning({ id });
      if (!found) throw notFound();
    }
    await appendAuditEvent(tx, context, {
      operation: "end-own-sessions",
      subject: { type: "account", id: viewer.accountId },
      detail: { ended },
    });

    return { ended };
  });
}
