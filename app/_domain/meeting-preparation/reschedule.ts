import { isDeepStrictEqual } from "node:util";
import { asc, eq, sql } from "drizzle-orm";
import { addDays, daysBetween } from "@/app/_vocabulary/countdown";
import { dayOf, instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { organizationOfWorkEvents, plenaryMeetings } from "@/db/schema";
import { DomainError } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { raiseSequence } from "../meetings/raise-sequence";
import type { Particulars } from "./particulars";
import type { PLENARY_MEETING_CHOICES } from "./schemas";

/** The numbers of the plenary meetings that a change of days moved or cancelled, for the audit log. */
export interface Rescheduled {
  moved?: number[];
  cancelled?: number[];
}

type PlenaryRow = typeof plenaryMeetings.$inferSelect;

/**
 * Adjusts the organization of work to new days, a new time zone or a new place: clock times stay as printed. With
 * `move`, everything moves by as many days as the first day; with `cancel`, plenary meetings outside the new days
 * are cancelled. Calendars learn of each change by its sequence.
 *
 * @throws {DomainError} `invalid` at the field `plenaryMeetings` if some are outside the new days and nothing was
 * chosen, or they would be outside after the move as well.
 */
export async function reschedule(
  tx: Database,
  now: Date,
  before: MeetingRow,
  after: Particulars,
  choice: (typeof PLENARY_MEETING_CHOICES)[number] | undefined,
): Promise<Rescheduled> {
  const rows = await tx
    .select()
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, before.id))
    .orderBy(asc(plenaryMeetings.number));
  const held = rows.filter(({ cancelledAt }) => cancelledAt === null);
  const isOutside = ({ startsAt }: PlenaryRow, byDays: number) => {
    const day = addDays(dayOf(startsAt, before.timeZone), byDays);
    return day < after.startsOn || day > after.endsOn;
  };
  const outside = held.filter((row) => isOutside(row, 0));
  // If no plenary meeting is outside, none moves, whatever the form says.
  const byDays = choice === "move" && outside.length > 0 ? daysBetween(before.startsOn, after.startsOn) : 0;
  const remaining = held.filter((row) => isOutside(row, byDays));
  if (remaining.length > 0 && choice !== "cancel")
    throw new DomainError("invalid", choice ? "plenaryMeetingsStillOutside" : "plenaryMeetingsOutside", {
      field: "plenaryMeetings",
      params: { numbers: remaining.map(({ number }) => number).join(", ") },
    });
  const cancelled = choice === "cancel" ? remaining : [];
  await raiseSequence(
    tx,
    now,
    cancelled.map(({ id }) => id),
    { cancelledAt: now },
  );
  const isMoved = byDays !== 0 || after.timeZone !== before.timeZone;
  const others = rows.filter((row) => !cancelled.includes(row));
  for (const row of isMoved ? others : []) {
    const [startsAt, endsAt] = [row.startsAt, row.endsAt].map((instant) => {
      const [day = "", time = ""] = wallClockOf(instant, before.timeZone).split("T");
      return instantAt(addDays(day, byDays), time, after.timeZone);
    });
    await raiseSequence(tx, now, [row.id], { startsAt: startsAt!, endsAt: endsAt!, movedAt: now }); // two instants
  }
  // The location of a calendar's event is the place of the meeting.
  const isElsewhere = !isDeepStrictEqual(before.places, after.places);
  if (isElsewhere && !isMoved)
    await raiseSequence(
      tx,
      now,
      others.map(({ id }) => id),
    );
  if (byDays !== 0) await moveEvents(tx, now, before, byDays, after.timeZone);

  return {
    ...(byDays !== 0 && { moved: held.map(({ number }) => number) }),
    ...(cancelled.length > 0 && { cancelled: cancelled.map(({ number }) => number) }),
  };
}

/** Moves what is no plenary meeting by the same days. */
async function moveEvents(
  tx: Database,
  now: Date,
  before: MeetingRow,
  byDays: number,
  timeZone: string,
): Promise<void> {
  const events = await tx
    .select()
    .from(organizationOfWorkEvents)
    .where(eq(organizationOfWorkEvents.meetingId, before.id));
  const moved = (instant: Date | null) => {
    if (!instant) return null;
    const [day = "", time = ""] = wallClockOf(instant, before.timeZone).split("T");
    return instantAt(addDays(day, byDays), time, timeZone);
  };
  for (const { id, day, startsAt, endsAt } of events)
    await tx
      .update(organizationOfWorkEvents)
      .set({
        day: addDays(day, byDays),
        startsAt: moved(startsAt),
        endsAt: moved(endsAt),
        sequence: sql`${organizationOfWorkEvents.sequence} + 1`,
        changedAt: now,
      })
      .where(eq(organizationOfWorkEvents.id, id));
}
