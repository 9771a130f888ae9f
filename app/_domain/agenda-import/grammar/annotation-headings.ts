import { splitItemNumber } from "@/app/_vocabulary/item-number";
import { toRoman } from "@/app/_vocabulary/roman-numerals";
import { isSameTitle, similarity } from "../similarity";
import type { ListedItem, Segment } from "./agenda-list/agenda-list";
import { takeDocuments } from "./agenda-list/take-documents";
import { findSegment } from "./find-segment";
import { bareHeading, headingOf } from "./headings";
import { type ItemMark, readItemMark } from "./item-marks";
import type { Paragraph } from "./paragraphs";
import { endsSentence, isProse, isTitleLike } from "./prose";
import type { Terms } from "./terms/terms";

/** The heading of an annotation: its items, and its words. */
export interface FoundAnnotation {
  items: ListedItem[];
  title: string;
}

/** The similarity of a heading with a number, and of one without, to the title of its item. */
const SIMILAR = 0.5;
const ALIKE = 0.8;

/**
 * Finds the headings of annotations by their places. Where the document has no list, they are its
 * items. A title on the line after "Item 2" belongs to the heading.
 */
export function findAnnotationHeadings(
  paragraphs: Paragraph[],
  listed: ListedItem[],
  segments: Segment[],
  terms: Terms,
): { headings: Map<number, FoundAnnotation | "title">; items: ListedItem[] } {
  const finder = new HeadingFinder(paragraphs, listed, segments, terms);
  for (const index of paragraphs.keys()) finder.read(index);

  return { headings: finder.headings, items: finder.created };
}

type LetterMark = Extract<ItemMark, { type: "letter" }>;

class HeadingFinder {
  readonly headings = new Map<number, FoundAnnotation | "title">();
  readonly created: ListedItem[] = [];

  private readonly items: ListedItem[];
  private readonly hasList: boolean;
  private readonly taken = new Set<string>();
  /** the places of sub-items in a list below a title */
  private readonly listed = new Set<number>();
  private readonly marks: (ItemMark | undefined)[];
  /** headings have the word: "Item 3" */
  private readonly hasItemWords: boolean;
  /** paragraphs have numbers, too */
  private readonly areParagraphsNumbered: boolean;
  private current: ListedItem | undefined;
  /** the number of the segment around, where the numbers of items restart in each */
  private segment: string | undefined;

  constructor(
    private readonly paragraphs: Paragraph[],
    listed: ListedItem[],
    private readonly segments: Segment[],
    private readonly terms: Terms,
  ) {
    this.items = [...listed];
    this.hasList = listed.length > 0;
    this.marks = paragraphs.map(({ text }) => readItemMark(text, terms));
    this.hasItemWords = this.marks.some(
      (mark) => mark && mark.type !== "letter" && mark.isItemWord && isTitleOrEmpty(mark.rest),
    );
    const numbers = this.marks.flatMap((mark) => (mark?.type === "number" && !mark.isItemWord ? [mark.number] : []));
    // The numbers of items and those of paragraphs stand among each other.
    const isOneSeries = numbers.every((number, index) => number === index + 1);
    const hasOneSeries = isOneSeries && !this.hasList && !this.hasItemWords;
    this.areParagraphsNumbered =
      !hasOneSeries &&
      this.marks.some(
        (mark) => mark?.type === "number" && !mark.isItemWord && mark.rest.length > SENTENCE && endsSentence(mark.rest),
      );
  }

