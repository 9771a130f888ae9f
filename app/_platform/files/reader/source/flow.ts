import { NOTE_CALL } from "../../../../_domain/agenda-import/source-document.ts";
import { withEuropeanDigits } from "../../../../_vocabulary/digits.ts";
import { LIST_ENTRY } from "./printed-line.ts";

/** A line of a paragraph or of a cell. */
export interface FlowingLine {
  text: string;
  /** a space, or another size of type, stands before it */
  isApart: boolean;
  /** it begins where the text beside the mark of a list does in the line before */
  isHanging?: boolean;
  /** an entry of a list, whose mark stands apart from its text */
  isEntry?: boolean;
  /** a row of a table, which no line goes on from */
  isRow: boolean;
  /** room after it, in letters; undefined where the lines of a text show it */
  room?: number;
  /** letters of a full line */
  measure?: number;
  /** the width of its first word, in letters */
  firstWord?: number;
}

/** "Item 2." at the beginning of a line: the heading of an annotation. */
const ITEM_HEADING =
  /^(?:(?:Agenda item|AGENDA ITEM|Item|ITEM|Point|POINT|Tema|TEMA|Punto|PUNTO|Пункт|ПУНКТ)\s+|البند\s+)\p{Nd}{1,2}\s*[.:(–-]/u;
/** A line that ends a sentence or an entry of a list. */
const ENDS = /[.:;!?。：；！？؛؟…]["”»“]?$/u;
/** A line that ends with the dash of a period goes on whatever its room. */
const ENDS_WITH_DASH = /\p{Nd}.*[–—]$/u;
/** A line that ends so goes on, and a line that begins so goes on from the one before. */
const IS_OPEN = /[,،，、(（/–—]$/u;
const IS_REST = /^[,.;:!?،؛؟，。；：、！？)）\]]/u;
const ENDS_SENTENCE = /[.!?。！？؟…]["”»“]?$/u;

/** Returns for each line whether the one before it goes on in it. */
export function findContinuations(lines: FlowingLine[]): boolean[] {
  const width = lineWidth(lines);
  const longest = Math.min(
    LONGEST_WRAPPED,
    Math.max(0, ...lines.slice(0, MAX_LINES).map(({ text }) => displayWidth(text))),
  );
  const continues: boolean[] = [];
  let entry = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (continues[index - 1] === false) entry = before?.text ?? "";
    const measure = before?.measure ?? width ?? (line.isHanging ? before && displayWidth(before.text) : undefined);
    if (
      !before ||
      measure === undefined ||
      line.isApart ||
      before.isRow ||
      line.isRow ||
      line.isEntry ||
      isNextEntry(entry, line.text)
    ) {
      continues.push(false);
      continue;
    }
    const room = before.room ?? measure - displayWidth(before.text.trimEnd());
    if (line.isHanging && before.room === undefined && isBelow(before.text, line.text, longest)) {
      continues.push(false);
      continue;
    }
    const isLast =
      (continues[index - 1] === true && isLastOfJustified(lines[index - 2], before)) ||
      isHeadingAfter(before, line, lines[index + 1]);
    if (
      line.isHanging &&
      !LIST_ENTRY.test(line.text) &&
      !(ENDS.test(before.text.trim()) && room > NEARLY_FULL * measure)
    ) {
      continues.push(true);
      continue;
    }
    continues.push(!isLast && goesOn(before.text, { room, measure }, line.text, line.firstWord));
  }

  return continues;
}

/** Arguments of a call. */
const MAX_LINES = 50_000;

/** A sentence or an entry below a short title, which has much room: "See document A/1.", "4.1 Rules". */
function isBelow(before: string, text: string, longest: number): boolean {
  const isSentence = /^\p{Lu}/u.test(text.trim()) && ENDS_SENTENCE.test(text.trim());
  const isNumbered = /^\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,2}\s+\p{Lu}/u.test(text.trim());

  if (IS_OPEN.test(before.trim())) return false;
  if (isNumbered && /^\p{Nd}/u.test(before.trim())) return true;

  return (isSentence || isNumbered) && displayWidth(before.trim()) + displayWidth(firstWord(text)) < ROOMY * longest;
}

/** A line is short if it is less than this share of the longest. */
const ROOMY = 0.9;

/** The number of an entry of a list: "9.", "9-", "9、". */
const NUMBER = /^(\p{Nd}{1,3})\s?(?:[.．、)](?!\p{Nd})|[-–—]\s)/u;

function numberOf(text: string): number | undefined {
  const [, number] = NUMBER.exec(withEuropeanDigits(text.trimStart().slice(0, MAX_MARK))) ?? [];

  return number === undefined ? undefined : Number(number);
}

/** Letters of the longest mark. */
const MAX_MARK = 8;

/** Returns whether a text has the number after that of another: it begins the next entry, however full that one is. */
export function isNextEntry(entry: string, next: string): boolean {
  const number = numberOf(entry);

  return number !== undefined && numberOf(next) === number + 1;
}

