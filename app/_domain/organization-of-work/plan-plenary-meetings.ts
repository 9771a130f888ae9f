import { addDays } from "@/app/_vocabulary/countdown";
import { type Day, instantAt, wallClockOf, weekdayOf } from "@/app/_vocabulary/instants";
import { DomainError } from "../errors";
import type { AddPlenaryMeetings } from "./schemas";

/** A plenary meeting that the pattern makes. */
export interface PlannedPlenaryMeeting {
  number: number;
  day: Day;
  startsAt: Date;
  endsAt: Date;
}

/** A part of the pattern that makes no plenary meeting: another is held at its time, or nobody meets on the day. */
export interface LeftOutOfPlan {
  day: Day;
  because: "taken" | "weekend" | "holiday";
  /** of the plenary meeting that is held at the time */
  number?: number;
}

interface Existing {
  /** by which the numbers of the new ones go on */
  numbered: { number: number; startsAt: Date; endsAt: Date; cancelledAt: Date | null }[];
  /** the numbers follow the order of time, also with the new ones */
  followsOrder: boolean;
  holidays: Day[];
}

type Pattern = Pick<
  AddPlenaryMeetings,
  "firstDay" | "lastDay" | "morningStart" | "morningEnd" | "afternoonStart" | "afternoonEnd" | "weekends"
>;

/**
 * Returns the plenary meetings that a pattern makes on each of its days, numbered on from the last
 * one. What is held already is not made twice.
 *
 * @throws {DomainError} `invalid` at the field of a time that the clock skips on one of the days.
 */
export function planPlenaryMeetings(
  pattern: Pattern,
  timeZone: string,
  { numbered, followsOrder, holidays }: Existing,
): { planned: PlannedPlenaryMeeting[]; leftOut: LeftOutOfPlan[] } {
  const last = Math.max(0, ...numbered.map(({ number }) => number));
  const planned: PlannedPlenaryMeeting[] = [];
  const leftOut: LeftOutOfPlan[] = [];
  for (let day = pattern.firstDay; day <= pattern.lastDay; day = addDays(day, 1)) {
    if (holidays.includes(day)) leftOut.push({ day, because: "holiday" });
    else if (weekdayOf(day) > 5 && !pattern.weekends) leftOut.push({ day, because: "weekend" });
    else
      for (const times of timesOn(day, pattern, timeZone)) {
        const other = numbered.find(
          ({ startsAt, endsAt, cancelledAt }) => !cancelledAt && startsAt < times.endsAt && endsAt > times.startsAt,
        );
        if (other) leftOut.push({ day, because: "taken", number: other.number });
        else planned.push({ number: last + planned.length + 1, day, ...times });
      }
  }
  if (!followsOrder) return { planned, leftOut };
  const all = [...numbered, ...planned].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

  return { planned: planned.map((each) => ({ ...each, number: all.indexOf(each) + 1 })), leftOut };
}

/** Returns a plan as one line, by which a person's confirmation of it is recognized. */
export function signPlan(planned: PlannedPlenaryMeeting[]): string {
  return planned
    .map(({ number, startsAt, endsAt }) => `${number} ${startsAt.toISOString()} ${endsAt.toISOString()}`)
    .join(", ");
}

function timesOn(day: Day, pattern: Pattern, timeZone: string): { startsAt: Date; endsAt: Date }[] {
  return (["morning", "afternoon"] as const).flatMap((half) => {
    const [start, end] = [pattern[`${half}Start`], pattern[`${half}End`]];
    if (start === "" || end === "") return [];

    return [
      {
        startsAt: instantOn(day, start, timeZone, `${half}Start`),
        endsAt: instantOn(day, end, timeZone, `${half}End`),
      },
    ];
  });
}

function instantOn(day: Day, time: string, timeZone: string, field: string): Date {
  const instant = instantAt(day, time, timeZone);
  if (wallClockOf(instant, timeZone) !== `${day}T${time}`)
    throw new DomainError("invalid", "wallClockSkipped", { field });

  return instant;
}
