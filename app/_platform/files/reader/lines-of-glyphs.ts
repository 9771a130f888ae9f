import { normalizeText } from "../../../_domain/search/normalize-text.ts";
import { directionOf, hasRightToLeft, logicalOrder, withBrackets } from "./logical-order.ts";
import type { PlacedGlyph } from "./placed-glyphs.ts";

/** What parts two words and two lines, in parts of the size of the font. */
const WORD_GAP = 0.15;
const LINE_GAP = 0.5;
/** How far above or under its line a mark may be drawn. */
const MARK_GAP = 1.2;
/** A glyph drawn this near to one like it makes it bolder. */
const OVERPRINT_DISTANCE = 0.1;

/** The lines of a page, in the order in which they are drawn, each in the order in which it is read. */
export function linesOfGlyphs(glyphs: PlacedGlyph[]): string[] {
  const visualOrderFonts = fontsInVisualOrder(glyphs);
  const lines: PlacedGlyph[][] = [];
  let line: PlacedGlyph[] = [];
  const widths = new Set(glyphs.filter(({ start, end }) => end > start).map(({ font }) => font));
  for (const each of glyphs) {
    // What has no width and is no mark is a mark of which its font does not say what it stands for.
    if (each.start === each.end && widths.has(each.font) && !isMark(each.text)) continue;
    const glyph = { ...each, text: normalizeLetters(each.text, visualOrderFonts.has(each.font)) };
    const first = line.find(({ text }) => !isMark(text)) ?? line[0];
    if (first && !isOnLineOf(first, glyph)) {
      lines.push(line);
      line = [];
    }
    line.push(glyph);
  }
  lines.push(line);

  const pieces = lines.map(piecesOfLine).filter((each) => each.length > 0);
  const page = directionOf(pieces.flat());

  return withBrackets(
    pieces.map((each) => {
      if (!hasRightToLeft(each)) return { pieces: each, isRightToLeft: [] };

      return logicalOrder(each, page === "rtl" ? page : (directionOf(each) ?? "ltr"));
    }),
  );
}

function isOnLineOf(first: PlacedGlyph, glyph: PlacedGlyph): boolean {
  if (first.angle !== glyph.angle) return false;
  const maxGap = isMark(glyph.text) || isMark(first.text) ? MARK_GAP : LINE_GAP;

  return Math.abs(first.base - glyph.base) <= maxGap * Math.max(first.size, glyph.size);
}

/** A pair that no font draws as one glyph but as lam-alef: named in the order in which its letters stand on the line. */
const LAM_ALEF_ON_LINE = /^[اأإآٱ]\p{M}*ل\p{M}*$/u;

/** Fonts whose producer names the letters of a ligature in the order of the line, as Word does, and not in that of reading (ISO 32000-1, 9.10.3). */
function fontsInVisualOrder(glyphs: PlacedGlyph[]): Set<string> {
  return new Set(glyphs.filter(({ text }) => LAM_ALEF_ON_LINE.test(normalizeText(text))).map(({ font }) => font));
}

function normalizeLetters(text: string, visualOrderFonts: boolean): string {
  const letters = normalizeText(text).replace(/\p{Cc}/gu, "");
  if (!visualOrderFonts || !/^[\p{Script=Arabic}\p{M}]{2,}$/u.test(letters)) return letters;

  return (letters.match(/\P{M}\p{M}*/gu) ?? []).reverse().join("");
}

/** A line from its left end to its right one; between glyphs that stand apart there is a space. */
function piecesOfLine(line: PlacedGlyph[]): string[] {
  const spaced: string[] = [];
  let before: PlacedGlyph | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of attachMarks(line).toSorted((one, other) => one.start - other.start)) {
    if (before && isOverprint(before, glyph)) continue;
    before = glyph;
    const isSpace = !glyph.text.trim();
    const isApart = isSpace || glyph.start - end > WORD_GAP * glyph.size;
    if (isApart && spaced.length > 0 && spaced.at(-1) !== " ") spaced.push(" ");
    if (isSpace) continue;
    spaced.push(glyph.text);
    end = Math.max(end, glyph.end);
  }

  return spaced.at(-1) === " " ? spaced.slice(0, -1) : spaced;
}

/**
 * Joins each mark to its letter: the one drawn before it, or the one drawn after it where a line that is read from right to left is drawn from left to right.
 * Where exactly it is drawn does not tell: a mark has no width, and fonts place its origin on either side of the letter.
 */
function attachMarks(line: PlacedGlyph[]): PlacedGlyph[] {
  const letters: PlacedGlyph[] = [];
  let pendingMarks = "";
  for (const [index, glyph] of line.entries()) {
    if (!isMark(glyph.text)) {
      letters.push({ ...glyph, text: glyph.text + pendingMarks });
      pendingMarks = "";
      continue;
    }
    const before = letters.at(-1);
    const after = line.slice(index + 1).find(({ text }) => !isMark(text));
    if (after && isDrawnBeforeLetter(glyph, before, after)) pendingMarks = glyph.text + pendingMarks;
    else if (before) before.text += glyph.text;
  }

  return letters;
}

/** Whether a mark is drawn before its letter. */
function isDrawnBeforeLetter(mark: PlacedGlyph, before: PlacedGlyph | undefined, after: PlacedGlyph): boolean {
  if (!hasRightToLeft([after.text]) || !isBeside(mark, after)) return false;

  return !before || !isBeside(mark, before) || before.start < after.start;
}

function isBeside(mark: PlacedGlyph, { start, end, size }: PlacedGlyph): boolean {
  return Math.max(start - mark.start, mark.start - end) < LINE_GAP * size;
}

function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

function isOverprint(one: PlacedGlyph, other: PlacedGlyph): boolean {
  return one.text === other.text && Math.abs(one.start - other.start) < OVERPRINT_DISTANCE * other.size;
}
