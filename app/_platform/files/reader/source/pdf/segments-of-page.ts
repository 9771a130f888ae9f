import { raiseDigits } from "../../../../../_vocabulary/superscript-digits.ts";
import { normalizeGlyphs, printLines } from "../../lines-of-glyphs.ts";
import type { PlacedGlyph } from "../../placed-glyphs.ts";
import type { PlacedRule } from "../../placed-rules.ts";
import { firstWord } from "../flow.ts";
import type { Segment } from "../printed-line.ts";
import { splitLines } from "./split-lines.ts";

/** A line of a page with its place on it. */
export interface PlacedLine {
  segments: Segment[];
  /** of its baseline, above the foot of the page */
  base: number;
  size: number;
}

/** A page in reading order: lengths are counted from the side on which reading begins. */
export interface PlacedPage {
  lines: PlacedLine[];
  rules: PlacedRule[];
}

/** A raised sign is smaller than its line by this factor. */
const RAISED_SIZE = 0.85;
/** How far a sign, and a raised one, may stand off its line, in sizes of the line. */
const OFF_LINE = 0.4;
const RAISED_OFF_LINE = 0.65;
const RAISED_BY = 0.15;

/**
 * Returns the lines of a page from its head to its foot, each as its segments in reading order.
 * Raised digits are superscript digits.
 *
 * @param width of the page.
 */
export function readPage(placed: PlacedGlyph[], rules: PlacedRule[], width: number): PlacedPage {
  const glyphs = normalizeGlyphs(placed).filter(({ angle, text }) => angle === 0 && text);
  const lines = splitLines(groupByBaseline(glyphs), rules);
  const texts = printLines(lines.flat());
  const isRightToLeft = isMostlyRightToLeft(texts);
  const turn = <T extends { start: number; end: number }>(each: T): T =>
    isRightToLeft ? { ...each, start: width - each.end, end: width - each.start } : each;
  let index = 0;

  return {
    lines: lines.flatMap((line): PlacedLine[] => {
      const segments = line.flatMap((each): Segment[] => {
        const text = texts[index++] ?? "";
        const start = each.reduce((least, glyph) => Math.min(least, glyph.start), Number.POSITIVE_INFINITY);
        const end = each.reduce((most, glyph) => Math.max(most, glyph.end), 0);

        return text.trim() ? [turn({ text, start, end, firstWord: widthOfFirstWord(text, each, isRightToLeft) })] : [];
      });
      const [first] = line;

      return segments.length > 0 && first
        ? [
            {
              segments: segments.toSorted((one, other) => one.start - other.start),
              base: first[0]?.base ?? 0,
              size: medianSize(line.flat()),
            },
          ]
        : [];
    }),
    rules: rules.map((rule) => {
      if (rule.isAcross) return turn(rule);

      return isRightToLeft ? { ...rule, at: width - rule.at } : rule;
    }),
  };
}

interface BaseLine {
  base: number;
  size: number;
  glyphs: PlacedGlyph[];
}

/** Lines are looked up by their base, in steps of as many points. */
const STEP = 8;

function groupByBaseline(glyphs: PlacedGlyph[]): PlacedGlyph[][] {
  const lines: BaseLine[] = [];
  const inOrder = glyphs
    .filter(({ text }) => text.trim())
    .toSorted((one, other) => orderOf(one) - orderOf(other) || other.size - one.size || other.base - one.base);
  const byStep = new Map<number, BaseLine[]>();
  for (const glyph of inOrder) {
    const reach = Math.ceil(glyph.size / STEP);
    const near: BaseLine[] = [];
    for (let step = -reach; step <= reach; step++)
      near.push(...(byStep.get(Math.round(glyph.base / STEP) + step) ?? []));
    const line = near
      .filter((each) => isOn(each, glyph))
      .toSorted((one, other) => Math.abs(one.base - glyph.base) - Math.abs(other.base - glyph.base))[0];
    if (line) line.glyphs.push(glyph);
    else {
      const created = { base: glyph.base, size: glyph.size, glyphs: [glyph] };
      lines.push(created);
      const key = Math.round(glyph.base / STEP);
      byStep.set(key, [...(byStep.get(key) ?? []), created]);
    }
  }

  return lines
    .toSorted((one, other) => other.base - one.base)
    .map((line) => line.glyphs.map((glyph) => raise(glyph, line)).toSorted((one, other) => one.start - other.start));
}

function isOn(line: BaseLine, glyph: PlacedGlyph): boolean {
  const mayBeRaised = glyph.size < RAISED_SIZE * line.size || MARK_OF_NOTE.test(glyph.text);
  const above = glyph.base - line.base;
  if (VOWEL_SIGN.test(glyph.text)) return Math.abs(above) <= VOWEL_OFF_LINE * line.size;

  return Math.abs(above) <= (mayBeRaised && above > 0 ? RAISED_OFF_LINE : OFF_LINE) * line.size;
}

/** The mark of a note is raised, though its font may be no smaller but only narrower. */
const MARK_OF_NOTE = /^[\d*]$/;
/** A vowel sign stands above its letter or below. */
const VOWEL_SIGN = /^\p{M}+$/u;
const VOWEL_OFF_LINE = 1.2;

/** Letters make lines, to which the signs above them belong. */
function orderOf({ text }: PlacedGlyph): number {
  return VOWEL_SIGN.test(text) ? 2 : MARK_OF_NOTE.test(text) ? 1 : 0;
}

/** Names a raised digit as a superscript digit, on the baseline of its line. */
function raise(glyph: PlacedGlyph, line: BaseLine): PlacedGlyph {
  const isSmaller = glyph.size < RAISED_SIZE * line.size;
  const isRaised = glyph.base - line.base > (isSmaller ? RAISED_BY : OFF_LINE) * line.size;

  return { ...glyph, base: line.base, ...(isRaised && { text: raiseDigits(glyph.text) }) };
}

/** A gap between words, in sizes of type. */
const WORD_GAP = 0.15;

/** Returns how wide the first word of a piece is; a Chinese one has no spaces after it. */
function widthOfFirstWord(text: string, glyphs: PlacedGlyph[], isRightToLeft: boolean): number {
  const start = glyphs[0]?.start ?? 0;
  const end = glyphs.reduce((most, glyph) => Math.max(most, glyph.end), start);
  if (/^[\p{Script=Han}\u3000-\u303f]/u.test(text)) return ((end - start) * firstWord(text).length) / text.length;
  const line = isRightToLeft ? glyphs.toReversed() : glyphs;
  let [from, to] = [line[0]?.start ?? 0, line[0]?.end ?? 0];
  for (const glyph of line.slice(1)) {
    if (Math.max(glyph.start - to, from - glyph.end) > WORD_GAP * glyph.size) break;
    [from, to] = [Math.min(from, glyph.start), Math.max(to, glyph.end)];
  }

  return to - from;
}

function medianSize(glyphs: PlacedGlyph[]): number {
  return glyphs.map(({ size }) => size).toSorted((one, other) => one - other)[Math.floor(glyphs.length / 2)] ?? 0;
}

function isMostlyRightToLeft(texts: string[]): boolean {
  const text = texts.join("");

  return (
    text.replace(/[^\p{Script=Arabic}]/gu, "").length >
    text.replace(/[^\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}]/gu, "").length
  );
}
