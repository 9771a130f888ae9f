import { type Day, wallClockOf } from "@/app/_vocabulary/instants";

/** What stands in one row of a day: what is held then, or that nothing is; between two rows the break, or none. */
export type DayPart =
  | { kind: "sittings"; ids: string[] }
  | { kind: "break"; from: Date; to: Date; lunch: boolean }
  | { kind: "free" }
  | { kind: "no-break" };

interface ScheduledMeeting {
  id: string;
  day: Day;
  startsAt: Date;
  endsAt: Date;
}

/**
 * The days of an organization of work as columns whose rows lie side by side: what overlaps on the clock shares a row, whatever the day; between two rows
 * stands the break. Every day has the same number of parts.
 */
export function dayParts(plenaryMeetings: ScheduledMeeting[], zone: string): Map<Day, DayPart[]> {
  const rows = rowsOf(plenaryMeetings, zone);
  const days = [...new Set(plenaryMeetings.map((plenaryMeeting) => plenaryMeeting.day))].toSorted();

  return new Map(
    days.map((day) => {
      const cells = rows.map((row) => row.filter((plenaryMeeting) => plenaryMeeting.day === day));
      return [
        day,
        cells.flatMap((cell, index): DayPart[] => {
          const part: DayPart =
            cell.length > 0 ? { kind: "sittings", ids: cell.map(({ id }) => id) } : { kind: "free" };
          return index === 0 ? [part] : [breakBetween(cells[index - 1] ?? [], cell, zone), part];
        }),
      ];
    }),
  );
}

/** The sittings of all days in rows: those that overlap on the clock together, the earliest first. */
function rowsOf(plenaryMeetings: ScheduledMeeting[], zone: string): ScheduledMeeting[][] {
  const clock = (at: Date) => wallClockOf(at, zone).slice(11);
  const rows: { until: string; sittings: ScheduledMeeting[] }[] = [];
  for (const plenaryMeeting of plenaryMeetings.toSorted((a, b) => clock(a.startsAt).localeCompare(clock(b.startsAt)))) {
    const row = rows.at(-1);
    // What ends past midnight ends at the end of its row's day.
    const ends =
      wallClockOf(plenaryMeeting.endsAt, zone).slice(0, 10) > plenaryMeeting.day
        ? "24:00"
        : clock(plenaryMeeting.endsAt);
    if (row && clock(plenaryMeeting.startsAt) < row.until) {
      row.sittings.push(plenaryMeeting);
      if (ends > row.until) row.until = ends;
    } else rows.push({ until: ends, sittings: [plenaryMeeting] });
  }

  return rows.map((row) => row.sittings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()));
}

function breakBetween(before: ScheduledMeeting[], after: ScheduledMeeting[], zone: string): DayPart {
  const from = new Date(Math.max(...before.map((plenaryMeeting) => plenaryMeeting.endsAt.getTime())));
  const to = new Date(Math.min(...after.map((plenaryMeeting) => plenaryMeeting.startsAt.getTime())));
  if (before.length === 0 || after.length === 0 || from >= to) return { kind: "no-break" };
  const begins = wallClockOf(from, zone).slice(11);
  const ends = wallClockOf(to, zone).slice(11);

  return { kind: "break", from, to, lunch: begins >= "11:30" && begins <= "14:00" && ends >= "13:00" };
}
