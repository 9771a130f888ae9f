import { type Day, wallClockOf } from "@/app/_vocabulary/instants";

/** What stands in one row of a day: what is held then, or that nothing is; between two rows the break, or none. */
export type DayPart =
  | { kind: "sittings"; ids: string[] }
  | { kind: "break"; from: Date; to: Date; lunch: boolean }
  | { kind: "free" }
  | { kind: "no-break" };

interface Sitting {
  id: string;
  day: Day;
  startsAt: Date;
  endsAt: Date;
}

/**
 * The days of an organization of work as columns whose rows lie side by side: what overlaps on the clock shares a row, whatever the day; between two rows
 * stands the break. Every day has the same number of parts.
 */
export function dayParts(sittings: Sitting[], zone: string): Map<Day, DayPart[]> {
  const rows = rowsOf(sittings, zone);
  const days = [...new Set(sittings.map((sitting) => sitting.day))].toSorted();

  return new Map(
    days.map((day) => {
      const cells = rows.map((row) => row.filter((sitting) => sitting.day === day));
      return [
        day,
        cells.flatMap((cell, index): DayPart[] => {
          const held: DayPart =
            cell.length > 0 ? { kind: "sittings", ids: cell.map(({ id }) => id) } : { kind: "free" };
          return index === 0 ? [held] : [breakBetween(cells[index - 1] ?? [], cell, zone), held];
        }),
      ];
    }),
  );
}

/** The sittings of all days in rows: those that overlap on the clock together, the earliest first. */
function rowsOf(sittings: Sitting[], zone: string): Sitting[][] {
  const clock = (at: Date) => wallClockOf(at, zone).slice(11);
  const rows: { until: string; sittings: Sitting[] }[] = [];
  for (const sitting of sittings.toSorted((a, b) => clock(a.startsAt).localeCompare(clock(b.startsAt)))) {
    const row = rows.at(-1);
    // What ends past midnight ends at the end of its row's day.
    const ends = wallClockOf(sitting.endsAt, zone).slice(0, 10) > sitting.day ? "24:00" : clock(sitting.endsAt);
    if (row && clock(sitting.startsAt) < row.until) {
      row.sittings.push(sitting);
      if (ends > row.until) row.until = ends;
    } else rows.push({ until: ends, sittings: [sitting] });
  }

  return rows.map((row) => row.sittings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()));
}

function breakBetween(before: Sitting[], after: Sitting[], zone: string): DayPart {
  const from = new Date(Math.max(...before.map((sitting) => sitting.endsAt.getTime())));
  const to = new Date(Math.min(...after.map((sitting) => sitting.startsAt.getTime())));
  if (before.length === 0 || after.length === 0 || from >= to) return { kind: "no-break" };
  const begins = wallClockOf(from, zone).slice(11);
  const ends = wallClockOf(to, zone).slice(11);

  return { kind: "break", from, to, lunch: begins >= "11:30" && begins <= "14:00" && ends >= "13:00" };
}
