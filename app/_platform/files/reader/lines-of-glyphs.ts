import { normalizeText } from "../../../_domain/search/normalize-text.ts";
import { directionOf, hasRightToLeft, logicalOrder, withBrackets } from "./logical-order.ts";
import type { PlacedGlyph } from "./placed-glyphs.ts";

/** Gaps between two words and between two lines, in font sizes. */
const WORD_GAP = 0.15;
const LINE_GAP = 0.5;
/** The largest distance of a mark from its line, in font sizes. */
const MARK_GAP = 1.2;
/** A glyph drawn twice at this distance only looks bolder. */
const OVERPRINT_DISTANCE = 0.1;

/** Returns the lines of a page in drawing order, each in reading order. */
export function linesOfGlyphs(glyphs: PlacedGlyph[]): string[] {
  const lines: PlacedGlyph[][] = [];
  let line: PlacedGlyph[] = [];
  for (const glyph of normalizeGlyphs(glyphs)) {
    const first = line.find(({ text }) => !isMark(text)) ?? line[0];
    if (first && !isOnLineOf(first, glyph)) {
      lines.push(line);
      line = [];
    }
    line.push(glyph);
  }
  lines.push(line);

  return printLines(lines.filter((each) => piecesOfLine(each).length > 0));
}

/** Names the letters of glyphs as text has them, and leaves out those that print nothing. */
export function normalizeGlyphs(glyphs: PlacedGlyph[]): PlacedGlyph[] {
  const visualOrderFonts = fontsInVisualOrder(glyphs);
  const widths = new Set(glyphs.filter(({ start, end }) => end > start).map(({ font }) => font));

  return glyphs.flatMap((each, index) => {
    const text = normalizeLetters(each.text, visualOrderFonts.has(each.font));
    const before = glyphs[index - 1];
    if (isAlefOf(each, glyphs[index + 1])) return [];
    if (before && isAlefOf(before, each)) return [{ ...each, text: text + normalizeText(before.text) }];

    // A glyph without width that is no mark is a mark whose font names no character.
    return each.start === each.end && widths.has(each.font) && !isMark(each.text) ? [] : [{ ...each, text }];
  });
}

/** Returns the texts of a page's lines, each in reading order. */
export function printLines(lines: PlacedGlyph[][]): string[] {
  const pieces = lines.map(piecesOfLine);
  const page = directionOf(pieces.flat());

  return withBrackets(
    pieces.map((each) => {
      if (hasRightToLeft(each)) return logicalOrder(each, page === "rtl" ? page : (directionOf(each) ?? "ltr"));
      if (page === "rtl" && directionOf(each) === undefined) return logicalOrder(each, page);

      return { pieces: page === "rtl" ? endAtLeft(each) : each, isRightToLeft: [] };
    }),
  ).map((line) => line.replace(DRAWN_OUT, "").replace(BROKEN_ADDRESS, "$1$2-"));
}

/** The hyphen at which a line breaks an address stands on the side of the text before it. */
const BROKEN_ADDRESS = /(^|\s)-((?:https?:|www\.)\S*)$/u;

/** A sign that draws out a word to justify its line has no name of its own: fonts give it any other. */
const DRAWN_OUT = /(?<=\p{Script=Arabic}\p{M}*)[A-Za-z_\\^[\]`{}|~@#$%&*+<>=]+(?=\p{M}*\p{Script=Arabic})/gu;

/** Returns a line of Latin letters within right-to-left text: what stands at its left edge ends it. */
function endAtLeft(pieces: string[]): string[] {
  const [first = "", ...rest] = pieces;
  const isBracket = /^[()[\]]$/.test(first) && rest.filter((piece) => /^[()[\]]$/.test(piece)).length % 2 === 0;
  if (isBracket) return [...rest, /[()]/.test(first) ? ")" : "]"];
  const count = pieces.findIndex((piece) => !/^[.,:;!?،؛؟–-]$/u.test(piece));

  return count > 0 ? [...pieces.slice(count), ...pieces.slice(0, count).reverse()] : pieces;
}

/** Returns whether a glyph is the alef of a lam-alef whose lam, drawn next at its place, has the width of both. */
function isAlefOf(glyph: PlacedGlyph, next: PlacedGlyph | undefined): boolean {
  return (
    next !== undefined &&
    glyph.start === glyph.end &&
    /^[اأإآٱ]$/u.test(normalizeText(glyph.text)) &&
    normalizeText(next.text).startsWith("ل") &&
    Math.abs(next.start - glyph.start) < OVERPRINT_DISTANCE * glyph.size
  );
}

function isOnLineOf(first: PlacedGlyph, glyph: PlacedGlyph): boolean {
  if (first.angle !== glyph.angle) return false;
  const maxGap = isMark(glyph.text) || isMark(first.text) ? MARK_GAP : LINE_GAP;

  return Math.abs(first.base - glyph.base) <= maxGap * Math.max(first.size, glyph.size);
}

/** Lam-alef in the order of the line: no font draws the pair as one glyph but as this ligature. */
const LAM_ALEF_ON_LINE = /^[اأإآٱ]\p{M}*ل\p{M}*$/u;

/**
 * Returns the fonts whose producer names the letters of a ligature in visual order, as Word does,
 * and not in reading order (ISO 32000-1, 9.10.3).
 */
function fontsInVisualOrder(glyphs: PlacedGlyph[]): Set<string> {
  return new Set(glyphs.filter(({ text }) => LAM_ALEF_ON_LINE.test(normalizeText(text))).map(({ font }) => font));
}

function normalizeLetters(text: string, visualOrderFonts: boolean): string {
  const letters = normalizeText(text).replace(/\p{Cc}/gu, "");
  if (!visualOrderFonts || !/^[\p{Script=Arabic}\p{M}]{2,}$/u.test(letters)) return letters;

  return (letters.match(/\P{M}\p{M}*/gu) ?? []).reverse().join("");
}

/** Returns the pieces of a line from left to right, with a space at each gap. */
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
 * Attaches each mark to its letter: the one drawn before it, or the one after it where a
 * right-to-left line is drawn from left to right. The position alone does not tell: a mark has no
 * width, and fonts place its origin on either side of the letter.
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
