import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems } from "@/db/schema";
import { numberInOrder } from "./number-items";

/** Fixes the numbers of an imported agenda that are not those of their places, and no other. */
export async function fixPrintedNumbers(tx: Database, meetingId: string): Promise<void> {
  const items = await tx
    .select({
      id: agendaItems.id,
      parentId: agendaItems.parentId,
      number: agendaItems.number,
      wasFixed: agendaItems.isNumberFixed,
    })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const printed = new Map(items.map(({ id, number }) => [id, number]));
  for (const { id, number, wasFixed } of numberInOrder(items)) {
    const isNumberFixed = printed.get(id) !== number;
    if (isNumberFixed !== wasFixed) await tx.update(agendaItems).set({ isNumberFixed }).where(eq(agendaItems.id, id));
  }
}
