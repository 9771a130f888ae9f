import { eq, inArray, sql } from "drizzle-orm";
import { splitItemNumber } from "@/app/_vocabulary/item-number";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { Database } from "@/db/client";
import { agendaItems } from "@/db/schema";
import type { PlacedItem } from "./arrange-items";
import { nextFreeNumber, numberInOrder } from "./number-items";

/**
 * Returns rearranged items with their numbers. Those of a draft follow the order, but for those that
 * somebody has fixed. Once a meeting is announced, numbers stay as they were printed: an item that is new, or
 * comes under another, gets the next free one; one that is restored has its own again, if it is free.
 */
export function renumberRearranged<T extends PlacedItem>(
  { status }: { status: MeetingStatus },
  before: PlacedItem[],
  after: T[],
  restored: PlacedItem[] = [],
): T[] {
  if (status === "draft") return numberInOrder(after);
  const known = [...before, ...restored];
  const numbered: T[] = [...after];
  for (const [index, item] of after.entries()) {
    const was = known.find(({ id }) => id === item.id);
    const others = numbered.filter(({ id }) => id !== item.id);
    const stays = was?.parentId === item.parentId && segmentOf(was) === segmentOf(item);
    const number = stays ? numberUnderParent(was, known, numbered) : "";
    const isFree = number !== "" && !others.some((other) => other.number === number);
    numbered[index] = { ...item, number: isFree ? number : nextFreeNumber(others, item) };
  }

  return numbered;
}

function segmentOf({ number }: PlacedItem): string | undefined {
  return splitItemNumber(number).segment;
}

/** Returns the number of a sub-item that stays with its item, whose number may be another now. */
function numberUnderParent(item: PlacedItem, before: PlacedItem[], after: PlacedItem[]): string {
  const was = before.find(({ id }) => id === item.parentId)?.number ?? "";
  const now = after.find(({ id }) => id === item.parentId)?.number ?? "";

  return item.number.startsWith(was) ? now + item.number.slice(was.length) : item.number;
}

/** Stores the places and numbers of the items as they stand in the list. */
export async function storeOrder(
  tx: Database,
  before: (PlacedItem & { position: number })[],
  after: PlacedItem[],
): Promise<void> {
  const changed = after
    .map((item, index) => ({ ...item, position: index + 1 }))
    .filter((item) => {
      const was = before.find(({ id }) => id === item.id);
      return was?.position !== item.position || was.number !== item.number || was.parentId !== item.parentId;
    });
  const renumbered = changed.filter(({ id, number }) => before.find((was) => was.id === id)?.number !== number);
  // A number is unique in its meeting at every moment: items that swap theirs first have none.
  if (renumbered.length > 0)
    await tx
      .update(agendaItems)
      .set({ number: sql`'~' || ${agendaItems.id}`, version: sql`${agendaItems.version} + 1` })
      .where(
        inArray(
          agendaItems.id,
          renumbered.map(({ id }) => id),
        ),
      );
  for (const { id, parentId, position, number } of changed)
    await tx.update(agendaItems).set({ parentId, position, number }).where(eq(agendaItems.id, id));
}
