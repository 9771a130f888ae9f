import { tellSubscribers } from "../alerts/tell-subscribers";
import { announceChange } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { holdPlenaryMeeting } from "./hold-plenary-meeting";
import { canOrganizeWork } from "./policy";
import { raiseSequence } from "./raise-sequence";
import type { CancelPlenaryMeeting } from "./schemas";

/**
 * Cancel a plenary meeting: it stays in the programme and in calendars, marked, so that whoever holds it learns of it.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat cancels it; `not-found`; `conflict` if it is cancelled already.
 */
export async function cancelPlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, number }: CancelPlenaryMeeting,
): Promise<void> {
  authorize(canOrganizeWork(context.viewer), "cancel a plenary meeting");

  await context.db.transaction(async (tx) => {
    const { meeting, sitting } = await holdPlenaryMeeting(tx, meetingKey, number);
    if (sitting.cancelledAt) throw new DomainError("conflict", "plenaryMeetingCancelled");

    await raiseSequence(tx, context.now(), [sitting.id], { cancelledAt: context.now() });
    await enterInRecord(tx, context, {
      verb: "cancel-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: sitting.id },
      detail: { number },
    });
    await announceChange(tx, meeting.id);
    const key = `cancel-plenary-meeting ${sitting.id} ${sitting.sequence + 1}`;
    await tellSubscribers(tx, context, { key, meetingId: meeting.id, kind: "programme-changed" });
  });
}
