import { instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import { notifySubscribers } from "../alerts/notify-subscribers";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { lockPlenaryMeeting, refuseOverlap } from "./lock-plenary-meeting";
import { canOrganizeWork } from "./policy";
import { raiseSequence } from "./raise-sequence";
import type { MovePlenaryMeeting } from "./schemas";

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
  { meetingKey, number, start, end }: MovePlenaryMeeting,
): Promise<{ id: string; moved: boolean }> {
  authorize(canOrganizeWork(context.viewer), "move a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, meetingKey, number);
    const startsAt = instantOf("start", start, meeting);
    const endsAt = instantOf("end", end, meeting);
    if (startsAt >= endsAt) throw new DomainError("invalid", "plenaryMeetingEndsEarly", { field: "end" });
    if (
      startsAt.getTime() === plenaryMeeting.startsAt.getTime() &&
      endsAt.getTime() === plenaryMeeting.endsAt.getTime()
    )
      return { id: plenaryMeeting.id, moved: false };
    await refuseOverlap(tx, { ...plenaryMeeting, startsAt, endsAt });

    await raiseSequence(tx, context.now(), [plenaryMeeting.id], { startsAt, endsAt, movedAt: context.now() });
    const before = {
      start: wallClockOf(plenaryMeeting.startsAt, meeting.timeZone),
      end: wallClockOf(plenaryMeeting.endsAt, meeting.timeZone),
    };
    await appendAuditEvent(tx, context, {
      operation: "move-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: plenaryMeeting.id },
      detail: { number, before, after: { start, end } },
    });
    await appendPublicChange(tx, context, {
      meetingId: meeting.id,
      kind: "move-plenary-meeting",
      subjectId: plenaryMeeting.id,
      number,
    });
    await invalidateMeeting(tx, meeting.id);
    const key = `move-plenary-meeting ${plenaryMeeting.id} ${plenaryMeeting.sequence + 1}`;
    await notifySubscribers(tx, context, { key, meetingId: meeting.id, kind: "programme-changed" });

    return { id: plenaryMeeting.id, moved: true };
  });
}

/** Converts a time on the meeting's clock to an instant. */
function instantOf(
  field: "start" | "end",
  typed: string,
  { startsOn, endsOn, timeZone }: { startsOn: string; endsOn: string; timeZone: string },
): Date {
  const [day = "", time = ""] = typed.split("T");
  if (day < startsOn || day > endsOn) throw new DomainError("invalid", "outsideMeetingDays", { field });
  const instant = instantAt(day, time, timeZone);
  if (wallClockOf(instant, timeZone) !== typed) throw new DomainError("invalid", "wallClockSkipped", { field });

  return instant;
}
