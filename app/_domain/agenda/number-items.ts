import { levelOfItem } from "@/app/_vocabulary/item-levels";
import { inSegment, splitItemNumber } from "@/app/_vocabulary/item-number";
import { toRoman } from "@/app/_vocabulary/roman-numerals";
import type { PlacedItem } from "./arrange-items";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** As many sub-items have a letter. */
export const MAX_SUB_ITEMS = LETTERS.length;

/** Returns whether every item has the number that its place gives it, fixed or not. */
export function areNumberedInOrder(items: PlacedItem[]): boolean {
  const unfixed = items.map((item) => ({ ...item, isNumberFixed: false }));

  return numberInOrder(unfixed).every(({ number }, index) => number === items[index]?.number);
}

/**
 * Numbers the items by their order: 1, 2, 3; 1 (a), 1 (b); 1 (a) (i); letters and Roman numerals below. Where the numbers restart in
 * each segment of the agenda, a new item belongs to the segment of the item before it. A fixed number stays
 * as it is under its item, and no other item gets it.
 */
export function numberInOrder<T extends PlacedItem>(items: T[]): T[] {
  const numbered: T[] = [];
  for (const item of items) {
    const before = items.find(({ id }) => id === item.parentId)?.number ?? "";
    const now = numbered.find(({ id }) => id === item.parentId)?.number ?? "";
    const isKept = item.isNumberFixed && item.number.startsWith(before);
    const number = isKept
      ? now + item.number.slice(before.length)
      : numberAfter(numbered, item, fixedBeside(items, item));
    numbered.push({ ...item, number });
  }

  return numbered;
}

/** Returns the marks, below the number of their item, of the fixed numbers at the level of an item. */
function fixedBeside(items: PlacedItem[], { parentId }: PlacedItem): Set<string> {
  const parent = items.find(({ id }) => id === parentId)?.number ?? "";
  const fixed = items.filter((each) => each.isNumberFixed && each.parentId === parentId);

  return new Set(fixed.map(({ number }) => number.slice(parent.length)));
}

/** Returns the number of an item that follows those at its level: the next one in order that is not fixed. */
function numberAfter(before: PlacedItem[], item: PlacedItem, fixed: Set<string>): string {
  const siblings = before.filter(({ parentId }) => parentId === item.parentId);
  const parent = before.find(({ id }) => id === item.parentId);
  const { segment } = splitItemNumber(item.number || (siblings.at(-1)?.number ?? ""));
  const count = parent ? siblings.length : ofSegment(siblings, segment).length;
  const taken = new Set(siblings.map(({ number }) => number));
  for (let place = count + 1; ; place++) {
    const next = parent
      ? numberOfSubItem(parent, place, levelOfItem(before, parent) + 1)
      : inSegment(`${place}`, segment);
    if (!taken.has(next) && !fixed.has(next.slice(parent?.number.length ?? 0))) return next;
  }
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
