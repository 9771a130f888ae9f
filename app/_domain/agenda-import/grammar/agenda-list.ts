import { toRoman } from "@/app/_vocabulary/roman-numerals";
import { createFinding, type Finding } from "../findings";
import { withoutFinalPunctuation } from "../fold-title";
import { joinWrapped } from "../join-wrapped";
import { isSameTitle, similarity } from "../similarity";
import { findFirstItem } from "./find-first-item";
import { type ItemMark, readItemMark } from "./item-marks";
import { openWordEnds } from "./masthead-names";
import type { Paragraph } from "./paragraphs";
import { endsSentence, isProse } from "./prose";
import { headingOf, type Terms } from "./terms";

/** An item in the list of a provisional agenda. */
export interface ListedItem {
  /** `1`, `1 (a)`, `1 (a) (i)`, `2.1` */
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
  segments: Segment[];
  /** the number of paragraphs that belong to the list */
  length: number;
  findings: Finding[];
}

/** The heading of a segment of the agenda, before the item with the number. */
export interface Segment {
  line: number;
  text: string;
  before: string | undefined;
}

const ENDED = /[.。;；:：؛,،，]$/u;

/** Reads the list of items from the first paragraph after its heading; it ends where another part begins. */
export function readAgendaList(paragraphs: Paragraph[], terms: Terms): AgendaList {
  const list: AgendaList = { items: [], preface: [], segments: [], length: 0, findings: [] };
  const marks = paragraphs.map(({ text }) => readItemMark(text, terms));
  const first = findFirstItem(paragraphs, marks);
  if (first === undefined) return list;
  const one = marks[first];
  // "Item 1" alone on its line is the heading of an annotation.
  if (one?.type === "number" && one.isItemWord && !one.rest) return list;
  const numbersAreLost = areNumbersLost(paragraphs.slice(first), terms);
  if (!numbersAreLost && isAnnotated(paragraphs.slice(first), marks.slice(first), terms)) return list;
  const reader = new ListReader(list, numbersAreLost, itemTest(marks[first]));
  list.preface = paragraphs.slice(0, first);
  for (let index = first; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph; // below the length
    const heading = marks[index] ? undefined : headingOf(paragraph.text, terms);
    if (heading && END_HEADINGS.has(heading)) break;
    const taken = reader.read(paragraph, marks[index]);
    if (taken === "end") break;
    if (taken === "item") list.length = index + 1;
  }
  reader.close();

  return list;
}

const END_HEADINGS = new Set(["annotations", "annex", "organizationOfWork", "documentation"]);

/** Prose between the items: the document has annotations without a list before them. */
function isAnnotated(paragraphs: Paragraph[], marks: (ItemMark | undefined)[], terms: Terms): boolean {
  let end = 0;
  let last = 0;
  const isItem = itemTest(marks[0]);
  for (const [index, mark] of marks.entries()) {
    const heading = headingOf(paragraphs[index]?.text ?? "", terms);
    if (heading === "annotations" || heading === "annex") break;
    if (!isItem(mark) || mark.number !== last + 1 || isProse(mark.rest)) continue;
    end = index;
    last = mark.number;
  }
  const between = paragraphs.slice(0, end);
  const isPunctuated = between.some(({ text }, index) => marks[index] && endsSentence(text));
  const prose = between.filter(
    ({ text }, index) =>
      (!marks[index] || isOtherNumber(marks[index], isItem)) &&
      (isProse(text) || (!isPunctuated && endsSentence(text) && !/^\p{Ll}/u.test(text))),
  );
  const words = between.some(
    ({ text }) => headingOf(text, terms) === "documentation" || terms.documentationLine.test(text),
  );

  return prose.length > 0 || words;
}

type NumberMark = Extract<ItemMark, { type: "number" }>;

/** Returns which marks are those of items: where the first has the word "Item", all have. */
function itemTest(first: ItemMark | undefined): (mark: ItemMark | undefined) => mark is NumberMark {
  const hasWord = first?.type === "number" && first.isItemWord;

  return (mark): mark is NumberMark => mark?.type === "number" && (!hasWord || mark.isItemWord);
}

function isOtherNumber(mark: ItemMark | undefined, isItem: ReturnType<typeof itemTest>): boolean {
  return mark?.type === "number" && !isItem(mark);
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
    } else if (!mark && !isOpen) {
      if (isProse(text)) break;
      unmarked += 1;
    }
    isOpen = !ENDED.test(text);
  }

  return unmarked > 0 && (missing > 0 || numbered === 0);
}

class ListReader {
  private top = 0;
  private decimal = "";
  private letter = "";
  private roman = 0;
  private isOpen = false;
  /** items end with a full stop or a semicolon: one without goes on */
  private isPunctuated: boolean | undefined;

  constructor(
    private readonly list: AgendaList,
    private readonly numbersAreLost: boolean,
    private readonly isItem: ReturnType<typeof itemTest>,
  ) {}

