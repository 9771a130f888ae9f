import type { Day } from "@/app/_vocabulary/instants";
import type { CalledNotes } from "./called-notes";
import { createFinding, type Finding } from "./findings";
import type { Period, PeriodEntry, PeriodKind } from "./grammar/programme";
import type { AgendaDocument } from "./grammar/read-document";
import type { AgendaItem } from "./read-items";
import { isSameTitle } from "./similarity";

/** A plenary meeting in the programme. */
export interface ReadPlenaryMeeting {
  day: Day;
  /** `10:00`, local time */
  start: string;
  end: string;
  line: number;
  /** the times as printed */
  printed: string;
  entries: ReadEntry[];
}

/** An entry of a plenary meeting. */
export interface ReadEntry {
  /** the item's normalized number; null if the entry is not on an item */
  item: string | null;
  /** as printed without "(continued)", if it differs from the item's title */
  description: string | null;
  /** "(continued)" is printed */
  continued: boolean;
  line: number;
  /** the later plenary meeting in which the document prints it, counted from 1 */
  printedIn?: number;
}

/** An event of the programme that is no plenary meeting. */
export interface ReadEvent {
  day: Day;
  /** local time; null where none is printed */
  start: string | null;
  end: string | null;
  kind: Exclude<PeriodKind, "plenary-meeting">;
  title: string;
  /** the times as printed; absent in an event that a person has entered */
  printed?: string;
  line: number;
}

/** The usual hours of plenary meetings, where a programme prints only the half of the day. */
const USUAL_HOURS = {
  morning: { start: "10:00", end: "13:00" },
  afternoon: { start: "15:00", end: "18:00" },
};

/** Composes the plenary meetings and the other events of a document's programme. */
export function readProgrammeOf({ programme }: AgendaDocument, items: AgendaItem[], notes: CalledNotes) {
  const findings: Finding[] = [];
  const plenaryMeetings: ReadPlenaryMeeting[] = [];
  const events: ReadEvent[] = [];
  for (const period of programme?.periods ?? []) {
    if (period.kind !== "plenary-meeting") events.push(eventOf(period, period.kind, notes));
    else {
      const { start, end } = hoursOf(period, findings);
      const entries = period.entries.flatMap((entry) => readEntries(entry, items, notes, findings));
      const { day, line, printed } = period;
      plenaryMeetings.push({ day, start, end, line, printed, entries });
    }
  }
  plenaryMeetings.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));

  const toRow = (text: string, line: number) =>
    text
      .split("\t")
      .map((cell) => notes.toLine(cell, line))
      .join("\t");

  return {
    header: programme?.header ? toRow(programme.header, programme.days[0]?.line ?? 1) : null,
    days: programme?.days ?? [],
    unread: (programme?.unread ?? []).map(({ line, text }) => ({ line, text: toRow(text, line) })),
    plenaryMeetings,
    events,
    findings,
  };
}

function timeOf({ day, start }: ReadPlenaryMeeting): string {
  return `${day} ${start}`;
}

function eventOf(
  { day, start, end, line, printed, entries }: Period,
  kind: ReadEvent["kind"],
  notes: CalledNotes,
): ReadEvent {
  const title = notes.toLine(entries.map(({ description }) => description).join(" – "), line);

  return { day, start: start ?? null, end: end ?? null, kind, title, printed, line };
}

function hoursOf({ start, end, half, line, printed }: Period, findings: Finding[]): { start: string; end: string } {
  if (start && end && start < end) return { start, end };
  const usual = USUAL_HOURS[half ?? (start && start >= "13:00" ? "afternoon" : "morning")];
  const from = start ?? usual.start;
  const hours = { start: from, end: from < usual.end ? usual.end : "23:59" };
  findings.push(createFinding("hours-assumed", line, { printed: printed || "–", start: hours.start, end: hours.end }));

  return hours;
}

function readEntries(
  { items: numbers, description, continued, line }: PeriodEntry,
  items: AgendaItem[],
  notes: CalledNotes,
  findings: Finding[],
): ReadEntry[] {
  const printed = notes.toLine(description, line);
  const known = numbers.filter((number) => items.some((item) => item.number === number));
  for (const number of numbers)
    if (!known.includes(number)) findings.push(createFinding("programme-item-unknown", line, { item: number }));
  const unknown = numbers.filter((number) => !known.includes(number)).join(", ");
  const [first, ...others] = known;
  if (first === undefined)
    return [{ item: null, description: [unknown, printed].filter((text) => text).join(" "), continued, line }];
  const title = items.find((item) => item.number === first)?.title ?? "";
  const own = printed && !isSameTitle(printed, title) ? printed : null;

  return [
    { item: first, description: own, continued, line },
    ...others.map((item) => ({ item, description: null, continued, line })),
  ];
}
