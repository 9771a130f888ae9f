import { isRowOfCells, type PrintedLine, textOf } from "./printed-line.ts";

/** Leaves out the heading of a table that each of its pages repeats. */
export function withoutRepeatedHeadings(lines: PrintedLine[]): PrintedLine[] {
  const firsts = new Map<string, number>();
  const kept: PrintedLine[] = [];
  let repeated: number | undefined;
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const isFirstOfPage = index > 0 && lines[index - 1]?.page !== line.page;
    // The names of columns have no digits: a row of a programme may well come twice.
    const isHeading = isRowOfCells(line) && !/\p{Nd}/u.test(text);
    if (isFirstOfPage && isHeading) repeated = firsts.get(text);
    else if (isFirstOfPage) repeated = undefined;
    const first = repeated === undefined ? undefined : lines[repeated];
    if (repeated !== undefined && first && textOf(first) === text) {
      repeated += 1;
      continue;
    }
    repeated = undefined;
    if (isHeading && !firsts.has(text)) firsts.set(text, index);
    kept.push(line);
  }

  return kept;
}
