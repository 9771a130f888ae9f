import { and, eq, isNotNull, sql } from "drizzle-orm";
import { meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canManageMeetings } from "../meetings/policy";
import type { RestoreDraft } from "./schemas";

/**
 * Restores a deleted draft meeting. @throws {DomainError} `forbidden` unless the viewer is the secretariat;
 * `not-found` if no such draft is deleted.
 */
export async function restoreDraft(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey }: RestoreDraft,
): Promise<void> {
  authorize(canManageMeetings(context.viewer), "restore a draft meeting");

  await context.db.transaction(async (tx) => {
    const [meeting] = await tx
      .update(meetings)
      .set({ deletedAt: null, version: sql`${meetings.version} + 1` })
      .where(and(eq(meetings.key, meetingKey), isNotNull(meetings.deletedAt)))
      .returning({ id: meetings.id });
    if (!meeting) throw notFound();
    await appendAuditEvent(tx, context, {
      operation: "restore-meeting-draft",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meetingKey },
    });
  });
}
