import type { SourceNote } from "@/app/_domain/agenda-import/source-document";
import { joinWrapped } from "../../../../../_domain/agenda-import/join-wrapped.ts";
import { callNote, printedText } from "../../../../../_domain/agenda-import/source-document.ts";
import { readSuperscript } from "../../../../../_vocabulary/superscript-digits.ts";
import { pageFurniture } from "../page-furniture.ts";
import { textOf } from "./page-edges.ts";
import type { PlacedLine, PlacedPage } from "./segments-of-page.ts";

/** A note at the foot of a page. */
interface FoundNote {
  page: number;
  mark: string;
  text: string;
}

/** Notes are set in smaller type than the text, by this factor at least. */
const NOTE_SIZE = 0.95;

/**
 * Takes the notes from the foot of each page: below a short rule, in smaller type, or from the first
 * line whose mark the page calls. A note may go on at the foot of the next page.
 *
 * @returns the pages without them.
 */
export function takeNotes(pages: PlacedPage[], bodySize: number): { pages: PlacedPage[]; calls: NoteCalls } {
  const notes: FoundNote[] = [];
  const left = pages.map((page, index) => {
    const from = findNotes(page, bodySize, notes.at(-1)?.page === index - 1);
    const body = page.lines.slice(0, from).filter((line) => !isDrawnRule(line));
    for (const line of page.lines.slice(from)) {
      if (isDrawnRule(line)) continue;
      const text = textOf(line).replaceAll("\t", " ");
      const mark = readMark(text);
      const last = notes.at(-1);
      if (mark && isNextMark(mark, notes, index)) notes.push({ page: index, mark: mark.mark, text: mark.rest });
      else if (last) last.text = joinWrapped(last.text, text);
    }

    return { ...page, lines: body };
  });

  return { pages: left, calls: new NoteCalls(notes) };
}

/** Returns the place of the first line of a page's notes; the number of its lines where it has none. */
function findNotes(page: PlacedPage, bodySize: number, mayGoOn: boolean): number {
  const { lines } = page;
  const isNote = (at: number) => {
    const line = lines[at];

    return line !== undefined && (readMark(textOf(line)) !== undefined || mayGoOn);
  };
  const drawn = lines.findLastIndex(isDrawnRule);
  if (drawn >= 0 && isNote(drawn + 1)) return drawn;
  const below = belowRule(page);
  if (below !== undefined && isNote(below)) return below;
  let small = lines.length;
  while (small > 0 && (lines[small - 1]?.size ?? bodySize) < NOTE_SIZE * bodySize) small -= 1;
  for (; small < lines.length; small++) if (isNote(small)) return small;

  return firstCalled(lines);
}

/** Underlines lie closer to their line than this, in sizes of type. */
const UNDERLINE = 0.4;
/** The rule above notes is no longer than this share of the text, and begins where the text does. */
const RULE_SHARE = 0.6;
const SHORTEST_RULE = 30;
const BESIDE_EDGE = 12;

/** Returns the place of the first line below the short rule that divides notes from text. */
function belowRule({ lines, rules }: PlacedPage): number | undefined {
  const start = lines.reduce((least, { segments }) => Math.min(least, segments[0]?.start ?? least), Infinity);
  const end = lines.reduce((most, { segments }) => Math.max(most, segments.at(-1)?.end ?? most), 0);
  const short = rules.filter(
    (rule) =>
      rule.isAcross &&
      rule.end - rule.start >= SHORTEST_RULE &&
      rule.end - rule.start <= RULE_SHARE * (end - start) &&
      Math.abs(rule.start - start) <= BESIDE_EDGE,
  );
  if (short.length === 0) return undefined;
  const lowest = short.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const below = lines.findIndex(({ base }) => base < lowest);
  const above = lines[below - 1];
  // A cell may be as wide as the rule, but other rules touch its own.
  const isOfTable = rules.some((rule) => !rule.isAcross && rule.start <= lowest + 2 && rule.end >= lowest - 2);
  const isUnderline = above !== undefined && above.base - lowest < UNDERLINE * above.size;

  return below < 0 || isUnderline || isOfTable ? undefined : below;
}

/** Returns the place of the first line with a mark that the page calls above it, and a note of which follow to the end. */
function firstCalled(lines: PlacedLine[]): number {
  const called = new Set<string>();
  let tried = 0;
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const mark = readMark(text);
    if (mark?.isSign && called.has(mark.mark)) {
      tried += 1;
      if (isToTheFoot(lines.slice(index))) return index;
      if (tried === MAX_TRIES) break;
    }
    for (const [sign] of text.matchAll(CALL)) called.add(markOf(sign));
  }

  return lines.length;
}

/** Lines of a page that may be its first note. */
const MAX_TRIES = 30;

/** Notes stand close together: a larger space, or larger type, is that of further text. */
const NOTE_GAP = 1.9;

function isToTheFoot(lines: PlacedLine[]): boolean {
  return lines.every((line, index) => {
    const above = lines[index - 1];

    return (
      !above ||
      readMark(textOf(line)) !== undefined ||
      (above.base - line.base <= NOTE_GAP * above.size && line.size <= 1.05 * above.size)
    );
  });
}

function isDrawnRule(line: PlacedLine): boolean {
  return pageFurniture(textOf(line), false) === "rule";
}

interface Mark {
  mark: string;
  /** raised, or an asterisk: never a number of the text */
  isSign: boolean;
  rest: string;
}

function readMark(text: string): Mark | undefined {
  const [, raised, stars, plain, rest] =
    /^\s*(?:([⁰¹²³⁴-⁹]+)|(\*{1,4})|(\d{1,3})(?=[\s\p{L}“«"]))\s*(\S.*)$/su.exec(text) ?? [];
  const sign = raised ?? stars ?? plain;
  if (!sign || !rest) return undefined;

  return { mark: markOf(sign), isSign: plain === undefined, rest };
}

/** Digits that are not raised are the mark of a note only if they count on. */
function isNextMark({ mark, isSign }: Mark, notes: FoundNote[], page: number): boolean {
  if (isSign) return true;
  const last = notes.findLast((note) => /^\d+$/.test(note.mark));

  return !last || Number(mark) === Number(last.mark) + 1 || (mark === "1" && last.page !== page);
}

function markOf(sign: string): string {
  return /^[⁰¹²³⁴-⁹]/u.test(sign) ? String(readSuperscript(sign)) : sign;
}

/** The call of a note in a text. */
const CALL = /[⁰¹²³⁴-⁹]+|(?<=[^\s*])\*{1,4}(?=[\s.,;:)\]]|$)/gu;

/** Puts the calls of notes where their marks stand in the text. */
export class NoteCalls {
  readonly notes: SourceNote[];
  private readonly keys = new Map<string, string>();

  constructor(found: FoundNote[]) {
    this.notes = found.map(({ mark, text }, index) => ({ key: `p${index + 1}`, mark, text }));
    for (const [index, { page, mark }] of found.entries()) {
      const place = `${page} ${mark}`;
      if (!this.keys.has(place)) this.keys.set(place, `p${index + 1}`);
    }
  }

  /** A note may stand at the foot of the page after that of its call. */
  mark(text: string, page: number): string {
    return printedText(text).replace(CALL, (sign) => {
      const key = this.keys.get(`${page} ${markOf(sign)}`) ?? this.keys.get(`${page + 1} ${markOf(sign)}`);

      return key ? callNote(key) : sign;
    });
  }
}
