import type { Locale } from "../locales";
import type { RichText } from "../rich-text";
import { alignLines, lineKey } from "./align-lines";
import { type ComparedPart, compareLines } from "./compare-lines";
import { type Line, toLines } from "./lines";
import { wholeTokens } from "./tokens";

/** A line of one text beside the same line in the other. */
export interface LineDifference {
  change: "same" | "changed" | "added" | "removed";
  /** it stands between other lines than before */
  isMoved: boolean;
  /** its place in the earlier text, from 0; undefined for one that was added */
  from: number | undefined;
  /** its place in the later text; undefined for one that was removed */
  to: number | undefined;
  /** the line without its words; of the later text where it is there */
  shape: Omit<Line, "mark" | "content">;
  /** it was another kind of block, or on another level of a list */
  isReshaped: boolean;
  parts: ComparedPart[];
}

/**
 * Compares two texts line by line, and the lines word by word. A line that has moved is one line, not one that is
 * removed and one that is added.
 */
export function compareTexts(before: RichText, after: RichText, locale: Locale): LineDifference[] {
  const [was, is] = [toLines(before), toLines(after)];

  return alignLines(was, is).map(({ before: from, after: to, isMoved }) => {
    const [one, other] = [from === undefined ? undefined : was[from], to === undefined ? undefined : is[to]];
    const { kind, depth, opensList } = (other ?? one)!; // an aligned line is in one of them
    const parts = partsOf(one, other, locale);
    const isReshaped = one !== undefined && other !== undefined && (one.kind !== kind || one.depth !== depth);
    const isSame = !isReshaped && parts.every((part) => part.kind === "same");
    const change = !one ? "added" : !other ? "removed" : isSame ? "same" : "changed";

    return { change, isMoved, from, to, shape: { kind, depth, opensList }, isReshaped, parts };
  });
}

function partsOf(before: Line | undefined, after: Line | undefined, locale: Locale): ComparedPart[] {
  const isSame = before && after && lineKey(before) === lineKey(after);
  if (before && after && !isSame) return compareLines(before, after, locale);
  const line = after ?? before;
  const tokens = line ? wholeTokens(line) : [];

  return tokens.length === 0 ? [] : [{ kind: isSame ? "same" : after ? "added" : "removed", tokens }];
}
