import { notifySubscribers } from "../alerts/notify-subscribers";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { lockPlenaryMeeting, refuseOverlap } from "./lock-plenary-meeting";
import { canOrganizeWork } from "./policy";
import { raiseSequence } from "./raise-sequence";
import type { RestorePlenaryMeeting } from "./schemas";

/**
 * Restores a cancelled plenary meeting, at its time.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`;
 * `conflict` if it is not cancelled or another is held at its time.
 */
export async function restorePlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, number }: RestorePlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "restore a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, meetingKey, number);
    if (!plenaryMeeting.cancelledAt) throw new DomainError("conflict", "plenaryMeetingNotCancelled");
    await refuseOverlap(tx, plenaryMeeting);

    await raiseSequence(tx, context.now(), [plenaryMeeting.id], { cancelledAt: null });
    await appendAuditEvent(tx, context, {
      operation: "restore-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number },
    });
    await appendPublicChange(tx, context, {
      meetingId: meeting.id,
      kind: "restore-plenary-meeting",
      subjectId: plenaryMeeting.id,
      number,
    });
    await invalidateMeeting(tx, meeting.id);
    const key = `restore-plenary-meeting ${plenaryMeeting.id} ${plenaryMeeting.sequence + 1}`;
    await notifySubscribers(tx, context, { key, meetingId: meeting.id, kind: "programme-changed" });

    return { id: plenaryMeeting.id };
  });
}
