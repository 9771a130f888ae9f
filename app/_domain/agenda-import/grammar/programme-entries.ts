import type { Day } from "@/app/_vocabulary/instants";
import { takeItems } from "./take-items";
import type { Terms } from "./terms/terms";

/** The kind of a period of the programme; plenary meetings alone are numbered. */
export type PeriodKind = "plenary-meeting" | "informal-meeting" | "side-event" | "holiday";

/** A period of the organization of work. */
export interface Period {
  day: Day;
  /** local time, `10:00`; undefined where only a half of the day or nothing is printed */
  start: string | undefined;
  end: string | undefined;
  half: "morning" | "afternoon" | undefined;
  kind: PeriodKind;
  line: number;
  /** the time as printed */
  printed: string;
  entries: PeriodEntry[];
}

/** A line of a period: its items, and its words. */
export interface PeriodEntry {
  items: string[];
  description: string;
  continued: boolean;
  line: number;
}

/** Reads an entry: its items before or after its words, and "(continued)". */
export function readEntry(text: string, terms: Terms, top: string | undefined): Omit<PeriodEntry, "line"> {
  const { items, rest } = takeItems(text, terms.itemWord, top);
  // "Item 4 (continued)" may stand in a cell of its own.
  const continued = rest.split("\t").some((cell) => terms.continued.test(cell)) || terms.continued.test(text);
  const description = withoutContinued(rest, terms).replace(/\s+/g, " ").trim();
  if (items.length > 0) return { items, description, continued };
  // "Opening of the session (item 1)", or the items in the last column.
  const [, words = "", last = ""] =
    /^(.*?)(?:\t|\s[([（])([^\t()（）]{1,40}(?:\(\p{L}\)[^\t()（）]{0,20})*)[)\]）]?$/su.exec(text) ?? [];
  const after = takeItems(last, terms.itemWord);
  const isItems = after.items.length > 0 && !after.rest.replace(terms.ofAgenda, "").replace(/[\s)\]）]/g, "");
  if (!isItems || (!text.includes("\t") && !terms.itemWord.test(last.trim()))) return { items, description, continued };

  return { items: after.items, description: words.replaceAll("\t", " ").trim(), continued };
}

function withoutContinued(text: string, terms: Terms): string {
  return text
    .split("\t")
    .map((cell) => cell.replace(terms.continued, ""))
    .join(" ");
}

/** Returns the kind of a period: one with an item is a plenary meeting, whatever its words are. */
export function kindOfPeriod({ entries }: Period, terms: Terms): PeriodKind {
  if (entries.some(({ items }) => items.length > 0) || entries.length === 0) return "plenary-meeting";
  const text = entries.map(({ description }) => description).join(" ");
  if (terms.holiday.test(text)) return "holiday";
  if (terms.informal.test(text)) return "informal-meeting";

  return terms.sideEvent.test(text) ? "side-event" : "plenary-meeting";
}
