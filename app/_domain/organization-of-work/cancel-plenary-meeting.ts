import { notifySubscribers } from "../alerts/notify-subscribers";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { lockPlenaryMeeting } from "./lock-plenary-meeting";
import { canOrganizeWork } from "./policy";
import { raiseSequence } from "./raise-sequence";
import type { CancelPlenaryMeeting } from "./schemas";

/**
 * Cancels a plenary meeting. It stays in the programme, marked, so that calendars that have it
 * receive the cancellation.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`;
 * `conflict` if it is cancelled already.
 */
export async function cancelPlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, number }: CancelPlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "cancel a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, meetingKey, number);
    if (plenaryMeeting.cancelledAt) throw new DomainError("conflict", "plenaryMeetingCancelled");

    await raiseSequence(tx, context.now(), [plenaryMeeting.id], { cancelledAt: context.now() });
    await appendAuditEvent(tx, context, {
      operation: "cancel-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number },
    });
    await appendPublicChange(tx, context, {
      meetingId: meeting.id,
      kind: "cancel-plenary-meeting",
      subjectId: plenaryMeeting.id,
      number,
    });
    await invalidateMeeting(tx, meeting.id);
    const key = `cancel-plenary-meeting ${plenaryMeeting.id} ${plenaryMeeting.sequence + 1}`;
    await notifySubscribers(tx, context, { key, meetingId: meeting.id, kind: "programme-changed" });

    return { id: plenaryMeeting.id };
  });
}
