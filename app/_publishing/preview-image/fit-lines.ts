import LineBreaker from "linebreak";

/** Returns the width of a text in ems. */
export type Measure = (text: string) => number;

/** Lines of a text; size and height are in pixels. */
export interface FittedText {
  lines: string[];
  size: number;
  height: number;
}

interface TextArea {
  /** in pixels, as are height and size */
  width: number;
  height: number;
  /** the preferred size */
  maxSize: number;
  /** line height as a factor of the size */
  leading: number;
  measure: Measure;
}

/** A part without a line break. */
interface UnbreakablePart {
  text: string;
  width: number;
  endsInSpace: boolean;
}

/** Sizes to try, as factors of the largest. */
const SIZE_STEPS = [1, 0.86, 0.74, 0.64, 0.55, 0.47, 0.4];

/** A last line shorter than the width divided by this is avoided by a smaller size. */
const MIN_LAST_LINE_DIVISOR = 6;

/** Characters of a word; a longer one is split, so that nothing is wider than a line. */
const MAX_WORD_LENGTH = 24;

/** Characters of a text; the rest would not fit. */
const MAX_TEXT_LENGTH = 400;

/** Width of a space in ems. */
const SPACE_WIDTH = 0.25;

/**
 * Breaks a text into lines (UAX #14) at the largest size at which it fits. At the smallest size, an
 * ellipsis replaces the rest.
 */
export function fitLines(text: string, { width, height, maxSize, leading, measure }: TextArea): FittedText {
  const parts = splitUnbreakable(toVisibleText(text)).map((part) => ({
    text: part,
    width: measure(part.trimEnd()),
    endsInSpace: part.endsWith(" "),
  }));
  for (const step of SIZE_STEPS) {
    const size = Math.round(maxSize * step);
    const { lines, lastLineWidth } = wrapLines(parts, width / size);
    const maxLines = Math.max(1, Math.floor(height / (size * leading)));
    if (lines.length <= maxLines && (lines.length === 1 || lastLineWidth * size > width / MIN_LAST_LINE_DIVISOR))
      return { lines, size, height: lines.length * size * leading };
    if (step === SIZE_STEPS.at(-1))
      return {
        lines: lines.length > maxLines ? truncateLines(lines, maxLines) : lines,
        size,
        height: maxLines * size * leading,
      };
  }

  return { lines: [], size: maxSize, height: 0 };
}

/** Fills line after line; returns the width of the last one in ems. */
function wrapLines(parts: UnbreakablePart[], maxWidth: number): { lines: string[]; lastLineWidth: number } {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const { text, width, endsInSpace } of parts) {
    if (line && lineWidth + width > maxWidth) {
      lines.push(line.trimEnd());
      [line, lineWidth] = ["", 0];
    }
    line += text;
    lineWidth += width + (endsInSpace ? SPACE_WIDTH : 0);
  }

  return { lines: [...lines, line.trimEnd()], lastLineWidth: lineWidth };
}

function truncateLines(lines: string[], maxLines: number): string[] {
  const firstLines = lines.slice(0, maxLines);

  return firstLines.map((line, index) =>
    index === maxLines - 1 ? `${[...line].slice(0, -2).join("").trimEnd()}…` : line,
  );
}

/** Removes control characters, lone surrogates and repeated spaces. */
function toVisibleText(text: string): string {
  const truncated = text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;

  return truncated
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cn} ]+/gu, " ")
    .trim();
}

function splitUnbreakable(text: string): string[] {
  const breaker = new LineBreaker(text);
  const parts: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const word = [...text.slice(from, found.position)];
    for (let at = 0; at < word.length; at += MAX_WORD_LENGTH) parts.push(word.slice(at, at + MAX_WORD_LENGTH).join(""));
    from = found.position;
  }

  return parts;
}
