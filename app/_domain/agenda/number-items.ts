import { levelOfItem } from "@/app/_vocabulary/item-levels";
import { inSegment, splitItemNumber } from "@/app/_vocabulary/item-number";
import { toRoman } from "@/app/_vocabulary/roman-numerals";
import type { PlacedItem } from "./arrange-items";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** As many sub-items have a letter. */
export const MAX_SUB_ITEMS = LETTERS.length;

/** Returns whether every item has the number that its place gives it. */
export function areNumberedInOrder(items: PlacedItem[]): boolean {
  return numberInOrder(items).every(({ number }, index) => number === items[index]?.number);
}

/**
 * Numbers the items by their order: 1, 2, 3; 1 (a), 1 (b); 1 (a) (i); letters and Roman numerals below. Where the numbers restart in
 * each segment of the agenda, a new item belongs to the segment of the item before it.
 */
export function numberInOrder<T extends PlacedItem>(items: T[]): T[] {
  const numbered: T[] = [];
  for (const item of items) numbered.push({ ...item, number: numberAfter(numbered, item) });

  return numbered;
}

/** Returns the number of an item that follows those at its level: the next one in order. */
function numberAfter(before: PlacedItem[], item: PlacedItem): string {
  const siblings = before.filter(({ parentId }) => parentId === item.parentId);
  const parent = before.find(({ id }) => id === item.parentId);
  if (parent) return numberOfSubItem(parent, siblings.length + 1, levelOfItem(before, parent) + 1);
  const { segment } = splitItemNumber(item.number || (siblings.at(-1)?.number ?? ""));

  return inSegment(`${ofSegment(siblings, segment).length + 1}`, segment);
}

/**
 * Returns the number of a new item, or of one that comes under another or into another segment: the
 * next one that leaves all others as they are.
 */
export function nextFreeNumber(
  items: PlacedItem[],
  { parentId, number }: Pick<PlacedItem, "parentId" | "number">,
): string {
  const parent = items.find(({ id }) => id === parentId);
  const taken = new Set(items.map((item) => item.number));
  const level = parent ? levelOfItem(items, parent) + 1 : 1;
  const siblings = items.filter((item) => item.parentId === parentId);
  const { segment } = splitItemNumber(number || (siblings.at(-1)?.number ?? ""));
  const count = parent ? siblings.length : ofSegment(siblings, segment).length;
  for (let place = count + 1; ; place++) {
    const next = parent ? numberOfSubItem(parent, place, level) : inSegment(`${place}`, segment);
    if (!taken.has(next)) return next;
  }
}

function ofSegment(items: PlacedItem[], segment: string | undefined): PlacedItem[] {
  return items.filter(({ number }) => splitItemNumber(number).segment === segment);
}

function numberOfSubItem(parent: PlacedItem, place: number, level: number): string {
  const mark = level % 2 === 0 ? (LETTERS[place - 1] ?? String(place)) : toRoman(place);

  return `${parent.number} (${mark})`;
}
