import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { raiseSequence } from "../meetings/raise-sequence";
import { lockPlenaryMeeting, refuseOverlap } from "./lock-plenary-meeting";
import { keepNumbersInOrder } from "./number-plenary-meetings";
import { canOrganizeWork } from "./policy";
import type { MovePlenaryMeeting } from "./schemas";
import { clockTimesOf, instantsOf } from "./typed-times";

/**
 * Moves a plenary meeting to another time within the days of its meeting. Moving it to the time
 * that it has changes nothing.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`;
 * `invalid` if it would end before it begins, be outside the days of the meeting or at a time that
 * the clock skips; `conflict` if it would overlap another.
 */
export async function movePlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { start, end, ...identified }: MovePlenaryMeeting,
): Promise<{ id: string; moved: boolean }> {
  authorize(canOrganizeWork(context.viewer), "move a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, context.viewer, identified);
    const { number } = plenaryMeeting;
    const { startsAt, endsAt } = instantsOf({ start, end }, meeting);
    if (
      startsAt.getTime() === plenaryMeeting.startsAt.getTime() &&
      endsAt.getTime() === plenaryMeeting.endsAt.getTime()
    )
      return { id: plenaryMeeting.id, moved: false };
    await refuseOverlap(tx, { ...plenaryMeeting, startsAt, endsAt });

    await keepNumbersInOrder(tx, meeting, () =>
      raiseSequence(tx, context.now(), [plenaryMeeting.id], { startsAt, endsAt, movedAt: context.now() }),
    );
    const before = clockTimesOf(plenaryMeeting, meeting.timeZone);
    await appendAuditEvent(tx, context, {
      operation: "move-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number, before, after: { start, end } },
    });

    return { id: plenaryMeeting.id, moved: true };
  });
}