  /** Returns whether a paragraph is of an item, a heading between items, or no more of the list. */
  read({ line, text }: Paragraph, mark: ItemMark | undefined): "item" | "heading" | "end" {
    if (mark?.type === "number") {
      if (mark.number <= this.top || !this.isItem(mark)) return "end";
      if (mark.number !== this.top + 1)
        this.list.findings.push(
          createFinding("items-out-of-order", line, { item: String(mark.number), expected: String(this.top + 1) }),
        );
      this.addTop(line, mark.number, mark.rest, false);

      return "item";
    }
    if (mark?.type === "decimal" && this.top > 0) return this.addDecimal(line, mark.number, mark.rest) ? "item" : "end";
    if (mark?.type === "letter" && this.top > 0) {
      // The annotations begin with the first item again.
      const isRepeated =
        mark.letter === "a" && this.letter === "" && this.list.items.some((item) => isSame(item, mark.rest));
      if (isRepeated) return "end";
      this.addSubItem(line, mark.letter, mark.roman, mark.rest);

      return "item";
    }
    if (mark?.type === "items") return this.addComposite(line, mark) ? "item" : "end";

    return this.addUnmarked(line, text);
  }

  /** Leaves out the headings after the last item: they begin another part. */
  close(): void {
    this.list.segments = this.list.segments.filter(({ before }) => before !== undefined);
  }

  private addTop(line: number, number: number, title: string, isAssumed: boolean): void {
    this.top = number;
    this.decimal = "";
    this.letter = "";
    this.roman = 0;
    this.add({ number: String(number), parent: undefined, line, title, isAssumed });
  }

  private addDecimal(line: number, number: string, title: string): boolean {
    const parent = number.slice(0, number.lastIndexOf("."));
    if (this.list.items.some((item) => item.number === number)) return false;
    const top = Number.parseInt(number, 10);
    // "3.1" without "3" before it.
    if (top !== this.top) {
      if (top < this.top) return false;
      this.top = top;
    }
    this.decimal = number;
    this.letter = "";
    this.roman = 0;
    const hasParent = this.list.items.some((item) => item.number === parent);
    this.add({ number, parent: hasParent ? parent : undefined, line, title, isAssumed: false });

    return true;
  }

  /** Adds an item that is printed with its letter: "2 (a) …". */
  private addComposite(line: number, { items, rest }: Extract<ItemMark, { type: "items" }>): boolean {
    const [number, other] = items;
    const parent = number?.replace(/ \([^)]*\)$/u, "");
    if (!number || other || parent === number || this.list.items.some((item) => item.number === number)) return false;
    if (!this.list.items.some((item) => item.number === parent)) return false;
    this.letter = /\((\p{L})\)$/u.exec(number)?.[1] ?? this.letter;
    this.add({ number, parent, line, title: rest, isAssumed: false });

    return true;
  }

  private addSubItem(line: number, letter: string, roman: number | undefined, title: string): void {
    const top = this.decimal || String(this.top);
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

  private addUnmarked(line: number, text: string): "item" | "heading" | "end" {
    const last = this.list.items.at(-1);
    const goesOn = this.isPunctuated ? this.isOpen : /^\p{Ll}/u.test(text) || openWordEnds(last?.title ?? "");
    if (last && this.isOpen && goesOn && !isProse(text)) {
      last.title = withoutEnd(joinWrapped(last.title, text));
      this.isOpen = !ENDED.test(text);

      return "item";
    }
    if (this.numbersAreLost) {
      this.addTop(line, this.top + 1, text, true);
      return "item";
    }
    if (last && (endsSentence(text) || repeatsItem(this.list.items, text))) return "end";
    this.list.segments.push({ line, text, before: undefined });

    return "heading";
  }

  private add(item: ListedItem): void {
    for (const segment of this.list.segments) segment.before ??= item.number;
    this.list.items.push({ ...item, title: withoutEnd(item.title.replace(LOST_NOTE, "")) });
    if (item.isAssumed) this.list.findings.push(createFinding("number-assumed", item.line, { item: item.number }));
    this.isOpen = !ENDED.test(item.title.trim());
    this.isPunctuated ||= !this.isOpen;
  }
}

/** The number of a note that an extraction has set into the line: "other Parties.1". */
const LOST_NOTE = /(?<=\p{Ll}[.;:])\d{1,2}$/u;

/** Returns whether a line has the title of an item that is listed already: the annotations begin. */
function repeatsItem(items: ListedItem[], text: string): boolean {
  return items.some(({ title }) => isSameTitle(title, text) && similarity(title, text) > 0);
}

/** Returns whether a text has the title of a sub-item, or goes on from it. */
function isSame({ parent, title }: ListedItem, text: string): boolean {
  const [words, other] = [title.slice(0, 24).toLowerCase(), withoutEnd(text).slice(0, 24).toLowerCase()];

  return parent !== undefined && words === other;
}

function withoutEnd(title: string): string {
  return withoutFinalPunctuation(title.replace(/\s+/g, " ").trim());
}
