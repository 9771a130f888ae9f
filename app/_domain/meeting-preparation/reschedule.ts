import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { addDays, daysBetween } from "@/app/_vocabulary/countdown";
import { dayOf, instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import { hasBegun } from "@/app/_vocabulary/meeting-schedule";
import type { Database } from "@/db/client";
import { organizationOfWorkEvents, plenaryMeetings, scheduledIssues } from "@/db/schema";
import { DomainError } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { raiseSequence } from "../meetings/raise-sequence";
import { inProgrammeOrder, type ProgrammeContent } from "../organization-of-work/content";
import type { Particulars } from "./particulars";
import type { PLENARY_MEETING_CHOICES } from "./schemas";

/** The numbers of the plenary meetings that a change of days moved or cancelled, for the audit log. */
export interface Rescheduled {
  moved?: number[];
  cancelled?: number[];
}

/** The public programme after a change of days or place. */
export interface RescheduledProgramme {
  content: ProgrammeContent;
  /** the ids of the plenary meetings that are held elsewhere */
  revised: string[];
}

type PlenaryRow = Pick<typeof plenaryMeetings.$inferSelect, "number" | "startsAt" | "endsAt" | "cancelledAt">;

interface Adjustment {
  choice: (typeof PLENARY_MEETING_CHOICES)[number] | undefined;
  /** what the public reads: it is adjusted in the same way, so that changes that are not issued stay so */
  issued: ProgrammeContent | undefined;
  /** for a meeting that moves as a whole, or in its remaining days: by how many days, whatever is outside */
  fixedDays?: number;
  /** what had begun by then was held, and stays as it is */
  held?: Date | undefined;
}

/**
 * Adjusts the organization of work to new days, a new time zone or a new place: clock times stay as printed. With
 * `move`, everything moves by as many days as the first day; with `cancel`, plenary meetings outside the new days
 * are cancelled. Calendars learn of each change by its sequence. Scheduled issues do not move with the days.
 *
 * @throws {DomainError} `invalid` at the field `plenaryMeetings` if some are outside the new days and nothing was
 * chosen, or they would be outside after the move as well.
 */
export async function reschedule(
  tx: Database,
  now: Date,
  before: MeetingRow,
  after: Pick<Particulars, "startsOn" | "endsOn" | "timeZone" | "places">,
  { choice, issued, fixedDays, held: heldUntil }: Adjustment,
): Promise<Rescheduled & { programme?: RescheduledProgramme }> {
  const rows = await tx
    .select()
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, before.id))
    .orderBy(asc(plenaryMeetings.number));
  const isHeld = ({ cancelledAt }: PlenaryRow) => cancelledAt === null;
  const isOutside = ({ startsAt }: PlenaryRow, byDays: number) => {
    const day = addDays(dayOf(startsAt, before.timeZone), byDays);
    return day < after.startsOn || day > after.endsOn;
  };
  const stays = (day: string, startsAt: Date | null) => hasBegun({ day, startsAt }, heldUntil, before.timeZone);
  const isOver = ({ startsAt }: PlenaryRow) => stays(dayOf(startsAt, before.timeZone), startsAt);
  const held = [...rows, ...(issued?.plenaryMeetings ?? [])].filter((row) => isHeld(row) && !isOver(row));
  // If no plenary meeting is outside, none moves, whatever the form says.
  const chosenDays =
    choice === "move" && held.some((row) => isOutside(row, 0)) ? daysBetween(before.startsOn, after.startsOn) : 0;
  const byDays = fixedDays ?? chosenDays;
  const isMove = choice !== undefined || fixedDays !== undefined;
  const remaining = held.filter((row) => isOutside(row, byDays));
  if (remaining.length > 0 && choice !== "cancel")
    throw new DomainError("invalid", isMove ? "plenaryMeetingsStillOutside" : "plenaryMeetingsOutside", {
      field: fixedDays === undefined ? "plenaryMeetings" : "endsOn",
      params: { numbers: numbersOf(remaining).join(", ") },
    });
  const isMoved = byDays !== 0 || after.timeZone !== before.timeZone;
  const moved = (instant: Date) => moveInstant(instant, byDays, before.timeZone, after.timeZone);
  const adjust = <P extends PlenaryRow & { movedAt: Date | null }>(row: P): P => {
    if (isOver(row)) return row;
    if (choice === "cancel" && isHeld(row) && isOutside(row, byDays)) return { ...row, cancelledAt: now };
    return isMoved ? { ...row, startsAt: moved(row.startsAt), endsAt: moved(row.endsAt), movedAt: now } : row;
  };
  // The location of a calendar's event is the place of the meeting.
  const isElsewhere = !isDeepStrictEqual(before.places, after.places);
  for (const row of rows) {
    const { startsAt, endsAt, movedAt, cancelledAt } = adjust(row);
    const isChanged = !isOver(row) && (isMoved || isElsewhere || cancelledAt !== row.cancelledAt);
    if (isChanged) await raiseSequence(tx, now, [row.id], { startsAt, endsAt, movedAt, cancelledAt });
  }
  if (after.timeZone !== before.timeZone) await keepClockOfScheduledIssues(tx, before, after);
  const isPast = ({ day, startsAt }: EventTimes) => stays(day, startsAt);
  if (isMoved) await moveEvents(tx, now, before.id, byDays, moved, isPast);
  const cancelled = choice === "cancel" ? numbersOf(remaining) : [];

  return {
    ...(byDays !== 0 && { moved: numbersOf(held) }),
    ...(cancelled.length > 0 && { cancelled }),
    ...(issued && {
      programme: {
        content: {
          ...issued,
          plenaryMeetings: issued.plenaryMeetings.map(adjust).toSorted(inProgrammeOrder),
          events: issued.events.map((event) => (isMoved && !isPast(event) ? movedEvent(event, byDays, moved) : event)),
        },
        revised: isElsewhere ? issued.plenaryMeetings.filter((row) => !isOver(row)).map(({ id }) => id) : [],
      },
    }),
  };
}

