import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** The pieces of a line in reading order, and which of them run from right to left. */
export interface Ordered {
  pieces: string[];
  isRightToLeft: boolean[];
}

export type Direction = "ltr" | "rtl";

/** Returns the direction of most letters; undefined where there are none. */
export function directionOf(texts: string[]): Direction | undefined {
  const kinds = texts.map((text) => bidi.getBidiCharTypeName(firstCharacter(text)));
  const rightToLeftCount = kinds.filter((kind) => kind === "R" || kind === "AL").length;
  const leftToRightCount = kinds.filter((kind) => kind === "L").length;

  return rightToLeftCount + leftToRightCount === 0 ? undefined : rightToLeftCount >= leftToRightCount ? "rtl" : "ltr";
}

/** Returns whether any piece runs from right to left. */
export function hasRightToLeft(pieces: string[]): boolean {
  return pieces.some((piece) => ["R", "AL", "AN"].includes(bidi.getBidiCharTypeName(firstCharacter(piece))));
}

/**
 * Puts the pieces of a line, given from left to right, into reading order. The Unicode
 * bidirectional algorithm (UAX #9) leads from reading order to visual order only: two inverses are
 * tried, and the one is taken that leads to the line again.
 */
export function logicalOrder(pieces: string[], direction: Direction): Ordered {
  const line = pieces.join("\0");
  const isReversible = (ordered: Ordered) => reordered(ordered.pieces, direction).pieces.join("\0") === line;
  const direct = reordered(pieces, direction);
  if (direction === "ltr" || isReversible(direct)) return direct;
  // A number's place depends on the text read before it: the inverse looks there, on the right.
  const inverse = reverseEmbedded(pieces.toReversed());

  return isReversible(inverse) ? inverse : direct;
}

/**
 * Names brackets in right-to-left text by their meaning. Some producers name them by their shape: a
 * page does it consistently, and matching pairs tell which.
 */
export function withBrackets(lines: Ordered[]): string[] {
  const both = lines.map(({ pieces, isRightToLeft }) => {
    const mirrored = pieces.map((piece, index) => (isRightToLeft[index] && bidi.getMirroredCharacter(piece)) || piece);

    return { pieces, turned: mirrored, gain: countUnpaired(pieces) - countUnpaired(mirrored) };
  });
  const byShape = both.reduce((sum, { gain }) => sum + Math.sign(gain), 0) > 0;

  return both.map(({ pieces, turned: mirrored, gain }) =>
    ((gain === 0 ? byShape : gain > 0) ? mirrored : pieces).join(""),
  );
}

/** Reverses every run against its surroundings (UAX #9, L2). */
function reordered(pieces: string[], direction: Direction): Ordered {
  const text = pieces.map(firstCharacter).join("");
  const resolved = bidi.getEmbeddingLevels(text, direction);
  const indices = bidi.getReorderedIndices(text, resolved);

  return {
    pieces: indices.map((index) => pieces[index] ?? ""),
    isRightToLeft: indices.map((index) => (resolved.levels[index] ?? 0) % 2 === 1),
  };
}

/** Reads a line from its right end: only left-to-right runs in it are reversed. */
function reverseEmbedded(backwards: string[]): Ordered {
  const { levels } = bidi.getEmbeddingLevels(backwards.map(firstCharacter).join(""), "rtl");
  const pieces: string[] = [];
  for (let from = 0; from < backwards.length; ) {
    let to = from + 1;
    if ((levels[from] ?? 1) % 2 === 0) while (to < backwards.length && (levels[to] ?? 1) % 2 === 0) to++;
    pieces.push(...backwards.slice(from, to).reverse());
    from = to;
  }

  return { pieces, isRightToLeft: Array.from(levels, (level) => level % 2 === 1) };
}

const PAIRS = new Map(["()", "[]", "{}", "«»", "‹›", "<>"].map((pair) => [pair.charAt(0), pair.charAt(1)]));
const CLOSING = new Set(PAIRS.values());

function countUnpaired(pieces: string[]): number {
  const open: string[] = [];
  let count = 0;
  for (const piece of pieces) {
    if (PAIRS.has(piece)) open.push(piece);
    else if (CLOSING.has(piece)) {
      if (PAIRS.get(open.at(-1) ?? "") === piece) open.pop();
      else count += 1;
    }
  }

  return count + open.length;
}

/** Returns the character that decides the direction of a piece. */
function firstCharacter(piece: string): string {
  return piece.charAt(0) || " ";
}
