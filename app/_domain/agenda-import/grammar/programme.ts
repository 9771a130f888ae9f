import { type Day, formatDay, weekdayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { type ReadDate, readDates } from "../dates";
import { createFinding, type Finding } from "../findings";
import { LEXICONS } from "../lexicon";
import type { SourceBlock } from "../source-document";
import { divideRow } from "./divide-row";
import { headingOf } from "./headings";
import { kindOfPeriod, type Period, readEntry } from "./programme-entries";
import { ProgrammeMatrix } from "./programme-matrix";
import { type ReadTime, takeTime } from "./programme-times";
import { TERMS } from "./terms";

export type { Period, PeriodEntry, PeriodKind } from "./programme-entries";

/** The organization of work as printed. */
export interface Programme {
  header: string | undefined;
  days: { day: Day; line: number; printed: string }[];
  periods: Period[];
  /** lines that are not understood */
  unread: { line: number; text: string }[];
  findings: Finding[];
}

/**
 * Reads the organization of work from the rows of a table or from lines: days, times, items and what
 * is done, whichever of them a row has, or a table whose columns are days or times.
 *
 * @param year of days that print none.
 */
export function readProgramme(blocks: SourceBlock[], locale: Locale, year: number | undefined): Programme {
  const reader = new ProgrammeReader(locale, year);
  for (const block of blocks) reader.read(block);
  for (const period of reader.programme.periods) period.kind = kindOfPeriod(period, TERMS[locale]);

  return reader.programme;
}

class ProgrammeReader {
  readonly programme: Programme = { header: undefined, days: [], periods: [], unread: [], findings: [] };

  private year: number | undefined;
  private period: Period | undefined;
  private matrix: ProgrammeMatrix | undefined;

  constructor(
    private readonly locale: Locale,
    year: number | undefined,
  ) {
    this.year = year;
  }

  read(block: SourceBlock): void {
    const columns = block.cells?.map(clean) ?? block.text.split(/\s{3,}/u).map(clean);
    const found = ProgrammeMatrix.of(columns, this.locale, (text) => this.dayOf(text)?.day);
    if (found) {
      this.matrix = found;
      for (const { day, printed } of found.days) this.programme.days.push({ day, line: block.line, printed });
      const printed = new Set(found.days.map((each) => each.printed));
      this.programme.header ??= columns.filter((cell) => cell && !printed.has(cell)).join("\t") || undefined;
      return;
    }
    if (this.matrix && this.readInMatrix(this.matrix, columns, block)) return;
    const cells = block.cells ? columns : [clean(block.text)];
    const begins = {
      time: (text: string) => this.takesDay(text) || takeTime(text, this.locale) !== undefined,
      items: (text: string) => readEntry(text, TERMS[this.locale], undefined).items.length > 0,
    };
    for (const row of divideRow(cells, begins)) this.readRow(row, block);
  }

  /** Reads a row of a table whose columns are days or times. */
  private readInMatrix(matrix: ProgrammeMatrix, columns: string[], { line }: SourceBlock): boolean {
    const read = matrix.read(columns);
    if (!read) return false;
    if (read.day) this.programme.days.push({ ...read.day, line });
    for (const { day, time, texts } of read.periods) {
      this.begin({ ...time, line }, day);
      for (const text of texts) this.addEntry(text, line);
    }

    return true;
  }

  private readRow(given: string[], block: SourceBlock): void {
    const cells = given.filter((cell) => cell);
    const before = cells.join("\t");
    if (!before) return;
    const [first = "", ...others] = cells;
    const afterDay = this.takeDay(first, block.line);
    let rest = [afterDay, ...others].filter((cell) => cell);
    const time = this.takeTimeOf(rest, block.line);
    rest = time ?? rest;
    const text = rest.join("\t");
    const isStart = text !== before;
    if (!text) return;
    if (this.programme.days.length === 0 || !this.period) {
      this.readOutsidePeriod(text, block.line);
      return;
    }
    if (isStart || !block.continues) this.addEntry(text, block.line);
    else this.continueEntry(text);
  }

  private takeTimeOf(cells: string[], line: number): string[] | undefined {
    const [first, ...others] = cells;
    if (first === undefined) return undefined;
    const read = this.takeTimeOfCells(first, others);
    if (!read) return undefined;
    if (read !== "impossible" && this.programme.days.length === 0) {
      this.programme.unread.push({ line, text: cells.join("\t") });
      return [];
    }
    if (read === "impossible") {
      this.programme.unread.push({ line, text: cells.join("\t") });
      return [];
    }
    this.begin({ ...read.time, line }, this.programme.days.at(-1)?.day);

    return [read.rest, ...others].filter((cell) => cell);
  }

  /** "Monday, 3 March, morning" may stand in a cell before that of the hours. */
  private takeTimeOfCells(first: string, others: string[]): ReturnType<typeof takeTime> {
    const read = takeTime(first, this.locale);
    const [next = ""] = others;
    const isHalf = read && read !== "impossible" && !read.time.start && !read.rest;
    const hours = isHalf && /\d/.test(next) ? takeTime(next, this.locale) : undefined;
    if (!isHalf || !hours || hours === "impossible" || !hours.time.start) return read;
    others.shift();

    return { time: { ...hours.time, printed: `${read.time.printed}\t${hours.time.printed}` }, rest: hours.rest };
  }

  private dayOf(text: string): { day: Day; printed: string } | undefined {
    const [date, other] = readDates(text, LEXICONS[this.locale], this.year);
    if (!date || other || date.days?.length !== 1) return undefined;
    const day = this.dayInYear(date);
    if (!day) return undefined;
    const beside = text.replace(date.printed, "").replace(/(?<!\p{L})(?:года|г\.)|[\s\p{P}]/gu, "");

    return beside ? undefined : { day, printed: date.printed };
  }

  private takesDay(text: string): boolean {
    const [date] = readDates(text, LEXICONS[this.locale], this.year);

    return date?.index === 0 && date.days?.length === 1;
  }

  /** Returns the day of a date; without its year, January follows December. */
  private dayInYear({ days, hasYear }: ReadDate): Day | undefined {
    const [day] = days ?? [];
    const last = this.programme.days.at(-1)?.day;
    if (!day || hasYear || last === undefined || !(last.slice(5, 7) === "12" && day.slice(5, 7) === "01")) return day;

    return `${Number(last.slice(0, 4)) + 1}${day.slice(4)}`;
  }

  /** Takes a day with which a row begins. */
  private takeDay(text: string, line: number): string {
    const lexicon = LEXICONS[this.locale];
    const [date] = readDates(text, lexicon, this.year);
    if (!date?.days || text.slice(0, date.index).replace(/[\s(（]/g, "")) return text;
    const day = this.dayInYear(date);
    const rest = text.slice(date.index + date.printed.length).replace(/^\s*(?:года|г\.)?[\s:：,،，.)）–-]*/u, "");
    if (!day || date.days.length > 1) return text;
    if (date.weekday && weekdayOf(day) !== date.weekday)
      this.programme.findings.push(
        createFinding("weekday-wrong", line, {
          printed: date.printed,
          right: formatDay(day, this.locale, { weekday: true }),
        }),
      );
    if (date.hasYear) this.year = Number(day.slice(0, 4));
    const [year = ""] = /^\s*(?:года|г\.)/u.exec(text.slice(date.index + date.printed.length)) ?? [];
    const printed = date.printed + year;
    if (this.programme.days.at(-1)?.day !== day) this.programme.days.push({ day, line, printed });
    this.period = undefined;
    if (TERMS[this.locale].holiday.test(rest)) {
      this.begin({ line, printed: "", start: undefined, end: undefined, half: undefined }, day);
      this.addEntry(rest, line);

      return "";
    }

    return rest;
  }

  private begin({ line, ...time }: ReadTime & { line: number }, day: Day | undefined): void {
    if (!day) {
      this.programme.unread.push({ line, text: time.printed });
      return;
    }
    this.period = { day, ...time, kind: "plenary-meeting", line, entries: [] };
    this.programme.periods.push(this.period);
  }

  private addEntry(text: string, line: number): void {
    if (!this.period) return;
    const top = this.period.entries.flatMap(({ items }) => items).at(-1) ?? "";
    this.period.entries.push({ ...readEntry(text, TERMS[this.locale], /^\d+/.exec(top)?.[0]), line });
  }

  private continueEntry(text: string): void {
    const entry = this.period?.entries.at(-1);
    if (!entry) return;
    const joined = `${entry.description} ${text.replaceAll("\t", " ")}`.trim();
    entry.continued ||= TERMS[this.locale].continued.test(joined);
    entry.description = joined.replace(TERMS[this.locale].continued, "");
  }

  /** The first row without a day names the columns; a day alone may carry words of its own. */
  private readOutsidePeriod(text: string, line: number): void {
    const holiday = this.programme.days.at(-1);
    if (holiday && TERMS[this.locale].holiday.test(text)) {
      this.begin({ line, printed: "", start: undefined, end: undefined, half: undefined }, holiday.day);
      this.addEntry(text, line);
    } else if (this.programme.days.length === 0 && this.programme.header === undefined && !/\d/.test(text))
      this.programme.header = text;
    else if (headingOf(text, TERMS[this.locale]) !== "organizationOfWork") this.programme.unread.push({ line, text });
  }
}

function clean(cell: string): string {
  return cell
    .split("\n")
    .map((line) => line.replace(/[\s\u00a0]+/g, " ").trim())
    .filter((line) => line)
    .join("\n");
}
