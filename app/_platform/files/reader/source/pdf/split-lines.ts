import type { PlacedGlyph } from "../../placed-glyphs.ts";
import type { PlacedRule } from "../../placed-rules.ts";

/** A gap between cells, and one that may be between cells where others show a column; in font sizes. */
const CELL_GAP = 1.8;
const NARROW_GAP = 0.45;
/** A gap between words. */
const WORD_GAP = 0.15;
/** The gaps of a justified line are equal, but for this factor. */
const EQUAL = 1.3;
/** Pieces of one column begin at the same place, but for this, in font sizes. */
const ALIGNED = 0.12;
/** Lines above and below that show the columns of a line. */
const NEIGHBOURS = 16;

/**
 * Splits the lines of a page, given from its head to its foot, at the gaps between their cells: wide
 * gaps, rules between cells, and narrower gaps at the edge of a column that other lines show.
 */
export function splitLines(lines: PlacedGlyph[][], rules: PlacedRule[]): PlacedGlyph[][][] {
  const down = rules.filter(({ isAcross }) => !isAcross).slice(0, MAX_RULES);
  const gaps = lines.map((line) => cellGapsOf(line, down));
  const edges = lines.map((line, index) => [
    startOf(line),
    endOf(line),
    ...(gaps[index] ?? []).flatMap(({ from, to }) => [from, to]),
  ]);

  return lines.map((line, index) => {
    const nearby = [
      ...edges.slice(Math.max(0, index - NEIGHBOURS), index),
      ...edges.slice(index + 1, index + 1 + NEIGHBOURS),
    ];
    const isEdge = (at: number, size: number) =>
      nearby.some((others) => others.some((edge) => Math.abs(edge - at) <= ALIGNED * size));
    const cuts = (gaps[index] ?? []).filter(
      ({ isWide, from, to, size }) => isWide || isEdge(from, size) || isEdge(to, size),
    );

    return split(line, new Set(cuts.map(({ at }) => at)));
  });
}

/** More rules are a drawing; a line of more glyphs is none of a table. */
const MAX_RULES = 500;
const LONGEST = 1_000;

/** Returns the gaps of a line that may be between cells. */
function cellGapsOf(line: PlacedGlyph[], down: PlacedRule[]): CellGap[] {
  if (line.length > LONGEST) return [];
  const base = line[0]?.base ?? 0;
  const rules = down.filter((rule) => rule.start <= base && base <= rule.end);
  const gaps = gapsOf(line);
  const words = gaps.filter(({ from, to, size }) => to - from > WORD_GAP * size).map(({ from, to }) => to - from);
  const usual = words.toSorted((one, other) => one - other)[Math.floor(words.length / 2)] ?? 0;
  // Few words in a justified line stand far apart, but equally far.
  const isStretched = words.length > 1 && Math.max(...words) <= EQUAL * Math.min(...words);

  return gaps.flatMap((gap): CellGap[] => {
    const { from, to, size } = gap;
    const width = to - from;
    const isRuled = rules.some(({ at }) => from - 1 <= at && at <= to + 1);
    const isWide = isRuled || (width > CELL_GAP * size && !isStretched);
    const isUnusual = words.length > 2 ? width > EQUAL * usual : width > 2 * NARROW_GAP * size;

    return isWide || (width > NARROW_GAP * size && isUnusual && !isStretched) ? [{ ...gap, isWide }] : [];
  });
}

interface Gap {
  /** the place of the glyph after it, in the line */
  at: number;
  from: number;
  to: number;
  size: number;
}

interface CellGap extends Gap {
  isWide: boolean;
}

/** Returns the gap before each glyph of a line but the first. */
function gapsOf(line: PlacedGlyph[]): Gap[] {
  let end = line[0]?.end ?? 0;

  return line.slice(1).map(({ start, end: to, size }, index) => {
    const gap = { at: index + 1, from: end, to: start, size };
    end = Math.max(end, to);

    return gap;
  });
}

function split(line: PlacedGlyph[], cuts: Set<number>): PlacedGlyph[][] {
  const pieces: PlacedGlyph[][] = [];
  for (const [index, glyph] of line.entries())
    if (index === 0 || cuts.has(index)) pieces.push([glyph]);
    else pieces.at(-1)?.push(glyph);

  return pieces;
}

function startOf(piece: PlacedGlyph[]): number {
  return piece[0]?.start ?? 0;
}

function endOf(piece: PlacedGlyph[]): number {
  return piece.reduce((most, { end }) => Math.max(most, end), 0);
}
