import { daysBetween } from "@/app/_vocabulary/countdown";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { hasBegun, isElsewhere, type MeetingDates } from "@/app/_vocabulary/meeting-schedule";
import type { Database } from "@/db/client";
import { DomainError } from "../errors";
import { textsOf } from "../meetings/typed-fields";
import { partsOf } from "../organization-of-work/parts-of";
import { readIssuedProgramme, readWorkingProgramme } from "../organization-of-work/read-content";
import { datesOf, type MeetingToReschedule } from "./lock-to-reschedule";
import type { NewSchedule } from "./schemas";

/** The new days and place of a meeting. */
export interface ReschedulePlan {
  after: MeetingDates & { resumesOn?: Day };
  /** by how many days what remains moves */
  byDays: number;
}

/**
 * Plans the move of a meeting. As a whole it moves by as many days as its first day. Where a part was held, its first
 * day stays, and what remains moves by as many days as the first day that remains, to the day on which it resumes.
 *
 * @throws {DomainError} `invalid` at the field of a day that is over, lies before what was held, or changes nothing.
 */
export async function planReschedule(
  db: Database,
  now: Date,
  found: MeetingToReschedule,
  input: NewSchedule,
): Promise<ReschedulePlan> {
  const { meeting } = found;
  const { endsOn, timeZone } = input;
  if (endsOn < dayOf(now, timeZone)) throw new DomainError("invalid", "daysOver", { field: "endsOn" });
  const { held, remaining } = await divideParts(db, found);
  const isResumed = meeting.status === "in-session";
  const lastHeld = held.at(-1) ?? meeting.startsOn;
  if (isResumed && input.startsOn < lastHeld)
    throw new DomainError("invalid", "resumesTooEarly", { field: "startsOn" });
  const startsOn = isResumed ? meeting.startsOn : input.startsOn;
  const after = { startsOn, endsOn, timeZone, places: textsOf("place", input) };
  const firstOfRest = isResumed ? (remaining[0] ?? input.startsOn) : meeting.startsOn;
  const byDays = daysBetween(firstOfRest, input.startsOn);
  const before = datesOf(meeting);
  const isSame =
    byDays === 0 && startsOn === before.startsOn && endsOn === before.endsOn && timeZone === before.timeZone;
  if (isSame && !isElsewhere(before, after) && meeting.scheduleStatus === "scheduled")
    throw new DomainError("invalid", "scheduleUnchanged", { field: "startsOn" });

  const isInterrupted = isResumed && (found.offSince !== undefined || byDays !== 0);

  return { after: isInterrupted ? { ...after, resumesOn: input.startsOn } : after, byDays };
}

/** Returns the days of what was held and of what remains, in order; what is cancelled has none. */
export async function divideParts(
  db: Database,
  { meeting, held }: MeetingToReschedule,
): Promise<Record<"held" | "remaining", Day[]>> {
  const programme = (await readIssuedProgramme(db, meeting.id)) ?? (await readWorkingProgramme(db, meeting.id));
  const parts = partsOf(programme, meeting.timeZone)
    .filter(({ number, cancelledAt }) => number !== undefined && !cancelledAt)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const begun = (isBegun: boolean) =>
    parts.filter((part) => hasBegun(part, held, meeting.timeZone) === isBegun).map(({ day }) => day);

  return { held: begun(true), remaining: begun(false) };
}
