import { raiseDigits } from "../../../../../_vocabulary/superscript-digits.ts";
import { normalizeGlyphs, printLines } from "../../lines-of-glyphs.ts";
import type { PlacedGlyph } from "../../placed-glyphs.ts";

/** A piece of a line of a page that stands apart from others: a cell, a column, or the whole line. */
export interface Segment {
  text: string;
  /** along the line, in points, from the side on which reading begins */
  start: number;
  end: number;
  /** of its baseline, from the foot of the page */
  base: number;
  size: number;
}

/** A gap between cells, in font sizes. */
const CELL_GAP = 1.8;
/** A raised sign: smaller than the line by this factor, and above it by this part of its size. */
const RAISED_SIZE = 0.85;
const RAISED_BY = 0.15;

/**
 * Returns the lines of a page from its head to its foot, each as its segments in reading order.
 * Raised digits are superscript digits.
 */
export function linesOfPage(placed: PlacedGlyph[]): Segment[][] {
  const glyphs = normalizeGlyphs(placed).filter(({ angle, text }) => angle === 0 && text);
  const lines = groupByBaseline(glyphs).flatMap((line) => [splitAtGaps(line)]);
  const texts = printLines(lines.flat());
  const isRightToLeft = isMostlyRightToLeft(texts);
  const edge = glyphs.reduce((most, { end }) => Math.max(most, end), 0);
  let index = 0;

  return lines.map((segments) => {
    const printed = segments.map((each): Segment => {
      const text = texts[index++] ?? "";
      const left = each.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
      const right = each.reduce((most, { end }) => Math.max(most, end), 0);

      return {
        text,
        start: isRightToLeft ? edge - right : left,
        end: isRightToLeft ? edge - left : right,
        base: baseOf(each),
        size: sizeOf(each),
      };
    });

    return printed.filter(({ text }) => text.trim()).toSorted((one, other) => one.start - other.start);
  });
}

function groupByBaseline(glyphs: PlacedGlyph[]): PlacedGlyph[][] {
  const lines: { base: number; size: number; glyphs: PlacedGlyph[] }[] = [];
  const byBase = glyphs
    .filter(({ text }) => text.trim())
    .toSorted((one, other) => other.size - one.size || other.base - one.base);
  const byKey = new Map<number, (typeof lines)[number][]>();
  const near = (base: number) => [-1, 0, 1].flatMap((step) => byKey.get(Math.round(base / 4) + step) ?? []);
  for (const glyph of byBase) {
    const line = near(glyph.base)
      .filter((each) => Math.abs(each.base - glyph.base) <= 0.4 * each.size)
      .toSorted((one, other) => Math.abs(one.base - glyph.base) - Math.abs(other.base - glyph.base))[0];
    if (line) line.glyphs.push(glyph);
    else {
      const created = { base: glyph.base, size: glyph.size, glyphs: [glyph] };
      lines.push(created);
      const key = Math.round(glyph.base / 4);
      byKey.set(key, [...(byKey.get(key) ?? []), created]);
    }
  }

  return lines
    .toSorted((one, other) => other.base - one.base)
    .map((line) => line.glyphs.map((glyph) => raise(glyph, line)).toSorted((one, other) => one.start - other.start));
}

/** Names a raised digit as a superscript digit, on the baseline of its line. */
function raise(glyph: PlacedGlyph, line: { base: number; size: number }): PlacedGlyph {
  const isRaised = glyph.size < RAISED_SIZE * line.size && glyph.base - line.base > RAISED_BY * line.size;

  return isRaised ? { ...glyph, base: line.base, text: raiseDigits(glyph.text) } : glyph;
}

function splitAtGaps(line: PlacedGlyph[]): PlacedGlyph[][] {
  const segments: PlacedGlyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of line) {
    if (glyph.start - end > CELL_GAP * glyph.size) segments.push([]);
    segments.at(-1)?.push(glyph);
    end = Math.max(end, glyph.end);
  }

  return segments;
}

function baseOf(glyphs: PlacedGlyph[]): number {
  return glyphs[0]?.base ?? 0;
}

function sizeOf(glyphs: PlacedGlyph[]): number {
  return glyphs.map(({ size }) => size).toSorted((one, other) => one - other)[Math.floor(glyphs.length / 2)] ?? 0;
}

function isMostlyRightToLeft(texts: string[]): boolean {
  const text = texts.join("");

  return (
    text.replace(/[^\p{Script=Arabic}]/gu, "").length >
    text.replace(/[^\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}]/gu, "").length
  );
}
