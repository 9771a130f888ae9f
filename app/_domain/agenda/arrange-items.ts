import { itemWithSubItems, levelOfItem } from "@/app/_vocabulary/item-levels";
import { inSegment, splitItemNumber } from "@/app/_vocabulary/item-number";

/** An item by its place: items stand in the order of the agenda, each sub-item after its item. */
export interface PlacedItem {
  id: string;
  parentId: string | null;
  number: string;
  /** it does not follow the order */
  isNumberFixed?: boolean;
}

/** Before or after another item at its level, or as its last sub-item. */
export const ITEM_PLACES = ["before", "after", "under"] as const;

/** The place to which an item goes. */
export interface ItemPlace {
  place: (typeof ITEM_PLACES)[number];
  /** the id of the other item */
  at: string;
}

/** Steps by which an item moves: among its siblings, or to the level below or above. */
export const ITEM_STEPS = ["up", "down", "in", "out"] as const;

export type ItemStep = (typeof ITEM_STEPS)[number];

/** As the Editorial Manual divides a paragraph: "1", "(a)", "(i)", "a." and "i.". */
export const MAX_LEVELS = 5;

/** Returns where a step takes an item; undefined where it can go no further. */
export function placeAfterStep(items: PlacedItem[], id: string, step: ItemStep): ItemPlace | undefined {
  const item = items.find((each) => each.id === id);
  if (!item) return undefined;
  const siblings = items.filter(({ parentId }) => parentId === item.parentId);
  const index = siblings.indexOf(item);
  const [previous, next] = [siblings[index - 1], siblings[index + 1]];
  if (step === "out") return item.parentId === null ? undefined : { place: "after", at: item.parentId };
  if (step === "down") return next && { place: "after", at: next.id };
  if (!previous) return undefined;
  if (step === "up") return { place: "before", at: previous.id };

  return levelOfItem(items, item) + heightOf(items, id) > MAX_LEVELS ? undefined : { place: "under", at: previous.id };
}

/**
 * Returns the items with one of them, and its sub-items, at another place; undefined if the place is
 * within the item itself, does not exist or is on too deep a level. Where the numbers restart in each
 * segment of the agenda, the item joins that of the place.
 */
export function arrangeItems<T extends PlacedItem>(items: T[], id: string, to: ItemPlace): T[] | undefined {
  const block = itemWithSubItems(items, { id, parentId: null });
  const rest = items.filter((item) => !block.includes(item));
  const [moved, ...others] = block;
  const found = findPlace(rest, to);
  if (!moved || !found) return undefined;
  if (found.level + heightOf(items, id) - 1 > MAX_LEVELS) return undefined;

  const { segment } = splitItemNumber(rest.find(({ id }) => id === to.at)?.number ?? "");
  const placed = { ...moved, parentId: found.parentId, number: inSegment(moved.number, segment) };

  return rest.toSpliced(found.index, 0, placed, ...others);
}

/** Returns the index, the parent and the level (from 1) of a place; undefined if it does not exist. */
export function findPlace(items: PlacedItem[], { place, at }: ItemPlace) {
  const item = items.find((each) => each.id === at);
  if (!item) return undefined;
  const start = items.indexOf(item);
  const index = place === "before" ? start : start + itemWithSubItems(items, item).length;
  const level = levelOfItem(items, item);
  const found = place === "under" ? { parentId: item.id, level: level + 1 } : { parentId: item.parentId, level };

  return found.level > MAX_LEVELS ? undefined : { index, ...found };
}

/** Returns how many levels an item has with its sub-items. */
function heightOf(items: PlacedItem[], id: string): number {
  const heights = items.filter(({ parentId }) => parentId === id).map((child) => heightOf(items, child.id));

  return 1 + Math.max(0, ...heights);
}
