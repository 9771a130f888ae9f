import { createFinding } from "@/app/_domain/agenda-import/findings";
import { withoutFinalPunctuation } from "@/app/_domain/agenda-import/fold-title";
import { joinWrapped } from "@/app/_domain/agenda-import/join-wrapped";
import { isSameTitle, similarity } from "@/app/_domain/agenda-import/similarity";
import { toRoman } from "@/app/_vocabulary/roman-numerals";
import { hasChapterNumber, isChapterHeading } from "../chapters";
import { bareHeading, headingOf } from "../headings";
import { type ItemMark, readItemMark } from "../item-marks";
import { openWordEnds } from "../masthead/names";
import type { Paragraph } from "../paragraphs";
import { endsSentence, isProse, isTitleLike } from "../prose";
import type { Terms } from "../terms/terms";
import type { AgendaList, ListedItem, Segment } from "./agenda-list";
import { ENDED, type itemTest } from "./list-form";
import { prefixNumbers } from "./segment-numbers";
import { symbolsOfLine } from "./symbols-of-line";
import { takeDocuments } from "./take-documents";

/** Reads the paragraphs of a list one after another: items, sub-items and headings between them. */
export class ListReader {
  private top = 0;
  private decimal = "";
  private letter = "";
  private roman = 0;
  private isOpen = false;
  /** the last item ends with a colon: an entry without a mark belongs to it */
  private isAnnounced = false;
  /** items end with a full stop or a semicolon: one without goes on */
  private isPunctuated: boolean | undefined;
  /** the first item of each segment in which the numbers restart */
  private readonly starts = [0];
  private readonly segments = new Map<Segment, number>();

  constructor(
    private readonly list: AgendaList,
    private readonly numbersAreLost: boolean,
    private readonly isItem: ReturnType<typeof itemTest>,
    private readonly terms: Terms,
    /** the paragraph before the first item, which may be the heading of the first segment */
    private readonly opening: Paragraph | undefined,
  ) {}

  /**
   * Returns whether a paragraph is of an item, a heading between items, or no more of the list.
   *
   * @param next the paragraph after it, with its mark.
   */
  read(
    { line, text }: Paragraph,
    mark: ItemMark | undefined,
    next: { text: string; mark: ItemMark | undefined },
  ): "item" | "heading" | "end" {
    if (mark?.type === "number") {
      if (!this.isItem(mark)) return "end";
      if (mark.number === 1 && this.top > 0 && !isProse(next.text) && this.restarts(mark.rest)) this.restart();
      if (mark.number <= this.top) return "end";
      if (mark.number !== this.top + 1)
        this.list.findings.push(
          createFinding("items-out-of-order", line, { item: String(mark.number), expected: String(this.top + 1) }),
        );
      const first = readItemMark(mark.rest, this.terms);
      if (first?.type === "letter" && first.letter === "a") this.addFirstSubItem(line, mark.number, first.rest);
      else this.addTop(line, mark.number, mark.rest, false);

      return "item";
    }
    if (mark?.type === "decimal" && this.top > 0) return this.addDecimal(line, mark.number, mark.rest) ? "item" : "end";
    if (mark?.type === "letter" && this.top > 0) {
      // The annotations begin with a sub-item again; items may have sub-items of the same title.
      const isRepeated =
        mark.letter === "a" && this.letter === "" && this.series.some((item) => isSame(item, mark.rest));
      if (isRepeated && !this.goesOn(next)) return "end";
      this.addSubItem(line, this.letterOf(mark), mark.roman, mark.rest);

      return "item";
    }
    if (mark?.type === "items") return this.addComposite(line, mark) ? "item" : "end";

    return this.addUnmarked(
      line,
      text,
      next.mark?.type === "number" && next.mark.number === this.top + 1 && !isProse(next.mark.rest),
    );
  }

  /** Leaves out the headings after the last item: they begin another part. */
  close(): void {
    this.list.segments = this.list.segments.filter(({ before }) => before !== undefined);
    const { opening } = this;
    if (opening && this.list.segments.length > 0 && this.isSegmentHeading(opening.text)) {
      const segment = { line: opening.line, text: opening.text, before: this.list.items[0]?.number };
      this.list.segments.unshift(segment);
      this.segments.set(segment, 0);
      this.list.preface.pop();
    }
    prefixNumbers(this.list.items, this.starts, this.segments);
  }

  /** Returns whether the paragraph after a sub-item (a) is one of the list, or the list ends with it. */
  private goesOn({ text, mark }: { text: string; mark: ItemMark | undefined }): boolean {
    if (!text || this.isSegmentHeading(text)) return true;
    if (mark?.type === "number") return mark.number === this.top + 1 && !isProse(mark.rest);

    return mark?.type === "letter" && (mark.letter === "b" || mark.roman === 1) && !isProse(mark.rest);
  }

  /** The items of the segment in which the numbers go on. */
  private get series(): ListedItem[] {
    return this.list.items.slice(this.starts.at(-1));
  }

  /** Numbers restart under the heading of another segment; elsewhere the annotations begin. */
  private restarts(title: string): boolean {
    const heading = this.list.segments.at(-1);
    const earlier = this.list.segments.filter(({ before }) => before !== undefined);
    if (!heading || heading.before !== undefined) return false;
    if (earlier.some(({ text }) => isSameTitle(bareHeading(text), bareHeading(heading.text)))) return false;
    const isSegment = this.isSegmentHeading(heading.text);
    const hasEarlier = earlier.length > 0 || this.isSegmentHeading(this.opening?.text ?? "");
    const isRepeated = this.list.items.some((item) => item.number === "1" && similarity(item.title, title) > ALIKE);

    return hasEarlier ? isSegment || !isRepeated : !isRepeated && this.terms.segment.test(heading.text);
  }

