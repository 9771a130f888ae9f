import { displayWidth } from "../flow.ts";
import type { Segment } from "../printed-line.ts";

/** Columns that tabs divide stand this far apart: none is wider. */
const TAB_COLUMN = 10_000;
/** Spaces between columns; after a full stop there may be two. */
const GAP = /\s{3,}/gu;

/** Returns the pieces of a line of text: tabs, or several spaces, stand between them. */
export function segmentsOfLine(line: string): Segment[] {
  if (line.trim().includes("\t") || /^\t+\S/.test(line)) {
    return line.split("\t").flatMap((text, column): Segment[] => {
      const start = column * TAB_COLUMN;

      return text.trim() ? [{ text: text.trim(), start, end: start + displayWidth(text.trim()) }] : [];
    });
  }
  const text = line.trim();
  const segments: Segment[] = [];
  let at = 0;
  let start = line.trimEnd().length - text.length;
  const add = (piece: string) => {
    const width = displayWidth(piece);
    segments.push({ text: piece, start, end: start + width });
    start += width;
  };
  for (const gap of text.matchAll(GAP)) {
    add(text.slice(at, gap.index));
    start += gap[0].length;
    at = gap.index + gap[0].length;
  }
  add(text.slice(at));

  return segments;
}
