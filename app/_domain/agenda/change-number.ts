import { eq } from "drizzle-orm";
import { itemWithSubItems } from "@/app/_vocabulary/item-levels";
import { parentNumber } from "@/app/_vocabulary/item-number";
import type { Database } from "@/db/client";
import { agendaItems } from "@/db/schema";
import { DomainError } from "../errors";
import { arrangeItems } from "./arrange-items";
import { numberInOrder } from "./number-items";
import { storeOrder } from "./store-order";

type Item = Pick<typeof agendaItems.$inferSelect, "id" | "parentId" | "number" | "position" | "isNumberFixed">;

/**
 * Renumbers an item. Its sub-items are renumbered with it, and a sub-item moves to the item that its new number
 * names. A number that is not that of its place is fixed from then on: the others follow the order around it.
 *
 * @param swap gives an item that has the number the former one of this.
 * @throws {DomainError} at the field `number` if it is taken and they do not swap, names an item that does not exist,
 * or would bring sub-items on too deep a level.
 * @returns the number that the other item has now, and had before.
 */
export async function changeNumber(
  tx: Database,
  items: Item[],
  item: Item,
  { number, swap }: { number: string; swap: boolean },
): Promise<{ before: string; after: string } | undefined> {
  const other = items.find((each) => each.id !== item.id && each.number === number);
  const isWithin = other !== undefined && within(items, item, other);
  if (other && (!swap || isWithin))
    throw new DomainError("conflict", isWithin ? "itemNumberTaken" : "itemNumberToSwap", {
      field: "number",
      params: { number },
    });
  const placed = other ? items : placeUnderParent(items, item, number);
  const renumbered = withNumber(placed, item, number);
  const after = other ? withNumber(renumbered, other, item.number) : renumbered;
  await storeOrder(tx, items, after);
  for (const { id } of [item, ...(other ? [other] : [])]) {
    const free = numberInOrder(after.map((each) => (each.id === id ? { ...each, isNumberFixed: false } : each)));
    const isInOrder = free.find((each) => each.id === id)?.number === after.find((each) => each.id === id)?.number;
    await tx.update(agendaItems).set({ isNumberFixed: !isInOrder }).where(eq(agendaItems.id, id));
  }

  return other && { before: number, after: item.number };
}

/** Returns whether one of two items is a sub-item of the other, on any level: they cannot swap. */
function within(items: Item[], one: Item, other: Item): boolean {
  return (
    itemWithSubItems(items, one).some(({ id }) => id === other.id) ||
    itemWithSubItems(items, other).some(({ id }) => id === one.id)
  );
}

/** Returns the items with one under the item that its new number names, if that is another one than before. */
function placeUnderParent(items: Item[], item: Item, number: string): Item[] {
  const main = parentNumber(number);
  const parent = main === undefined ? undefined : items.find((each) => each.number === main && each.id !== item.id);
  if (main !== undefined && !parent)
    throw new DomainError("invalid", "itemNumberWithoutParent", { field: "number", params: { number: main } });
  if ((parent?.id ?? null) === item.parentId) return items;
  const place = parent
    ? ({ place: "under", at: parent.id } as const)
    : ({ place: "after", at: topOf(items, item).id } as const);
  const arranged = arrangeItems(items, item.id, place);
  if (!arranged)
    throw new DomainError("invalid", "itemCannotMove", { field: "number", params: { number: item.number } });

  return arranged;
}

function topOf(items: Item[], item: Item): Item {
  const parent = items.find(({ id }) => id === item.parentId);

  return parent ? topOf(items, parent) : item;
}

/**
 * Returns the items with another number of one of them, which its sub-items of every level take over; on another level
 * they have the marks of that in their order.
 */
function withNumber(items: Item[], item: Item, number: string): Item[] {
  const block = new Set(itemWithSubItems(items, item).map(({ id }) => id));
  const isOnOtherLevel = number.split(" ").length !== item.number.split(" ").length;
  const renumbered = items.map((each) => {
    if (each.id === item.id) return { ...each, number };

    return block.has(each.id) && !isOnOtherLevel
      ? { ...each, number: number + each.number.slice(item.number.length) }
      : each;
  });
  if (!isOnOtherLevel) return renumbered;
  const isBelow = ({ id }: Item) => block.has(id) && id !== item.id;
  const numbered = numberInOrder(renumbered.map((each) => ({ ...each, isNumberFixed: !isBelow(each) })));

  return renumbered.map((each, index) => ({ ...each, number: numbered[index]?.number ?? each.number }));
}
