import type { Day } from "@/app/_vocabulary/instants";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { SUPERSCRIPT } from "@/app/_vocabulary/superscript-digits";
import type { AgendaListItem } from "./agenda-list";
import { readDates, readWholeDate } from "./dates";
import type { FootnoteText } from "./footnotes";
import type { Lexicon } from "./lexicon/lexicon";
import { foldTitle, type Line } from "./lines";
import { readMark } from "./marks";
import { printMinutes, readSpanOfTime } from "./times";
import { UnreadableAgenda } from "./unreadable-agenda";

/** A plenary meeting in the annex. */
export interface ReadPlenaryMeeting {
  day: Day;
  /** `10:00`, local time */
  start: string;
  end: string;
  line: number;
  /** the cell with the times as printed */
  printed: string;
  entries: ReadEntry[];
}

/** An entry of a plenary meeting in the annex. */
export interface ReadEntry {
  /** the item's normalized number; absent if the entry is not on an item */
  item: string | undefined;
  /** as printed without "(continued)", if it differs from the item's title */
  description: string | undefined;
  /** "(continued)" is printed */
  continued: boolean;
  line: number;
  /** the later plenary meeting in which the annex prints it, counted from 1 */
  printedIn?: number;
}

/** The content of the annex. */
export interface ReadOrganization {
  header: string | undefined;
  days: { day: Day; line: number; printed: string }[];
  plenaryMeetings: ReadPlenaryMeeting[];
  notes: FootnoteText[];
}

/** Reads the annex: a tab-separated table with a row per day and per entry of a plenary meeting. */
export function readOrganization(lines: Line[], items: AgendaListItem[], lexicon: Lexicon): ReadOrganization {
  const read: ReadOrganization = { header: undefined, days: [], plenaryMeetings: [], notes: [] };
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
    // The header row of the table names its columns.
    if (when && !span && number && title && !read.header && !read.days.length && !/\p{Nd}/u.test(line.text)) {
      read.header = line.text;
      continue;
    }
    if (when && !span) throw new UnreadableAgenda(line.number, "row-unknown", line.text);
    const day = read.days.at(-1)?.day;
    if (!day) throw new UnreadableAgenda(line.number, "row-before-day", line.text);
    if (span) startPlenaryMeeting(line, when, span, day, read);
    const plenaryMeeting = read.plenaryMeetings.at(-1);
    if (!plenaryMeeting || plenaryMeeting.day !== day)
      throw new UnreadableAgenda(line.number, "row-before-time", line.text);
    plenaryMeeting.entries.push(readEntry(line, number, title, items, lexicon, plenaryMeeting));
  }
  refuseEmptyDay(read);
  if (!read.plenaryMeetings.length) throw new UnreadableAgenda(lines.at(-1)?.number ?? 1, "no-organization-of-work");

  return read;
}

function readDayRow(line: Line, when: string, read: ReadOrganization, lexicon: Lexicon): void {
  const date = readWholeDate(when, lexicon);
  const [day, other] = date?.days ?? [];
  if (!day && readDates(when, lexicon).length) throw new UnreadableAgenda(line.number, "date-does-not-exist", when);
  if (!day || other) throw new UnreadableAgenda(line.number, "row-unknown", when);
  if (read.days.some((each) => each.day === day)) throw new UnreadableAgenda(line.number, "day-twice", when);
  if ((read.days.at(-1)?.day ?? "") > day)
    throw new UnreadableAgenda(line.number, "plenary-meetings-out-of-order", when);
  refuseEmptyDay(read);
  read.days.push({ day, line: line.number, printed: when });
}

/** Refuses a day without a plenary meeting: the text breaks off there, or rows are missing. */
function refuseEmptyDay({ days, plenaryMeetings }: ReadOrganization): void {
  const last = days.at(-1);
  if (last && plenaryMeetings.at(-1)?.day !== last.day)
    throw new UnreadableAgenda(last.line, "day-without-time", last.printed);
}

function startPlenaryMeeting(
  line: Line,
  printed: string,
  span: NonNullable<ReturnType<typeof readSpanOfTime>>,
  day: Day,
  read: ReadOrganization,
): void {
  if (span === "impossible") throw new UnreadableAgenda(line.number, "time-does-not-exist", printed);
  const [start, end] = [printMinutes(span.start), printMinutes(span.end)];
  const last = read.plenaryMeetings.at(-1);
  if (last && last.day === day && last.end > start)
    throw new UnreadableAgenda(line.number, "plenary-meetings-out-of-order", printed);
  read.plenaryMeetings.push({ day, start, end, line: line.number, printed, entries: [] });
}

function readEntry(
  line: Line,
  cell: string,
  title: string,
  items: AgendaListItem[],
  lexicon: Lexicon,
  plenaryMeeting: ReadPlenaryMeeting,
): ReadEntry {
  const continued = lexicon.continued.test(title) || lexicon.continued.test(cell);
  const printed = title.replace(lexicon.continued, "");
  const number = cell ? readItemNumber(cell.replace(lexicon.continued, "").replace(/[.．、]$/, "")) : undefined;
  const item = items.find((each) => each.number === number);
  if (cell && !item) throw new UnreadableAgenda(line.number, "row-of-unknown-item", cell);
  const description = item && (!printed || foldTitle(printed) === foldTitle(item.title)) ? undefined : printed;
  const isRepeated = plenaryMeeting.entries.some(
    (entry) =>
      entry.item === item?.number && entry.continued === continued && (item || entry.description === description),
  );
  if (isRepeated) throw new UnreadableAgenda(line.number, "row-twice", line.text);

  return { item: item?.number, description, continued, line: line.number };
}
