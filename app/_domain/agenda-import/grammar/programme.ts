import { withEuropeanDigits } from "@/app/_vocabulary/digits";
import { type Day, formatDay, weekdayOf } from "@/app/_vocabulary/instants";
import { readSubItemLetter } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { readDates } from "../dates";
import { createFinding, type Finding } from "../findings";
import { LEXICONS } from "../lexicon";
import type { SourceBlock } from "../source-document";
import { printMinutes, readHalfOfDay, readSpanOfTime } from "../times";
import { TERMS } from "./terms";

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
 * is done, whichever of them a row has.
 *
 * @param year of days that print none.
 */
export function readProgramme(blocks: SourceBlock[], locale: Locale, year: number | undefined): Programme {
  const reader = new ProgrammeReader(locale, year);
  for (const block of blocks) reader.read(block);

  return reader.programme;
}

class ProgrammeReader {
  readonly programme: Programme = { header: undefined, days: [], periods: [], unread: [], findings: [] };

  private year: number | undefined;
  private period: Period | undefined;

  constructor(
    private readonly locale: Locale,
    year: number | undefined,
  ) {
    this.year = year;
  }

  read(block: SourceBlock): void {
    const cells = block.cells?.map((cell) => cell.replace(/\s+/g, " ").trim()).filter((cell) => cell);
    let rest = (cells ?? [block.text])
      .join("\t")
      .replace(/[ \u00a0]+/g, " ")
      .trim();
    if (!rest) return;
    const before = rest;
    rest = this.takeDay(rest, block.line);
    rest = this.takeTime(rest, block.line);
    const isStart = rest !== before;
    if (!rest) return;
    if (this.programme.days.length === 0 || !this.period) {
      this.readOutsidePeriod(rest, block.line);
      return;
    }
    if (isStart || !block.continues) this.addEntry(rest, block.line);
    else this.continueEntry(rest);
  }

  /** Takes a day with which a row begins. */
  private takeDay(text: string, line: number): string {
    const lexicon = LEXICONS[this.locale];
    const [date] = readDates(text, lexicon, this.year);
    if (!date?.days || text.slice(0, date.index).replace(/[\s(（]/g, "")) return text;
    const [day] = date.days;
    const rest = text.slice(date.index + date.printed.length).replace(/^\s*(?:года|г\.)?[\s:：,،，.)）-]*/u, "");
    if (!day || date.days.length > 1) return text;
    if (date.weekday && weekdayOf(day) !== date.weekday)
      this.programme.findings.push(
        createFinding("weekday-wrong", line, {
          printed: date.printed,
          right: formatDay(day, this.locale, { weekday: true }),
        }),
      );
    if (date.hasYear) this.year = Number(day.slice(0, 4));
    this.programme.days.push({ day, line, printed: date.printed });
    this.period = undefined;
    if (TERMS[this.locale].holiday.test(rest)) {
      this.begin({ kind: "holiday", line, printed: "" });
      this.addEntry(rest, line);

      return "";
    }

    return rest;
  }

  /** Takes the time, or the half of the day, with which a row begins. */
  private takeTime(text: string, line: number): string {
    const words = text.split(/(?<=[\s\t])|(?=[\t])/u);
    for (let count = Math.min(words.length, MAX_TIME_WORDS); count > 0; count--) {
      const head = words.slice(0, count).join("").trim();
      const span = readSpanOfTime(head.replace(/[:：]$/, ""), this.locale);
      const half = span ? undefined : readHalfOfDay(head, this.locale);
      if (!span && !half) continue;
      const rest = words.slice(count).join("").trim();
      if (span === "impossible") {
        this.programme.unread.push({ line, text });
        return "";
      }
      this.begin({
        line,
        printed: head,
        half,
        ...(span && { start: printMinutes(span.start), end: printMinutes(span.end) }),
      });

      return rest;
    }
    const [first = ""] = text.split("\t");
    const chinese =
      this.locale === "zh"
        ? /^(?:上午|下午|中午|晚上)?\s*\d{1,2}[时:：][^\p{Script=Han}]*(?:\d{1,2}分)?\s*[至到—–-]\s*(?:上午|下午|中午|晚上|次日)?\s*\d{1,2}(?:时|[:：]\d{2})(?:\d{1,2}分|半)?/u.exec(
            first,
          )
        : null;
    const span = chinese && readSpanOfTime(chinese[0], "zh");
    if (!chinese || !span || span === "impossible") return text;
    this.begin({ line, printed: chinese[0], start: printMinutes(span.start), end: printMinutes(span.end) });

    return text.slice(chinese[0].length).trim();
  }

