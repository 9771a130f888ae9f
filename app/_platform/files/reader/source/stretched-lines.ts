import type { PrintedLine } from "./printed-line.ts";

/**
 * Joins the pieces of justified lines: those of a narrow paragraph may be two long words, which stand
 * in columns where several such lines follow each other. What goes on, down or up, from such a line
 * or from a full line without gaps belongs to the same paragraph.
 */
export function joinStretched(lines: PrintedLine[], edge: number): PrintedLine[] {
  const isFull = lines.map((line) => isBetweenEdges(line, edge));
  const isJustified = lines.map(
    ({ segments }, index) =>
      isFull[index] === true && segments.every(({ text }) => segments.length === 1 || LONG_WORD.test(text.trim())),
  );
  const isOneParagraph = (upper: number, lower: number) => {
    const [above, below] = [lines[upper]?.segments[0], lines[lower]?.segments[0]];

    return (
      above !== undefined &&
      below !== undefined &&
      lines[lower]?.isApart === false &&
      Math.abs(above.start - below.start) < (lines[lower]?.letter ?? 0)
    );
  };
  const goesOnFrom = (from: number, index: number) =>
    isJustified[from] === true &&
    isFull[index] === true &&
    isOneParagraph(Math.min(from, index), Math.max(from, index));
  for (let index = 1; index < lines.length; index++) isJustified[index] ||= goesOnFrom(index - 1, index);
  for (let index = lines.length - 2; index >= 0; index--) isJustified[index] ||= goesOnFrom(index + 1, index);

  return lines.map((line, index) => {
    const isInParagraph =
      isJustified[index] === true && (isOneParagraph(index - 1, index) || isOneParagraph(index, index + 1));

    return line.segments.length > 1 && isInParagraph ? asOnePiece(line) : line;
  });
}

/** Returns whether a line of a page is as long as one can be, and no rules divide it. */
function isBetweenEdges({ segments, letter, isInGrid, isRuledOff }: PrintedLine, edge: number): boolean {
  const last = segments.at(-1);

  return last?.firstWord !== undefined && !isInGrid && !isRuledOff && Math.abs(edge - last.end) < letter;
}

/** No mark of a list, number or symbol. */
const LONG_WORD = /^\p{P}?[\p{L}\p{M}][\p{L}\p{M}\p{Pd}’']{2,}\p{P}*$/u;

/** Returns a line with its pieces as one. */
export function asOnePiece(line: PrintedLine): PrintedLine {
  const [first, last] = [line.segments[0], line.segments.at(-1)];
  if (!first || !last) return line;
  const text = line.segments.map((segment) => segment.text.trim()).join(" ");

  return { ...line, segments: [{ ...first, text, end: last.end }] };
}
