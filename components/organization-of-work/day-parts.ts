import { type Day, wallClockOf } from "@/app/_vocabulary/instants";

/** A row of a day: plenary meetings at one time, or none; between two rows a break, or none. */
export type DayPart<P> =
  | { kind: "plenary-meetings"; plenaryMeetings: P[] }
  | { kind: "break"; from: Date; to: Date; isLunch: boolean }
  | { kind: "free" }
  | { kind: "no-break" };

interface Scheduled {
  day: Day;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Returns the days of an organization of work as columns of aligned rows. Plenary meetings that
 * overlap on the clock share a row, on whichever day. Every day has the same number of parts.
 */
export function dayParts<P extends Scheduled>(plenaryMeetings: P[], zone: string): Map<Day, DayPart<P>[]> {
  const rows = rowsOf(plenaryMeetings, zone);
  const days = [...new Set(plenaryMeetings.map(({ day }) => day))].toSorted();

  return new Map(
    days.map((day) => {
      const cells = rows.map((row) => row.filter((plenaryMeeting) => plenaryMeeting.day === day));
      return [
        day,
        cells.flatMap((cell, index): DayPart<P>[] => {
          const part: DayPart<P> =
            cell.length > 0 ? { kind: "plenary-meetings", plenaryMeetings: cell } : { kind: "free" };
          return index === 0 ? [part] : [breakBetween(cells[index - 1] ?? [], cell, zone), part];
        }),
      ];
    }),
  );
}

/**
 * Returns the other events of a day by the number of parts before them: those of the whole day and
 * the early ones come first, another one after the plenary meetings that have begun by then.
 */
export function placeEvents<E extends { during: { startsAt: Date } | undefined }>(
  events: E[],
  parts: DayPart<Scheduled>[],
): Map<number, E[]> {
  const place = ({ during }: E) =>
    1 +
    parts.findLastIndex(
      (part) =>
        during !== undefined &&
        part.kind === "plenary-meetings" &&
        part.plenaryMeetings.some(({ startsAt }) => startsAt <= during.startsAt),
    );

  return Map.groupBy(events, place);
}

/** Groups the plenary meetings of all days by overlap on the clock, the earliest first. */
function rowsOf<P extends Scheduled>(plenaryMeetings: P[], zone: string): P[][] {
  const clock = (at: Date) => wallClockOf(at, zone).slice(11);
  const rows: { until: string; plenaryMeetings: P[] }[] = [];
  for (const each of plenaryMeetings.toSorted((a, b) => clock(a.startsAt).localeCompare(clock(b.startsAt)))) {
    const row = rows.at(-1);
    // A plenary meeting past midnight ends at the end of its row's day.
    const ends = wallClockOf(each.endsAt, zone).slice(0, 10) > each.day ? "24:00" : clock(each.endsAt);
    if (row && clock(each.startsAt) < row.until) {
      row.plenaryMeetings.push(each);
      if (ends > row.until) row.until = ends;
    } else rows.push({ until: ends, plenaryMeetings: [each] });
  }

  return rows.map((row) => row.plenaryMeetings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()));
}

function breakBetween<P extends Scheduled>(before: P[], after: P[], zone: string): DayPart<P> {
  const from = new Date(Math.max(...before.map(({ endsAt }) => endsAt.getTime())));
  const to = new Date(Math.min(...after.map(({ startsAt }) => startsAt.getTime())));
  if (before.length === 0 || after.length === 0 || from >= to) return { kind: "no-break" };
  const begins = wallClockOf(from, zone).slice(11);
  const ends = wallClockOf(to, zone).slice(11);

  return { kind: "break", from, to, isLunch: begins >= "11:30" && begins <= "14:00" && ends >= "13:00" };
}
