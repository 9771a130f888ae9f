import { and, eq, isNull } from "drizzle-orm";
import { meetings, silenceProcedures } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockMeeting } from "../meetings/lock-meeting";
import { canManageMeetings } from "../meetings/policy";
import type { DeleteDraft } from "./schemas";

/**
 * Deletes a draft meeting; it can be restored as it was. Nobody could stop a silence procedure of a
 * deleted meeting: it is cancelled first.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if it has changed
 * or is no draft, or if a silence procedure runs (`silenceRuns`).
 */
export async function deleteDraft(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: DeleteDraft,
): Promise<{ meetingId: string }> {
  authorize(canManageMeetings(context.viewer), "delete a draft meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, context.viewer, input);
    if (meeting.status !== "draft") throw new DomainError("conflict", "meetingChanged");
    const running = and(eq(silenceProcedures.meetingId, meeting.id), isNull(silenceProcedures.outcome));
    if ((await tx.$count(silenceProcedures, running)) > 0) throw new DomainError("conflict", "silenceRuns");
    await tx
      .update(meetings)
      .set({ deletedAt: context.now(), version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id));
    await appendAuditEvent(tx, context, {
      operation: "delete-meeting-draft",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
    });

    return { meetingId: meeting.id };
  });
}
