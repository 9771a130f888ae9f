import { instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import { DomainError } from "../errors";

interface MeetingDays {
  startsOn: string;
  endsOn: string;
  timeZone: string;
}

/**
 * Converts the times of a plenary meeting on the meeting's clock to instants.
 *
 * @throws {DomainError} `invalid` at `start` or `end`: outside the days of the meeting, at a time that
 * the clock skips, or an end that is not after the start.
 */
export function instantsOf({ start, end }: { start: string; end: string }, meeting: MeetingDays) {
  const startsAt = instantOf("start", start, meeting);
  const endsAt = instantOf("end", end, meeting);
  if (startsAt >= endsAt) throw new DomainError("invalid", "plenaryMeetingEndsEarly", { field: "end" });

  return { startsAt, endsAt };
}

function instantOf(field: "start" | "end", typed: string, { startsOn, endsOn, timeZone }: MeetingDays): Date {
  const [day = "", time = ""] = typed.split("T");
  if (day < startsOn || day > endsOn) throw new DomainError("invalid", "outsideMeetingDays", { field });
  const instant = instantAt(day, time, timeZone);
  if (wallClockOf(instant, timeZone) !== typed) throw new DomainError("invalid", "wallClockSkipped", { field });

  return instant;
}

/** Returns the times of a plenary meeting on the meeting's clock, for the audit log. */
export function clockTimesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string) {
  return { start: wallClockOf(startsAt, timeZone), end: wallClockOf(endsAt, timeZone) };
}
