import { fromRoman, toRoman } from "@/app/_vocabulary/roman-numerals";
import type { ListedItem, Segment } from "./agenda-list";

/** "Part II", "II. Regular segment" */
const ROMAN = /^(?:\p{L}{2,}\s)?([IVX]{1,5})(?=[\s.:)–—-]|$)/u;
const HAN = /^第?([一二三四五六七八九])/u;

/**
 * Returns the numbers of segments in which the items count anew: those that their headings print, if
 * each has another, else those of their order.
 */
export function numberSegments(headings: string[]): string[] {
  const printed = headings.map((heading) => {
    const [, roman = ""] = ROMAN.exec(heading) ?? [];
    const [, han = ""] = HAN.exec(heading) ?? [];

    return fromRoman(roman) || "一二三四五六七八九".indexOf(han || "–") + 1;
  });
  const isCounted = printed.every((number, index) => number > (printed[index - 1] ?? 0));

  return headings.map((_, index) => toRoman(isCounted ? (printed[index] ?? 0) : index + 1).toUpperCase());
}

/** Sets the numbers of their segments before those of items, for the items from each start to the next. */
export function prefixNumbers(items: ListedItem[], starts: number[], segments: Map<Segment, number>): void {
  if (starts.length < 2) return;
  const headings = starts.map((start) => [...segments].findLast(([, index]) => index === start)?.[0].text ?? "");
  const numbers = numberSegments(headings);
  for (const [index, item] of items.entries()) {
    const prefix = `${numbers[starts.findLastIndex((start) => start <= index)]}.`;
    item.number = prefix + item.number;
    item.parent &&= prefix + item.parent;
  }
  for (const [segment, index] of segments) segment.before = items[index]?.number;
}
