import { eq } from "drizzle-orm";
import { parentNumber } from "@/app/_vocabulary/item-number";
import type { Database } from "@/db/client";
import { agendaItems } from "@/db/schema";
import { DomainError } from "../errors";

interface Item {
  id: string;
  parentId: string | null;
  number: string;
}

/**
 * Renumbers an item. Its sub-items are renumbered with it, and a sub-item moves to the item that
 * its new number names.
 *
 * @throws {DomainError} at the field `number` if it is taken, names an item that does not exist, or
 * would make a sub-item of an item that has sub-items.
 */
export async function changeNumber(tx: Database, items: Item[], item: Item, number: string): Promise<void> {
  if (items.some((other) => other.id !== item.id && other.number === number))
    throw new DomainError("conflict", "itemNumberTaken", { field: "number", params: { number } });
  const children = items.filter((other) => other.parentId === item.id);
  const main = parentNumber(number);
  const parent = main && items.find((other) => other.number === main && other.id !== item.id);
  if (main && !parent)
    throw new DomainError("invalid", "itemNumberWithoutParent", { field: "number", params: { number: main } });
  if (parent && children.length > 0) throw new DomainError("invalid", "itemHasSubItems", { field: "number" });

  await tx
    .update(agendaItems)
    .set({ number, parentId: parent ? parent.id : null })
    .where(eq(agendaItems.id, item.id));
  for (const child of children) {
    await tx
      .update(agendaItems)
      .set({ number: number + child.number.slice(item.number.length) })
      .where(eq(agendaItems.id, child.id));
  }
}
