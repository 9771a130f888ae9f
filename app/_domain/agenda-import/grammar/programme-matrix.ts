import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { type ReadTime, readTime } from "./programme-times";

interface MatrixPeriod {
  day: Day;
  time: ReadTime;
  texts: string[];
}

/** A table of which the columns are days and the rows times, or the columns times and the rows days. */
export class ProgrammeMatrix {
  private constructor(
    /** the day or the time of each column */
    private readonly columns: (Day | ReadTime | undefined)[],
    readonly days: { day: Day; printed: string }[],
    private readonly locale: Locale,
    private readonly dayOf: (text: string) => Day | undefined,
  ) {}

  /** Returns the table that a row of days or of times begins. */
  static of(cells: string[], locale: Locale, dayOf: (text: string) => Day | undefined): ProgrammeMatrix | undefined {
    if (cells.length < 2) return undefined;
    const days = cells.map((cell) => dayOf(cell.replaceAll("\n", " ")));
    const printed = days.flatMap((day, index) =>
      day ? [{ day, printed: cells[index]?.replaceAll("\n", " ") ?? "" }] : [],
    );
    const others = cells.filter((cell, index) => cell && !days[index]);
    if (printed.length > 1 && others.length <= 1) return new ProgrammeMatrix(days, printed, locale, dayOf);
    const times = cells.map((cell) => {
      const time = cell ? readTime(cell.replaceAll("\n", " "), locale) : undefined;

      return time === "impossible" ? undefined : time;
    });
    const isHeader = times.filter((time) => time).length > 1 && !times[0];

    return isHeader ? new ProgrammeMatrix(times, [], locale, dayOf) : undefined;
  }

  /** Reads a row of the table; undefined if it is none. */
  read(given: string[]): { day: { day: Day; printed: string } | undefined; periods: MatrixPeriod[] } | undefined {
    const [head = "", ...others] = this.align(given);
    const first = head.replaceAll("\n", " ");
    const day = this.dayOf(first);
    const time = readTime(first, this.locale);
    const periods = others.flatMap((text, index): MatrixPeriod[] => {
      const column = this.columns[index + 1];
      const texts = text.split("\n").filter((line) => line);
      if (!column || texts.length === 0) return [];
      if (typeof column === "string") return time && time !== "impossible" ? [{ day: column, time, texts }] : [];

      return day ? [{ day, time: column, texts }] : [];
    });
    const isDayRow = day !== undefined && this.days.length === 0;
    const isTimeRow = time !== undefined && this.days.length > 0;
    if (!isDayRow && !isTimeRow) return undefined;

    return { day: isDayRow ? { day, printed: first } : undefined, periods };
  }

  /** A header whose first cell is empty may have lost it. */
  private align(cells: string[]): string[] {
    if (this.columns[0] !== undefined) this.columns.unshift(undefined);

    return cells;
  }
}
