import type { Locale } from "./locales";

interface SegmentedItem {
  parentId: string | undefined;
  segment: string | undefined;
  locale: Locale;
}

/** The items of an agenda under one heading, as "High-level segment"; the first may have none. */
export interface AgendaSegment<I> {
  heading: { text: string; locale: Locale } | undefined;
  items: I[];
}

/**
 * Groups the items of an agenda, in its order, by the segment that they belong to. A segment begins
 * with an item; sub-items stay with their item.
 */
export function segmentsOf<I extends SegmentedItem>(items: I[]): AgendaSegment<I>[] {
  const segments: AgendaSegment<I>[] = [];
  for (const item of items) {
    const current = segments.at(-1);
    const text = item.parentId === undefined ? item.segment : undefined;
    if (current && text === undefined) current.items.push(item);
    else segments.push({ heading: text === undefined ? undefined : { text, locale: item.locale }, items: [item] });
  }

  return segments;
}
