import { instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import { tellSubscribers } from "../alerts/tell-subscribers";
import { announceChange } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { holdPlenaryMeeting, refuseOverlap } from "./hold-plenary-meeting";
import { canOrganizeWork } from "./policy";
import { raiseSequence } from "./raise-sequence";
import type { MovePlenaryMeeting } from "./schemas";

/**
 * Move a plenary meeting to another time on the days of its meeting. One that has this time already is left as it is.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat moves it; `not-found`; `invalid` where it would end before it begins, lie outside
 * the days of the meeting or at a time that the clock skips; `conflict` where it would overlap another.
 */
export async function movePlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, number, start, end }: MovePlenaryMeeting,
): Promise<void> {
  authorize(canOrganizeWork(context.viewer), "move a plenary meeting");

  await context.db.transaction(async (tx) => {
    const { meeting, sitting } = await holdPlenaryMeeting(tx, meetingKey, number);
    const startsAt = instantOf("start", start, meeting);
    const endsAt = instantOf("end", end, meeting);
    if (startsAt >= endsAt) throw new DomainError("invalid", "plenaryMeetingEndsEarly", { field: "end" });
    if (startsAt.getTime() === sitting.startsAt.getTime() && endsAt.getTime() === sitting.endsAt.getTime()) return;
    await refuseOverlap(tx, { ...sitting, startsAt, endsAt });

    await raiseSequence(tx, context.now(), [sitting.id], { startsAt, endsAt, movedAt: context.now() });
    const before = {
      start: wallClockOf(sitting.startsAt, meeting.timeZone),
      end: wallClockOf(sitting.endsAt, meeting.timeZone),
    };
    await enterInRecord(tx, context, {
      verb: "move-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id: sitting.id },
      detail: { number, before, after: { start, end } },
    });
    await announceChange(tx, meeting.id);
    const key = `move-plenary-meeting ${sitting.id} ${sitting.sequence + 1}`;
    await tellSubscribers(tx, context, { key, meetingId: meeting.id, kind: "programme-changed" });
  });
}

/** The instant at which the meeting's clock shows the time. */
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
