import { tellSubscribers } from "../alerts/tell-subscribers";
import { announceChange } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { holdPlenaryMeeting, refuseOverlap } from "./hold-plenary-meeting";
import { canOrganizeWork } from "./policy";
import { raiseSequence } from "./raise-sequence";
import type { RestorePlenaryMeeting } from "./schemas";

/**
 * Let a plenary meeting that was cancelled be held after all, at its time.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat restores it; `not-found`; `conflict` if it
 * is not cancelled, or another one has taken its time.
 */
export async function restorePlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, number }: RestorePlenaryMeeting,
): Promise<void> {
  authorize(canOrganizeWork(context.viewer), "restore a plenary meeting");

  await context.db.transaction(async (tx) => {
    const { meeting, sitting } = await holdPlenaryMeeting(tx, meetingKey, number);
    if (!sitting.cancelledAt) throw new DomainError("conflict", "plenaryMeetingNotCancelled");
    await refuseOverlap(tx, sitting);

    await raiseSequence(tx, context.now(), [sitting.id], { cancelledAt: null });
    await enterInRecord(tx, context, {
      verb: "restore-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: sitting.id },
      detail: { number },
    });
    await announceChange(tx, meeting.id);
    const key = `restore-plenary-meeting ${sitting.id} ${sitting.sequence + 1}`;
    await tellSubscribers(tx, context, { key, meetingId: meeting.id, kind: "programme-changed" });
  });
}
