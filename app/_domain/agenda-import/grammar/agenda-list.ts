import { toRoman } from "@/app/_vocabulary/roman-numerals";
import { createFinding, type Finding } from "../findings";
import { joinWrapped } from "../join-wrapped";
import { withoutFinalPunctuation } from "../lines";
import { readItemMark } from "./item-marks";
import type { Paragraph } from "./paragraphs";
import { headingOf, type Terms } from "./terms";

/** An item in the list of a provisional agenda. */
export interface ListedItem {
  /** `1`, `1 (a)`, `1 (a) (i)` */
  number: string;
  parent: string | undefined;
  line: number;
  /** without its final punctuation */
  title: string;
  /** the number is not printed */
  isAssumed: boolean;
}

/** The list of items, and what stands before and between them. */
export interface AgendaList {
  items: ListedItem[];
  /** paragraphs before the first item */
  preface: Paragraph[];
  /** headings of segments, each before the item with the number */
  segments: { line: number; text: string; before: string | undefined }[];
  /** the number of paragraphs that belong to the list */
  length: number;
  findings: Finding[];
}

const ENDED = /[.。;；:：؛,،，]$/u;

/** Reads the list of items from the first paragraph after its heading; it ends where another part begins. */
export function readAgendaList(paragraphs: Paragraph[], terms: Terms): AgendaList {
  const list: AgendaList = { items: [], preface: [], segments: [], length: paragraphs.length, findings: [] };
  const first = findFirstItem(paragraphs, terms);
  if (first !== undefined && hasProse(paragraphs.slice(first), terms)) return { ...list, length: 0 };
  const numbersAreLost = first !== undefined && areNumbersLost(paragraphs.slice(first), terms);
  const reader = new ListReader(list, numbersAreLost);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (first === undefined || index < first) {
      list.preface.push(paragraph);
      continue;
    }
    const heading = headingOf(paragraph.text, terms);
    if (heading === "annotations" || heading === "annex" || heading === "organizationOfWork") {
      list.length = index;
      break;
    }
    if (!reader.read(paragraph, terms)) {
      list.length = index;
      break;
    }
  }

  return list;
}

/** Prose under the first item: the document has annotations without a list before them. */
function hasProse(paragraphs: Paragraph[], terms: Terms): boolean {
  const next = paragraphs.findIndex(({ text }, index) => index > 0 && readItemMark(text, terms) !== undefined);
  const under = paragraphs.slice(1, next < 0 ? PROSE_SAMPLE : next);

  return under.some(({ text }) => text.length > PROSE_LENGTH && /[.。]$/u.test(text));
}

/** Letters of a paragraph that is no title. */
const PROSE_LENGTH = 120;
const PROSE_SAMPLE = 6;

/** The list begins with item 1; a paragraph that introduces it may have a number too. */
function findFirstItem(paragraphs: Paragraph[], terms: Terms): number | undefined {
  const marks = paragraphs.map(({ text }) => readItemMark(text, terms));
  const one = marks.findIndex((mark) => mark?.type === "number" && mark.number === 1);
  if (one < 0) return marks.some((mark) => mark?.type === "letter") ? 0 : undefined;
  // "Organizational matters:" without its number, before "(a) …".
  const before = marks.slice(0, one).findIndex((mark) => mark?.type === "letter" && mark.letter === "a");

  return before > 0 ? before - 1 : one;
}

/** Numbers that an extraction has lost: entries without marks stand where numbers are missing. */
function areNumbersLost(paragraphs: Paragraph[], terms: Terms): boolean {
  let unmarked = 0;
  let numbered = 0;
  let last = 0;
  let missing = 0;
  let isOpen = false;
  for (const { text } of paragraphs) {
    const heading = headingOf(text, terms);
    if (heading === "annotations" || heading === "annex") break;
    const mark = readItemMark(text, terms);
    if (mark?.type === "number") {
      if (mark.number <= last) break;
      missing += mark.number - last - 1;
      last = mark.number;
      numbered += 1;
    } else if (!mark && !isOpen) unmarked += 1;
    isOpen = !ENDED.test(text);
  }

  return unmarked > 0 && (missing > 0 || numbered === 0);
}

class ListReader {
  private top = 0;
  private letter = "";
  private roman = 0;
  private isOpen = false;

  constructor(
    private readonly list: AgendaList,
    private readonly numbersAreLost: boolean,
  ) {}

  /** Returns false at a paragraph that is no more of the list. */
  read({ line, text }: Paragraph, terms: Terms): boolean {
    const mark = readItemMark(text, terms);
    if (mark?.type === "number") {
      if (mark.number === 1 && this.top > 1) return false;
      const isNext = mark.number === this.top + 1;
      if (mark.number <= this.top) return false;
      if (!isNext)
        this.list.findings.push(
          createFinding("items-out-of-order", line, { item: String(mark.number), expected: String(this.top + 1) }),
        );
      this.addTop(line, mark.number, mark.rest, false);

      return true;
    }
    if (mark?.type === "letter" && this.top > 0) {
      // The annotations begin with the first item again.
      const isRepeated =
        mark.letter === "a" && this.letter === "" && this.list.items.some((item) => isSame(item, mark.rest));
      if (isRepeated) return false;
      this.addSubItem(line, mark.letter, mark.roman, mark.rest);

      return true;
    }
    if (mark?.type === "numbers") return false;
    this.addUnmarked(line, text);

    return true;
  }

  private addTop(line: number, number: number, title: string, isAssumed: boolean): void {
    this.top = number;
    this.letter = "";
    this.roman = 0;
    this.add({ number: String(number), parent: undefined, line, title, isAssumed });
  }

  private addSubItem(line: number, letter: string, roman: number | undefined, title: string): void {
    const top = String(this.top);
    const next = String.fromCharCode((this.letter || "`").charCodeAt(0) + 1);
    // "(i)" is the letter after (h), and otherwise the first of a third level.
    const isRoman = roman !== undefined && this.letter !== "" && letter !== next && roman === this.roman + 1;
    if (isRoman) {
      this.roman = roman;
      const parent = `${top} (${this.letter})`;
      this.add({ number: `${parent} (${toRoman(roman)})`, parent, line, title, isAssumed: false });
      return;
    }
    const sign = letter || next;
    if (sign !== next)
      this.list.findings.push(
        createFinding("items-out-of-order", line, { item: `${top} (${sign})`, expected: `${top} (${next})` }),
      );
    this.letter = sign;
    this.roman = 0;
    this.add({ number: `${top} (${sign})`, parent: top, line, title, isAssumed: false });
  }

  private addUnmarked(line: number, text: string): void {
    const last = this.list.items.at(-1);
    if (last && this.isOpen) {
      last.title = withoutEnd(joinWrapped(last.title, text));
      this.isOpen = !ENDED.test(text);
    } else if (this.numbersAreLost) this.addTop(line, this.top + 1, text, true);
    else this.list.segments.push({ line, text, before: undefined });
  }

  private add(item: ListedItem): void {
    for (const segment of this.list.segments) segment.before ??= item.number;
    this.list.items.push({ ...item, title: withoutEnd(item.title) });
    this.isOpen = !ENDED.test(item.title.trim());
  }
}

/** Returns whether a text has the title of a sub-item, or goes on from it. */
function isSame({ parent, title }: ListedItem, text: string): boolean {
  const [words, other] = [title.slice(0, 24).toLowerCase(), withoutEnd(text).slice(0, 24).toLowerCase()];

  return parent !== undefined && words === other;
}

function withoutEnd(title: string): string {
  return withoutFinalPunctuation(title.replace(/\s+/g, " ").trim());
}
