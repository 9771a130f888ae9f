import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { raiseSequence } from "../meetings/raise-sequence";
import { lockPlenaryMeeting } from "./lock-plenary-meeting";
import { canOrganizeWork } from "./policy";
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
  input: CancelPlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "cancel a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, context.viewer, input);
    const { number } = plenaryMeeting;
    if (plenaryMeeting.cancelledAt) throw new DomainError("conflict", "plenaryMeetingCancelled");

    await raiseSequence(tx, context.now(), [plenaryMeeting.id], { cancelledAt: context.now() });
    await appendAuditEvent(tx, context, {
      operation: "cancel-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number },
    });

    return { id: plenaryMeeting.id };
  });
}