  read(index: number): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph || this.headings.has(index) || headingOf(paragraph.text, this.terms) === "documentation") return;
    const segment = this.marks[index] ? undefined : findSegment(paragraph.text, this.segments);
    if (segment?.before) this.segment = splitItemNumber(segment.before).segment;
    const found = this.headingAt(index, paragraph);
    if (!found) return;
    for (const item of found.items) {
      this.taken.add(item.number);
      if (this.items.some(({ number }) => number === item.number)) continue;
      this.items.push(item);
      this.created.push(item);
    }
    this.current = found.items.at(-1);
    this.headings.set(index, found.title ? this.withRestOfTitle(index, found) : this.withNextLine(index, found));
  }

  /** Adds the lines that complete the title of the item. */
  private withRestOfTitle(index: number, found: FoundAnnotation): FoundAnnotation {
    const [item, other] = found.items;
    let { title } = found;
    for (let at = index + 1; item && !other && at <= index + MAX_REST; at++) {
      const next = this.paragraphs[at];
      if (!next || this.marks[at] || isSameTitle(title, item.title)) break;
      const joined = [`${title} ${next.text}`, `${withoutEnd(title)}: ${next.text}`].find((text) =>
        isBeginning(text, item.title),
      );
      if (!joined) break;
      title = joined;
      this.headings.set(at, "title");
    }

    return { ...found, title };
  }

  private headingAt(index: number, paragraph: Paragraph): FoundAnnotation | undefined {
    const mark = this.marks[index];
    if (!mark) return this.unmarked(paragraph);
    if (mark.type === "letter") return this.lettered(mark, index, paragraph);
    if (mark.type === "items") return this.several(mark, paragraph);

    return this.numbered(mark, index, paragraph);
  }

  /** Adds the line after "Item 2", where it is the title. */
  private withNextLine(index: number, found: FoundAnnotation): FoundAnnotation {
    const next = this.paragraphs[index + 1];
    const [item] = found.items;
    if (!next || !item || this.marks[index + 1] || !isTitleLike(next.text) || endsSentence(next.text)) return found;
    const isCreated = this.created.includes(item) && !item.title;
    if (!isCreated && similarity(next.text, item.title) <= SIMILAR) return found;
    if (isCreated) for (const each of found.items) each.title = withoutEnd(next.text);
    this.headings.set(index + 1, "title");

    return { ...found, title: next.text };
  }

  private numbered(
    mark: Extract<ItemMark, { type: "number" | "decimal" }>,
    index: number,
    { line }: Paragraph,
  ): FoundAnnotation | undefined {
    const number = String(mark.number);
    const item = this.itemNumbered(number, mark.rest || (this.paragraphs[index + 1]?.text ?? ""));
    if (item && this.taken.has(item.number)) return undefined;
    if (item) {
      const isSame = mark.isItemWord || similarity(mark.rest, item.title) > SIMILAR;
      const isNext = !this.areParagraphsNumbered && this.isNextItem(item) && isHeadingLike(mark.rest);
      const hasTitleNext = !mark.rest && similarity(this.paragraphs[index + 1]?.text ?? "", item.title) > SIMILAR;

      return isSame || isNext || hasTitleNext ? { items: [item], title: mark.rest } : undefined;
    }
    const isDecimal = mark.type === "decimal";
    if (this.hasItemWords && !isDecimal && !mark.isItemWord) return undefined;
    if (this.hasList && !mark.isItemWord) return undefined;
    if (!isTitleOrEmpty(mark.rest) || (!mark.isItemWord && this.isSentence(mark.rest))) return undefined;
    if (!mark.isItemWord && !this.isNextNumber(number)) return undefined;

    return {
      items: [this.create(number, isDecimal ? parentOf(number) : undefined, line, mark.rest)],
      title: mark.rest,
    };
  }

  /** If some paragraphs have numbers, a number before a sentence is one of theirs. */
  private isSentence(text: string): boolean {
    return isProse(text) || (this.areParagraphsNumbered && endsSentence(text));
  }

  /**
   * Returns the item with a printed number. Where numbers restart in each segment, it is one that is not
   * taken yet: that of the segment around if its words are alike, else the one whose words are.
   */
  private itemNumbered(number: string, title: string): ListedItem | undefined {
    const found = this.items.filter((item) => item.number === number || splitItemNumber(item.number).own === number);
    const free = found.filter((item) => !this.taken.has(item.number));
    const alike = free.toSorted((one, other) => similarity(title, other.title) - similarity(title, one.title));
    const here = free.find((item) => splitItemNumber(item.number).segment === this.segment);

    return here && (similarity(title, here.title) > SIMILAR || this.segment !== undefined)
      ? here
      : (alike[0] ?? found[0]);
  }

  private isNextItem(item: ListedItem): boolean {
    return this.items.find(({ parent, number }) => parent === undefined && !this.taken.has(number)) === item;
  }

  private isNextNumber(number: string): boolean {
    if (number.includes(".")) return true;
    const last = Math.max(0, ...this.items.map((item) => Number.parseInt(splitItemNumber(item.number).own, 10)));

    return Number(number) === last + 1;
  }

  private several({ items, rest, isItemWord }: Extract<ItemMark, { type: "items" }>, { line }: Paragraph) {
    if (!isTitleOrEmpty(rest)) return undefined;
    const known = items.flatMap((number) => this.itemNumbered(number, rest) ?? []);
    if (known.some(({ number }) => this.taken.has(number))) return undefined;
    if (known.length === items.length) {
      const [only, other] = known;
      const isSame = isItemWord || other !== undefined || (only && similarity(rest, only.title) > SIMILAR);

      return isSame ? { items: known, title: rest } : undefined;
    }
    if (this.hasList || !isItemWord) return undefined;

    return { items: items.map((number) => this.create(number, parentOf(number), line, rest)), title: rest };
  }

  private lettered(mark: LetterMark, index: number, { line }: Paragraph): FoundAnnotation | undefined {
    const { current } = this;
    if (!current) return undefined;
    const top = current.number.split(" ")[0] ?? "";
    const sign = mark.printed.replace(/[^\p{L}]/gu, "");
    const found = this.items.find(
      (item) =>
        !this.taken.has(item.number) &&
        item.parent !== undefined &&
        item.number.split(" ")[0] === top &&
        (item.number.endsWith(`(${mark.letter})`) || item.number.endsWith(`(${sign})`)) &&
        similarity(mark.rest, item.title) > SIMILAR,
    );
    if (found) return { items: [found], title: mark.rest };
    if (this.hasList || !isTitleLike(mark.rest)) return undefined;
    if (this.isUnderTitle(index)) {
      const number = this.nextSubItem(mark, top, current.number);
      if (!number || this.taken.has(number)) return undefined;
      this.listed.add(index);

      return { items: [this.create(number, parentOf(number), line, mark.rest)], title: withoutEnd(mark.rest) };
    }
    if (endsEntry(mark.rest)) return undefined;
    // Without a list, "(a) Opening of the session" before its text is a sub-item; an entry of a list in the text is not.
    const before = this.paragraphs[index - 1]?.text ?? "";
    if (!this.headings.has(index - 1) && /[:：]$/u.test(before)) return undefined;
    const number = this.nextSubItem(mark, top, current.number);
    if (!number || this.taken.has(number) || !this.hasTextAfter(index)) return undefined;

    return { items: [this.create(number, parentOf(number), line, mark.rest)], title: mark.rest };
  }

  /** "3. General debate:" above "(a) …;", "(b) ….": a list right below a title is one of its sub-items. */
  private isUnderTitle(index: number): boolean {
    const before = this.paragraphs[index - 1]?.text ?? "";

    return this.listed.has(index - 1) || (this.headings.has(index - 1) && /[:：]$/u.test(before));
  }

  /** Returns the number of a sub-item that follows those before it: `4 (b)`, `4 (b) (i)`. */
  private nextSubItem({ letter, roman }: LetterMark, top: string, current: string): string | undefined {
    const [lettered, sign] = /^\S+ \((\p{L})\)/u.exec(current) ?? [];
    const isKnown = (number: string) => this.items.some((item) => item.number === number);
    // "(i)" after "(h)" is a letter.
    if (roman && lettered && !(letter === "i" && sign === "h")) {
      const number = `${lettered} (${toRoman(roman)})`;
      if (roman === 1 || isKnown(`${lettered} (${toRoman(roman - 1)})`)) return number;
    }
    const number = `${top} (${letter})`;

    return letter && (letter === "a" || isKnown(previous(number))) ? number : undefined;
  }

  /** Text follows the heading, with the number of a paragraph or without, or the first of its sub-items. */
  private hasTextAfter(index: number): boolean {
    const [next, after] = [this.marks[index + 1], this.paragraphs[index + 1]];
    if (!after) return false;
    if (next?.type === "letter") return next.roman === 1 && isHeadingLike(next.rest) && this.hasTextAfter(index + 1);
    if (next?.type === "number") return this.areParagraphsNumbered && !next.isItemWord && /[.。:：]$/u.test(next.rest);

    return next === undefined;
  }

  /** A heading without a number has the words of an item, and no more. */
  private unmarked({ text }: Paragraph): FoundAnnotation | undefined {
    const title = bareHeading(text);
    if (!isTitleLike(title) || endsEntry(text)) return undefined;
    const found = this.items.find((item) => !this.taken.has(item.number) && similarity(title, item.title) > ALIKE);

    return found && { items: [found], title };
  }

  private create(number: string, parent: string | undefined, line: number, printed: string): ListedItem {
    const hasParent = this.items.some((item) => item.number === parent);
    const title = withoutEnd(takeDocuments(printed).title);

    return { number, parent: hasParent ? parent : undefined, line, title, isAssumed: false };
  }
}

/** Further lines of a heading. */
const MAX_REST = 3;

/** Returns whether a title is that of an item, or its beginning. */
function isBeginning(text: string, title: string): boolean {
  return isSameTitle(text.toLowerCase(), title.slice(0, withoutEnd(text).length).toLowerCase());
}

/** A numbered paragraph is longer than this, in letters. */
const SENTENCE = 20;

function isTitleOrEmpty(text: string): boolean {
  return text === "" || isTitleLike(text);
}

function isHeadingLike(text: string): boolean {
  return isTitleLike(text) && !endsEntry(text);
}

function endsEntry(text: string): boolean {
  return /[.。;；؛,،]$/u.test(text.trim());
}

function parentOf(number: string): string | undefined {
  const parent = number.replace(/(?: \([^)]*\)|\.\d+)$/u, "");

  return parent === number ? undefined : parent;
}

function previous(number: string): string {
  return number.replace(/\((\p{L})\)$/u, (_, letter: string) => `(${String.fromCharCode(letter.charCodeAt(0) - 1)})`);
}

function withoutEnd(title: string): string {
  return title.trim().replace(/\s*[:;.：；。؛،,，]$/u, "");
}
