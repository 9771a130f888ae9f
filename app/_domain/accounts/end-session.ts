import { and, eq, isNull } from "drizzle-orm";
import { signInSessions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";

/** Ends the viewer's own session (signs out), with effect from the next request. */
export async function endSession(context: Pick<Context, "db" | "viewer" | "now">): Promise<void> {
  const { viewer } = context;
  authorize(viewer.kind === "account", "end a session");

  await context.db.transaction(async (tx) => {
    await tx
      .update(signInSessions)
      .set({ endedAt: context.now() })
      .where(and(eq(signInSessions.id, viewer.sessionId), isNull(signInSessions.endedAt)));
    await appendAuditEvent(tx, context, {
      operation: "end-session",
      subject: { type: "account", id: viewer.accountId },
    });
  });
}