/** Returns an instant some days later, at the same time of the clock, which may be that of another zone. */
export function moveInstant(instant: Date, byDays: number, from: string, to: string): Date {
  const [day = "", time = ""] = wallClockOf(instant, from).split("T");

  return instantAt(addDays(day, byDays), time, to);
}

/** Returns the numbers once each, in order: one of the working copy may stand in the edition too. */
function numbersOf(rows: PlenaryRow[]): number[] {
  return [...new Set(rows.map(({ number }) => number))].toSorted((a, b) => a - b);
}

type EventTimes = Pick<typeof organizationOfWorkEvents.$inferSelect, "day" | "startsAt" | "endsAt">;

function movedEvent<E extends EventTimes>(event: E, byDays: number, moved: (instant: Date) => Date): E {
  const { day, startsAt, endsAt } = event;

  return {
    ...event,
    day: addDays(day, byDays),
    startsAt: startsAt && moved(startsAt),
    endsAt: endsAt && moved(endsAt),
  };
}

/** Moves what is no plenary meeting by the same days, in the same time zone. */
async function moveEvents(
  tx: Database,
  now: Date,
  meetingId: string,
  byDays: number,
  moved: (instant: Date) => Date,
  isPast: (event: EventTimes) => boolean,
): Promise<void> {
  const { id, day, startsAt, endsAt } = organizationOfWorkEvents;
  const events = await tx
    .select({ id, day, startsAt, endsAt })
    .from(organizationOfWorkEvents)
    .where(eq(organizationOfWorkEvents.meetingId, meetingId));
  for (const event of events) {
    if ((byDays === 0 && !event.startsAt) || isPast(event)) continue;
    const { id: eventId, ...times } = movedEvent(event, byDays, moved);
    await tx
      .update(organizationOfWorkEvents)
      .set({ ...times, sequence: sql`${organizationOfWorkEvents.sequence} + 1`, changedAt: now })
      .where(eq(id, eventId));
  }
}

/** Keeps the hour on the clock of the meeting at which something is to be issued. */
async function keepClockOfScheduledIssues(
  tx: Database,
  before: MeetingRow,
  after: Pick<Particulars, "timeZone">,
): Promise<void> {
  const rows = await tx
    .select({ id: scheduledIssues.id, issueAt: scheduledIssues.issueAt })
    .from(scheduledIssues)
    .where(and(eq(scheduledIssues.meetingId, before.id), isNull(scheduledIssues.outcome)))
    .orderBy(asc(scheduledIssues.id))
    .for("update");
  for (const { id, issueAt } of rows) {
    const [day = "", time = ""] = wallClockOf(issueAt, before.timeZone).split("T");
    await tx
      .update(scheduledIssues)
      .set({ issueAt: instantAt(day, time, after.timeZone) })
      .where(eq(scheduledIssues.id, id));
  }
}