  private begin(period: Partial<Period> & { line: number; printed: string }): void {
    const day = this.programme.days.at(-1)?.day;
    if (!day) {
      this.programme.unread.push({ line: period.line, text: period.printed });
      return;
    }
    this.period = {
      day,
      start: undefined,
      end: undefined,
      half: undefined,
      kind: "plenary-meeting",
      entries: [],
      ...period,
    };
    this.programme.periods.push(this.period);
  }

  private addEntry(text: string, line: number): void {
    if (!this.period) return;
    const terms = TERMS[this.locale];
    const { items, rest } = takeItems(text, terms.itemWord);
    const continued = terms.continued.test(rest) || terms.continued.test(text);
    const description = rest.replaceAll("\t", " ").replace(terms.continued, "").replace(/\s+/g, " ").trim();
    this.period.entries.push({ items, description, continued, line });
    if (this.period.entries.length === 1 && this.period.kind === "plenary-meeting" && items.length === 0) {
      if (terms.holiday.test(description)) this.period.kind = "holiday";
      else if (terms.informal.test(description)) this.period.kind = "informal-meeting";
      else if (terms.sideEvent.test(description)) this.period.kind = "side-event";
    }
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
    if (this.programme.days.length === 0 && this.programme.header === undefined && !/\d/.test(text))
      this.programme.header = text;
    else this.programme.unread.push({ line, text });
  }
}

/** Words of the longest time: "с 10 час. 00 мин. до 13 час. 00 мин." */
const MAX_TIME_WORDS = 12;

const ITEM = String.raw`\d{1,2}(?:\s?\(?\p{L}\))*(?:\s?\([ivx]+\))?|\(\p{L}\)`;
const JOIN = String.raw`\s*(?:,|،|、|;|and|et|y|e|и|و|和|及|[-–—至])\s*`;
const ITEMS = new RegExp(String.raw`^(${ITEM})((?:${JOIN}(?:${ITEM}))*)(?=[\s\t.:]|$)[.:]?\s*`, "u");

/** Takes the items with which a row begins: `2`, `2 (a) and (b)`, `4–5`, "Item 3". */
export function takeItems(text: string, itemWord: RegExp): { items: string[]; rest: string } {
  const plain = withEuropeanDigits(text.trim());
  const [word = ""] = itemWord.exec(plain) ?? [];
  const match = ITEMS.exec(plain.slice(word.length));
  if (!match) return { items: [], rest: text.trim() };
  const rest = plain.slice(word.length + match[0].length);

  return { items: expandItems(`${match[1]}${match[2]}`), rest };
}

/** Expands `2 (a) and (b)` to `2 (a)` and `2 (b)`, and `4–5` to `4` and `5`. */
function expandItems(printed: string): string[] {
  const items: string[] = [];
  let top = "";
  let isRange = false;
  for (const [token] of printed.matchAll(/\d{1,2}|\(?\p{L}\)|\([ivx]+\)|[-–—至]/gu)) {
    if (/^[-–—至]$/.test(token)) isRange = true;
    else if (/^\d/.test(token)) {
      if (isRange && /^\d+$/.test(items.at(-1) ?? ""))
        for (let number = Number(items.at(-1)) + 1; number < Number(token) && items.length < 30; number++)
          items.push(String(number));
      top = token;
      items.push(String(Number(token)));
      isRange = false;
    } else {
      const letter = readSubItemLetter(token.replace(/[()]/g, ""));
      if (!letter) continue;
      const from = /\((\p{L})\)$/u.exec(items.at(-1) ?? "")?.[1];
      if (isRange && from)
        for (let code = from.charCodeAt(0) + 1; code < letter.charCodeAt(0); code++)
          items.push(`${Number(top)} (${String.fromCharCode(code)})`);
      // "2 (a)" is one item, "2" before it none of its own.
      if (items.at(-1) === String(Number(top))) items.pop();
      items.push(`${Number(top)} (${letter})`);
      isRange = false;
    }
  }

  return items;
}
