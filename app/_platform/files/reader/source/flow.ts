/** A line of a text or of a page. */
export interface FlowingLine {
  text: string;
  /** an empty line or a larger space stands before it */
  isApart: boolean;
  /** room after it, in letters, where it is measured */
  room?: number;
}

/** A line that ends a sentence or an entry of a list. */
const ENDS = /[.:;!?。：；！？؛؟…]["”»“]?$/u;
/** A mark with which an item, a paragraph or an entry of a list begins. */
const BEGINS = /^(?:[(（]?\s*[\p{L}\p{Nd}]{1,4}\s*[.)）．、]|[-–—•]\s|[⁰¹²³⁴-⁹]|\[\d|\*+\s)/u;

/**
 * Returns for each line whether the one before it goes on in it: the first word of a line that
 * begins a paragraph would have had room on the line before.
 */
export function findContinuations(lines: FlowingLine[]): boolean[] {
  const width = lineWidth(lines);

  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (!before || line.isApart || width === undefined || isRow(before.text) || isRow(line.text)) return false;
    const [beforeText, text] = [before.text.trim(), line.text.trim()];
    if (!beforeText || !text) return false;
    const length = displayWidth(before.text.trimEnd());
    const room = before.room ?? width - length;
    const hasEnded = ENDS.test(beforeText);
    if (BEGINS.test(text) && (hasEnded || room > NEARLY_FULL * width)) return false;
    if (room < displayWidth(firstWord(text)) + 1) return true;

    return !hasEnded && isInMidSentence(text) && room < HALF * width;
  });
}

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
    .filter(({ text }) => text.trim() && !isRow(text))
    .map(({ text }) => displayWidth(text.trimEnd()))
    .toSorted((one, other) => one - other);
  const width = widths[Math.ceil((widths.length - 1) * (1 - LONGER_SHARE))];

  if (width === undefined || width > LONGEST_WRAPPED) return undefined;
  const long = widths.filter((each) => each > 0.3 * width);
  const full = long.filter((each) => each > 0.82 * width);

  return full.length >= FULL_SHARE * long.length ? width : undefined;
}

function isRow(text: string): boolean {
  return /\S\t+\S|\S {3,}\S/.test(text.trim());
}

function firstWord(text: string): string {
  return /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text)
    ? [...text].slice(0, 1).join("")
    : (text.split(/\s/, 1)[0] ?? "");
}

/** Returns the width of a text in Latin letters: Chinese ones are twice as wide, marks have none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{M}|\p{Cf}/u.test(sign)) continue;
    width += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(sign) ? 2 : 1;
  }

  return width;
}