/** Room at the end of a justified line, and more than that, in letters. */
const FLUSH = 0.25;
const NOT_FLUSH = 0.5;

/** In a justified paragraph the last line alone is not flush, though it may be nearly full. */
function isLastOfJustified(above: FlowingLine | undefined, line: FlowingLine): boolean {
  return (
    above?.room !== undefined &&
    line.room !== undefined &&
    above.room < FLUSH &&
    line.room > NOT_FLUSH &&
    ENDS_SENTENCE.test(line.text.trim())
  );
}

/** A line alone that ends no sentence, after one that does, is a heading, though that one is full. */
function isHeadingAfter(before: FlowingLine, line: FlowingLine, next: FlowingLine | undefined): boolean {
  const isAlone = next === undefined || next.isApart || next.isRow;
  const text = line.text.trim();

  return isAlone && ENDS_SENTENCE.test(before.text.trim()) && !ENDS.test(text) && !isInMidSentence(text);
}

/**
 * Returns whether a line goes on in the next one: the first word of a line that begins a paragraph
 * would have had room on the line before.
 */
export function goesOn(
  before: string,
  { room, measure }: { room: number; measure: number },
  next: string,
  firstWordWidth = displayWidth(firstWord(next)),
): boolean {
  const [beforeText, text] = [withoutCalls(before).trim(), next.trim()];
  if (!beforeText || !text) return false;
  if (IS_REST.test(text) || (ENDS_WITH_DASH.test(beforeText) && beforeText.length < SHORT)) return true;
  const hasEnded = ENDS.test(beforeText);
  // A Chinese line may end before two signs that stay together.
  const isFull = room < firstWordWidth + (/^\p{Script=Han}/u.test(text) ? 2 : 1);
  if (LIST_ENTRY.test(text)) {
    // A list may run on within a sentence: "… namely: (a) …; (b) …"
    if (hasEnded && (!isFull || ENDS_SENTENCE.test(beforeText))) return false;
    if (room > NEARLY_FULL * measure) return false;
  }
  if (ITEM_HEADING.test(text) && ENDS_SENTENCE.test(beforeText)) return false;
  if (ITEM_HEADING.test(beforeText) && LIST_ENTRY.test(text)) return false;
  if (isFull) return true;

  return !hasEnded && (isInMidSentence(text) || IS_OPEN.test(beforeText)) && room < HALF * measure;
}

/** Returns whether the signs at the break of two lines, whatever their width, show that they are one text. */
export function isSurelyOneText(before: string, next: string): boolean {
  const [beforeText, text] = [withoutCalls(before).trim(), next.trim()];

  return ENDS_WITH_DASH.test(beforeText) || IS_OPEN.test(beforeText) || IS_REST.test(text) || isInMidSentence(text);
}

/** Letters of a cell with a time or a date. */
const SHORT = 40;

/** Letters are not equally wide: a line with less room than this may be full. */
const NEARLY_FULL = 0.2;
const HALF = 0.45;

/** A sentence does not begin with a small letter, where there are such. */
function isInMidSentence(text: string): boolean {
  return /^["“«(]?\p{Ll}/u.test(text);
}

/** Lines longer than this are whole paragraphs. */
const LONGEST_WRAPPED = 150;
/** The share of lines that may be longer: tables are wider than the text. */
const LONGER_SHARE = 0.02;

/** The share of full lines in a wrapped text; lines that are paragraphs end anywhere. */
const FULL_SHARE = 0.3;

/** Returns the width to which the lines are wrapped; undefined where each is a paragraph. */
function lineWidth(lines: FlowingLine[]): number | undefined {
  const widths = lines
    .filter(({ text, isRow }) => text.trim() && !isRow)
    .map(({ text }) => displayWidth(text.trimEnd()))
    .toSorted((one, other) => one - other);
  const width = widths[Math.ceil((widths.length - 1) * (1 - LONGER_SHARE))];

  if (width === undefined || width > LONGEST_WRAPPED) return undefined;
  const long = widths.filter((each) => each > 0.3 * width);
  const full = long.filter((each) => each > 0.82 * width);

  return full.length >= FULL_SHARE * long.length ? width : undefined;
}

/** A sign of Chinese, with what no line may end or begin with; or letters up to one. */
const CHINESE = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’`;
const FIRST_WORD = new RegExp(
  String.raw`^(?:[“‘（《「(]*[${CHINESE}][，。；：、！？）》」”’…)]*|[^\s${CHINESE}]+)`,
  "u",
);

/** Returns the letters before which a line cannot break. */
export function firstWord(text: string): string {
  return FIRST_WORD.exec(withoutCalls(text))?.[0] ?? "";
}

function withoutCalls(text: string): string {
  return text.replace(NOTE_CALL, "");
}

/** Returns the width of a text in Latin letters: Chinese ones are twice as wide, marks have none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of withoutCalls(text)) {
    if (/\p{M}|\p{Cf}/u.test(sign)) continue;
    width += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(sign) ? 2 : 1;
  }

  return width;
}
