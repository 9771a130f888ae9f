import { and, eq, isNull } from "drizzle-orm";
import { signInSessions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";

/** Sign out: end the viewer's own session, from the next request on. */
export async function endSession(context: Pick<Context, "db" | "viewer" | "now">): Promise<void> {
  const { viewer } = context;
  authorize(viewer.kind === "account", "end a session");

  await context.db.transaction(async (tx) => {
    await tx
      .update(signInSessions)
      .set({ endedAt: context.now() })
      .where(and(eq(signInSessions.id, viewer.sessionId), isNull(signInSessions.endedAt)));
    await enterInRecord(tx, context, { verb: "end-session", subject: { type: "account", id: viewer.accountId } });
  });
}
