import LineBreaker from "linebreak";

/** The width of a text, in ems. */
export type Measure = (text: string) => number;

/** A text in lines; size and height in pixels. */
export interface Fitted {
  lines: string[];
  size: number;
  height: number;
}

interface Room {
  /** in pixels, as the others */
  width: number;
  height: number;
  /** the largest size */
  largest: number;
  /** from one line to the next, in sizes */
  leading: number;
  measure: Measure;
}

/** What stays together on a line. */
interface Piece {
  text: string;
  width: number;
  space: boolean;
}

/** The sizes that are tried, as parts of the largest. */
const STEPS = [1, 0.86, 0.74, 0.64, 0.55, 0.47, 0.4];

/** A last line of less than this part of the width stands too much alone: the text is then set smaller. */
const SHORTEST = 6;

/** A word longer than this may be cut, so that nothing is wider than a line. */
const LONGEST_WORD = 24;

/** No more of a text is looked at: it could not be shown. */
const LONGEST_TEXT = 400;

/** Between two words, in ems. */
const SPACE = 0.25;

/**
 * A text in lines, broken where Unicode allows it (UAX #14), at the largest size at which it fits; what is too much at the smallest is cut off, and said to
 * be by an ellipsis.
 */
export function fitLines(text: string, { width, height, largest, leading, measure }: Room): Fitted {
  const pieces = piecesOf(shown(text)).map((piece) => ({
    text: piece,
    width: measure(piece.trimEnd()),
    space: piece.endsWith(" "),
  }));
  for (const step of STEPS) {
    const size = Math.round(largest * step);
    const { lines, left } = inLines(pieces, width / size);
    const most = Math.max(1, Math.floor(height / (size * leading)));
    if (lines.length <= most && (lines.length === 1 || left * size > width / SHORTEST))
      return { lines, size, height: lines.length * size * leading };
    if (step === STEPS.at(-1))
      return { lines: lines.length > most ? cutOff(lines, most) : lines, size, height: most * size * leading };
  }

  return { lines: [], size: largest, height: 0 };
}

/** Each line is filled before the next is begun; `left` is how wide the last one is, in ems. */
function inLines(pieces: Piece[], room: number): { lines: string[]; left: number } {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const { text, width, space } of pieces) {
    if (line && used + width > room) {
      lines.push(line.trimEnd());
      [line, used] = ["", 0];
    }
    line += text;
    used += width + (space ? SPACE : 0);
  }

  return { lines: [...lines, line.trimEnd()], left: used };
}

function cutOff(lines: string[], most: number): string[] {
  const kept = lines.slice(0, most);

  return kept.map((line, index) => (index === most - 1 ? `${[...line].slice(0, -2).join("").trimEnd()}…` : line));
}

/** Without what no line can show: control characters, halves of a letter, more than one space. */
function shown(text: string): string {
  const looked = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

  return looked
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cn} ]+/gu, " ")
    .trim();
}

function piecesOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const word = [...text.slice(from, found.position)];
    for (let at = 0; at < word.length; at += LONGEST_WORD) pieces.push(word.slice(at, at + LONGEST_WORD).join(""));
    from = found.position;
  }

  return pieces;
}
