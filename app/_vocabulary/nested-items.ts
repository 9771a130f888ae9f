import type { ListItem } from "./rich-text";

/** The deepest level of a list: 1., (a), (i), a., i. (Editorial Manual, “Subparagraphs”). */
export const MAX_DEPTH = 4;

/** An item of a list with the items of the level below it. */
export interface NestedItem {
  item: ListItem;
  below: NestedItem[];
}

/** Nests the items of a list by their levels. */
export function nestItems(items: ListItem[]): NestedItem[] {
  const top: NestedItem[] = [];
  const open: NestedItem[] = [];
  for (const item of items) {
    const nested = { item, below: [] };
    while ((open.at(-1)?.item.depth ?? 0) >= (item.depth ?? 0) && open.length > 0) open.pop();
    (open.at(-1)?.below ?? top).push(nested);
    open.push(nested);
  }

  return top;
}
