import { displayWidth } from "../flow.ts";
import type { Segment } from "../printed-line.ts";

/** Columns that tabs divide stand this far apart: none is wider. */
const TAB_COLUMN = 10_000;
/** Spaces between columns; after a full stop there may be two. */
const GAP = /\s{3,}/gu;

/** Returns the pieces of a line of text: tabs, or several spaces, stand between them. */
export function segmentsOfLine(line: string): Segment[] {
  if ((/\S\t|^\t+\S/.test(line) && line.trim().includes("\t")) || /^\t+\S/.test(line)) {
    return line.split("\t").flatMap((text, column): Segment[] => {
      const start = column * TAB_COLUMN;

      return text.trim() ? [{ text: text.trim(), start, end: start + displayWidth(text.trim()) }] : [];
    });
  }
  const text = line.trimEnd();
  const segments: Segment[] = [];
  let at = text.length - text.trimStart().length;
  let start = at;
  const add = (piece: string) => {
    const width = displayWidth(piece);
    segments.push({ text: piece, start, end: start + width });
    start += width;
  };
  for (const gap of text.trimStart().matchAll(GAP)) {
    const to = text.length - text.trimStart().length + gap.index;
    add(text.slice(at, to));
    start += gap[0].length;
    at = to + gap[0].length;
  }
  add(text.slice(at));

  return segments;
}
