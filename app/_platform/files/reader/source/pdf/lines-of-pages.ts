import type { PlacedRule } from "../../placed-rules.ts";
import type { PrintedLine } from "../printed-line.ts";
import type { NoteCalls } from "./page-notes.ts";
import type { PlacedPage } from "./segments-of-page.ts";

/** Lines further apart than this, in distances of lines, do not belong to one paragraph. */
const APART = 1.3;
/** A heading is set in another size than the text below it, by this factor. */
const OTHER_SIZE = 0.1;

/** Returns the lines of all pages as one text, with the calls of notes in them. */
export function linesOfPages(pages: PlacedPage[], bodySize: number, calls: NoteCalls): PrintedLine[] {
  const leading = leadingOf(pages);
  let number = 0;

  return pages.flatMap(({ lines, rules }, page) => {
    const ruling = new Ruling(rules);

    return lines.map((line, index): PrintedLine => {
      const above = lines[index - 1];
      number += 1;
      const start = line.segments[0]?.start ?? 0;
      const end = line.segments.at(-1)?.end ?? 0;
      const letters = line.segments.reduce((count, { text }) => count + text.length, 0);
      const width = line.segments.reduce((sum, each) => sum + each.end - each.start, 0);

      return {
        number,
        page,
        segments: line.segments.map((segment) => ({ ...segment, text: calls.mark(segment.text, page) })),
        isApart:
          above !== undefined &&
          (above.base - line.base > APART * leading * line.size ||
            Math.abs(above.size - line.size) > OTHER_SIZE * Math.max(above.size, line.size)),
        position: -line.base / (leading * bodySize),
        letter: Math.max(width / Math.max(1, letters), 0.2 * line.size),
        isRuledOff: above !== undefined && ruling.isBetween(above.base, line.base, start, end),
        isInGrid: ruling.isBeside(line.base, start, end),
      };
    });
  });
}

/** The share of lines that stand closer to the one above than the others of their paragraph. */
const CLOSER_SHARE = 0.2;

/** Returns the distance between lines of a paragraph, in sizes of type. */
function leadingOf(pages: PlacedPage[]): number {
  const distances = pages
    .flatMap(({ lines }) =>
      lines.map((line, index) => ((lines[index - 1]?.base ?? Number.NaN) - line.base) / (line.size || 1)),
    )
    .filter((distance) => distance > 0.9 && distance < 3)
    .toSorted((one, other) => one - other);

  return distances[Math.floor(distances.length * CLOSER_SHARE)] ?? 1.2;
}

/** Rules of a page that are looked at: more of them are a drawing. */
const MAX_RULES = 2_000;

/** The rules of a page, looked at from its head to its foot. */
class Ruling {
  private readonly across: PlacedRule[];
  private readonly down: PlacedRule[];
  private next = 0;

  constructor(rules: PlacedRule[]) {
    const few = rules.slice(0, MAX_RULES);
    this.across = few.filter(({ isAcross }) => isAcross).toSorted((one, other) => other.at - one.at);
    this.down = few.filter(({ isAcross }) => !isAcross);
  }

  /** Returns whether a rule crosses a line's place between it and the one above; lines are given downwards. */
  isBetween(above: number, below: number, start: number, end: number): boolean {
    let found = false;
    for (; (this.across[this.next]?.at ?? Number.NEGATIVE_INFINITY) > below; this.next++) {
      const rule = this.across[this.next];
      if (rule && rule.at < above && rule.start < end && start < rule.end) found = true;
    }

    return found;
  }

  /** Returns whether rules stand on both sides of a line, or among its pieces. */
  isBeside(base: number, start: number, end: number): boolean {
    const there = this.down.filter((rule) => rule.start <= base && base <= rule.end);

    return (
      there.some(({ at }) => start < at && at < end) ||
      (there.some(({ at }) => at <= start) && there.some(({ at }) => at >= end))
    );
  }
}
