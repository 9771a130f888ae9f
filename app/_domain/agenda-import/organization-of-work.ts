import type { Day } from "@/app/_vocabulary/instants";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import type { ListedItem } from "./agenda-list";
import { readDates, readWholeDate } from "./dates";
import type { FootnoteText } from "./footnotes";
import type { Lexicon } from "./lexicon";
import { foldTitle, type Line } from "./lines";
import { readMark, SUPERSCRIPT } from "./marks";
import { printMinutes, readSpanOfTime } from "./times";
import { UnreadableAgenda } from "./unreadable";

/** A plenary meeting as the annex puts it. */
export interface ReadSitting {
  day: Day;
  /** `10:00`, by the clock of the place */
  start: string;
  end: string;
  line: number;
  /** the cell with the times as printed */
  printed: string;
  entries: ReadEntry[];
}

/** What a plenary meeting takes up, as the annex puts it. */
export interface ReadEntry {
  /** an item's normalized number; none for what is on no item */
  item: string | undefined;
  /** as printed without "(continued)", where it is not the item's title */
  description: string | undefined;
  /** "(continued)" is printed */
  continued: boolean;
  line: number;
  /** the annex puts it into a later plenary meeting: which, counted from 1 */
  printedIn?: number;
}

/** The annex as it was read. */
export interface ReadOrganization {
  header: string | undefined;
  days: { day: Day; line: number; printed: string }[];
  sittings: ReadSitting[];
  notes: FootnoteText[];
}

/** The annex: a table whose cells are parted by tabs, with a row for each day, and one for each item of a plenary meeting. */
export function readOrganization(lines: Line[], items: ListedItem[], lexicon: Lexicon): ReadOrganization {
  const read: ReadOrganization = { header: undefined, days: [], sittings: [], notes: [] };
  for (const line of lines) {
    if (!line.text) continue;
    const mark = readMark(line.text)?.mark;
    if (mark?.type === "footnote") {
      read.notes.push({ number: mark.number, line: line.number, text: readMark(line.text)?.rest ?? "" });
      continue;
    }
    if (line.text.match(SUPERSCRIPT)) throw new UnreadableAgenda(line.number, "footnote-out-of-place", line.text);
    const [when = "", number = "", title = "", ...more] = line.raw.split("\t").map((cell) => cell.trim());
    if (more.some((cell) => cell)) throw new UnreadableAgenda(line.number, "row-unknown", line.text);
    if (when && !number && !title) {
      readDayRow(line, when, read, lexicon);
      continue;
    }
    const span = when ? readSpanOfTime(when, lexicon.locale) : undefined;
    // The head of the table: its columns in words.
    if (when && !span && number && title && !read.header && !read.days.length && !/\p{Nd}/u.test(line.text)) {
      read.header = line.text;
      continue;
    }
    if (when && !span) throw new UnreadableAgenda(line.number, "row-unknown", line.text);
    const day = read.days.at(-1)?.day;
    if (!day) throw new UnreadableAgenda(line.number, "row-before-day", line.text);
    if (span) openSitting(line, when, span, day, read);
    const sitting = read.sittings.at(-1);
    if (!sitting || sitting.day !== day) throw new UnreadableAgenda(line.number, "row-before-time", line.text);
    sitting.entries.push(readEntry(line, number, title, items, lexicon, sitting));
  }
  refuseEmptyDay(read);
  if (!read.sittings.length) throw new UnreadableAgenda(lines.at(-1)?.number ?? 1, "no-organization-of-work");

  return read;
}

function readDayRow(line: Line, when: string, read: ReadOrganization, lexicon: Lexicon): void {
  const date = readWholeDate(when, lexicon);
  const [day, other] = date?.days ?? [];
  if (!day && readDates(when, lexicon).length) throw new UnreadableAgenda(line.number, "date-does-not-exist", when);
  if (!day || other) throw new UnreadableAgenda(line.number, "row-unknown", when);
  if (read.days.some((each) => each.day === day)) throw new UnreadableAgenda(line.number, "day-twice", when);
  if ((read.days.at(-1)?.day ?? "") > day) throw new UnreadableAgenda(line.number, "sittings-out-of-order", when);
  refuseEmptyDay(read);
  read.days.push({ day, line: line.number, printed: when });
}

/** A day on which nothing meets: the text breaks off there, or its rows are lost. */
function refuseEmptyDay({ days, sittings }: ReadOrganization): void {
  const last = days.at(-1);
  if (last && sittings.at(-1)?.day !== last.day)
    throw new UnreadableAgenda(last.line, "day-without-time", last.printed);
}

function openSitting(
  line: Line,
  printed: string,
  span: NonNullable<ReturnType<typeof readSpanOfTime>>,
  day: Day,
  read: ReadOrganization,
): void {
  if (span === "impossible") throw new UnreadableAgenda(line.number, "time-does-not-exist", printed);
  const [start, end] = [printMinutes(span.start), printMinutes(span.end)];
  const last = read.sittings.at(-1);
  if (last && last.day === day && last.end > start)
    throw new UnreadableAgenda(line.number, "sittings-out-of-order", printed);
  read.sittings.push({ day, start, end, line: line.number, printed, entries: [] });
}

function readEntry(
  line: Line,
  cell: string,
  title: string,
  items: ListedItem[],
  lexicon: Lexicon,
  sitting: ReadSitting,
): ReadEntry {
  const continued = lexicon.continued.test(title) || lexicon.continued.test(cell);
  const printed = title.replace(lexicon.continued, "");
  const number = cell ? readItemNumber(cell.replace(lexicon.continued, "").replace(/[.．、]$/, "")) : undefined;
  const item = items.find((each) => each.number === number);
  if (cell && !item) throw new UnreadableAgenda(line.number, "row-of-unknown-item", cell);
  const description = item && (!printed || foldTitle(printed) === foldTitle(item.title)) ? undefined : printed;
  const same = sitting.entries.some(
    (entry) =>
      entry.item === item?.number && entry.continued === continued && (item || entry.description === description),
  );
  if (same) throw new UnreadableAgenda(line.number, "row-twice", line.text);

  return { item: item?.number, description, continued, line: line.number };
}