  private isSegmentHeading(text: string): boolean {
    const isHeading = isTitleLike(text) && !endsSentence(text) && !/\d{4}/.test(text);

    return (
      isHeading &&
      headingOf(text, this.terms) === undefined &&
      (this.terms.segment.test(text) || isChapterHeading(text))
    );
  }

  private restart(): void {
    this.starts.push(this.list.items.length);
    this.top = 0;
  }

  private addTop(line: number, number: number, title: string, isAssumed: boolean): void {
    this.top = number;
    this.decimal = "";
    this.letter = "";
    this.roman = 0;
    this.add({ number: String(number), parent: undefined, line, title, isAssumed });
  }

  /** "3. (a) …": the item itself has no title. */
  private addFirstSubItem(line: number, number: number, title: string): void {
    this.top = number;
    this.decimal = "";
    this.letter = "a";
    this.roman = 0;
    this.add({ number: `${number} (a)`, parent: undefined, line, title, isAssumed: false });
  }

  private addDecimal(line: number, number: string, title: string): boolean {
    const parent = number.slice(0, number.lastIndexOf("."));
    if (this.series.some((item) => item.number === number)) return false;
    const top = Number.parseInt(number, 10);
    // "3.1" without "3" before it.
    if (top !== this.top) {
      if (top < this.top) return false;
      this.top = top;
    }
    this.decimal = number;
    this.letter = "";
    this.roman = 0;
    const hasParent = this.series.some((item) => item.number === parent);
    this.add({ number, parent: hasParent ? parent : undefined, line, title, isAssumed: false });

    return true;
  }

  /** Adds an item that is printed with its letter: "2 (a) …". */
  private addComposite(line: number, { items, rest }: Extract<ItemMark, { type: "items" }>): boolean {
    const [number, other] = items;
    const parent = number?.replace(/ \([^)]*\)$/u, "");
    if (!number || other || parent === number || this.series.some((item) => item.number === number)) return false;
    if (!this.series.some((item) => item.number === parent)) return false;
    this.letter = /\((\p{L})\)$/u.exec(number)?.[1] ?? this.letter;
    this.add({ number, parent, line, title: rest, isAssumed: false });

    return true;
  }

  /** A Cyrillic "е" may be the sixth letter, or stand for the Latin "e". */
  private letterOf({ letter, printed }: Extract<ItemMark, { type: "letter" }>): string {
    return letter === "f" && this.letter === "d" && printed.toLowerCase().includes("е") ? "e" : letter;
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
    const hasParent = this.list.items.some((item) => item.number === top);
    this.add({ number: `${top} (${sign})`, parent: hasParent ? top : undefined, line, title, isAssumed: false });
  }

  /** @param isBetween the next item of the list follows. */
  private addUnmarked(line: number, text: string, isBetween: boolean): "item" | "heading" | "end" {
    const last = this.list.items.at(-1);
    const symbols = last && symbolsOfLine(text);
    if (symbols) {
      const { documents = [], documentation = "" } = last.beside ?? {};
      last.beside = { documents: [...documents, ...symbols], documentation };

      return "item";
    }
    if (last && this.isAnnounced && !this.numbersAreLost && !isProse(text)) {
      const entry = text.replace(/^[-–—•]\s*/u, "");
      last.title = withoutEnd(`${last.title}${/[:：]/u.test(last.title) ? ";" : ":"} ${entry}`);

      return "item";
    }
    const goesOn = this.isPunctuated ? this.isOpen : /^\p{Ll}/u.test(text) || openWordEnds(last?.title ?? "");
    if (last && this.isOpen && goesOn && !isProse(text) && !hasChapterNumber(text)) {
      Object.assign(last, withBeside(last, joinWrapped(last.title, text)));
      this.isOpen = !ENDED.test(text);

      return "item";
    }
    if (this.numbersAreLost) {
      this.addTop(line, this.top + 1, text, true);
      return "item";
    }
    if (last && repeatsItem(this.list.items, text)) return "end";
    if (last && endsSentence(text) && (!isBetween || isProse(text))) return "end";
    this.list.segments.push({ line, text, before: undefined });

    return "heading";
  }

  private add(item: ListedItem): void {
    for (const segment of this.list.segments) {
      if (segment.before !== undefined) continue;
      segment.before = item.number;
      this.segments.set(segment, this.list.items.length);
    }
    this.list.items.push(withBeside(item, item.title));
    if (item.isAssumed) this.list.findings.push(createFinding("number-assumed", item.line, { item: item.number }));
    this.isOpen = !ENDED.test(item.title.trim());
    this.isAnnounced = /[:：]$/u.test(item.title.trim());
    this.isPunctuated ||= !this.isOpen;
  }
}

/** The similarity of the title of a first item to that of another segment's. */
const ALIKE = 0.5;

function withBeside(item: ListedItem, printed: string): ListedItem {
  const { title, documents, documentation } = takeDocuments(printed);
  const beside = documents.length > 0 || documentation ? { beside: { documents, documentation } } : undefined;

  return { ...item, title: withoutEnd(title.replace(LOST_NOTE, "")), ...beside };
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
