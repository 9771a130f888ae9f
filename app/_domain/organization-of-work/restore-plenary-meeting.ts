import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { raiseSequence } from "../meetings/raise-sequence";
import { lockPlenaryMeeting, refuseOverlap } from "./lock-plenary-meeting";
import { canOrganizeWork } from "./policy";
import type { RestorePlenaryMeeting } from "./schemas";

/**
 * Restores a cancelled plenary meeting, at its time.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`;
 * `conflict` if it is not cancelled or another is held at its time.
 */
export async function restorePlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RestorePlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "restore a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, context.viewer, input);
    const { number } = plenaryMeeting;
    if (!plenaryMeeting.cancelledAt) throw new DomainError("conflict", "plenaryMeetingNotCancelled");
    await refuseOverlap(tx, plenaryMeeting);

    await raiseSequence(tx, context.now(), [plenaryMeeting.id], { cancelledAt: null });
    await appendAuditEvent(tx, context, {
      operation: "restore-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number },
    });

    return { id: plenaryMeeting.id };
  });
}
