/** A piece of a line that stands apart from others: a cell, a column, or the whole line. */
export interface Segment {
  text: string;
  /** along the line, in any unit, from the side on which reading begins */
  start: number;
  end: number;
  /** the width of its first word, where it is measured */
  firstWord?: number;
}

/** A line of a text or of a page, as printed. */
export interface PrintedLine {
  /** of the source, from 1 */
  number: number;
  page: number;
  segments: Segment[];
  /** an empty line, a larger space or another size of type stands before it */
  isApart: boolean;
  /** how far down its page or text it stands, in lines */
  position: number;
  /** the width of one of its letters, in the unit of its segments */
  letter: number;
  /** a rule stands between it and the line before */
  isRuledOff?: boolean;
  /** rules stand between its cells */
  isInGrid?: boolean;
  /** tabs stand between its pieces: how wide they are printed is not known */
  isTabbed?: boolean;
}

/** Counts the entries of a list: a letter, digits, Roman or Chinese numerals, with a sign after them. */
const COUNTER = String.raw`[(（[]?\s*(?:\p{L}|\p{Nd}{1,4}|[ivxlIVXL]{1,6}|\p{Script=Han}{1,4})\s*`;
/** The mark of an entry of a list, which stands apart from its text. */
const LIST_MARK = new RegExp(String.raw`^(?:${COUNTER}[.)）\]．、-]|[-–—•]|\*{1,3}|[⁰¹²³⁴-⁹]{1,3})$`, "u");
/** A mark with which an item, a paragraph or an entry of a list begins; a time is none. */
export const LIST_ENTRY = new RegExp(
  String.raw`^(?![ap]\.\s?m\.)(?:${COUNTER}[.)）．、](?!\p{Nd})|\p{Nd}{1,3}-\s|[-–—•]\s|[⁰¹²³⁴-⁹]|\[\d|\*+\s)`,
  "u",
);

/** Returns whether a line is an entry of a list: the mark, and its text alone beside it. */
export function isListEntry({ segments }: PrintedLine): boolean {
  const [mark] = segments;

  return segments.length === 2 && mark !== undefined && LIST_MARK.test(mark.text.trim());
}

/** Returns the whole text of a line; tabs stand between its pieces. */
export function textOf({ segments }: PrintedLine): string {
  return segments.map(({ text }) => text.trim()).join("\t");
}

/** A line of more pieces is no row of an agenda. */
export const MAX_COLUMNS = 30;

/** Returns whether a line has several pieces, as a row of a table has. */
export function isRowOfCells(line: PrintedLine | undefined): boolean {
  return line !== undefined && line.segments.length > 1 && line.segments.length <= MAX_COLUMNS && !isListEntry(line);
}
