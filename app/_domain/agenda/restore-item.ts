import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItemRevisions, agendaItems, agendaItemTexts, removedAgendaItems } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { lockAgenda } from "./lock-agenda";
import { canEditAgenda } from "./policy";
import type { RemovedRows } from "./removed-item";
import type { RestoreItem } from "./schemas";
import { renumberRearranged, storeOrder } from "./store-order";

/**
 * Restores a removed item of the working copy with its sub-items and everything that stood on them, at
 * the place where it was. If the item above it is gone, it comes at the end of the agenda.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found` if it was not
 * removed from this agenda.
 */
export async function restoreItem(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, itemId }: RestoreItem,
): Promise<{ number: string }> {
  authorize(canEditAgenda(context.viewer), "restore an agenda item");

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgenda(tx, context.viewer, meetingKey);
    const [removed] = await tx.delete(removedAgendaItems).where(eq(removedAgendaItems.itemId, itemId)).returning();
    if (removed?.meetingId !== meeting.id) throw notFound();
    const rows = removed.rows as RemovedRows; // removeItem alone stores them
    const block = placeBlock(rows, items);
    const index = indexOf(items, block);
    // Each has a number of its own until the order is stored.
    const inserted = block.map((row) => ({ ...row, number: `~${row.id}` }));
    await tx.insert(agendaItems).values(inserted);
    const all = items.toSpliced(index, 0, ...block);
    const after = renumberRearranged(meeting, items, all, block);
    await storeOrder(tx, [...items, ...inserted], after);
    await insertRows(tx, rows);
    const { number = removed.number } = after.find(({ id }) => id === itemId) ?? {};
    await appendAuditEvent(tx, context, {
      operation: "restore-item",
      meetingId: meeting.id,
      subject: { type: "agenda-item", id: itemId },
      detail: { number },
    });

    return { number };
  });
}

type Row = typeof agendaItems.$inferSelect;

/** Returns the rows of the items below an item that exists; what they were annotated with may be gone. */
function placeBlock({ items: rows }: RemovedRows, items: Row[]): Row[] {
  const known = new Set([...items, ...rows].map(({ id }) => id));
  const still = (id: string | null) => (id !== null && known.has(id) ? id : null);

  return rows.map((row) => ({ ...row, parentId: still(row.parentId), annotatedWithId: still(row.annotatedWithId) }));
}

/** Returns the index at which the item stood among the items at its level. */
function indexOf(items: Row[], [item]: Row[]): number {
  if (!item) return items.length;
  const later = items.findIndex(({ parentId, position }) => parentId === item.parentId && position >= item.position);
  if (later >= 0) return later;
  const isWithin = (row: Row): boolean => {
    const parent = items.find(({ id }) => id === row.parentId);
    return row.parentId === item.parentId || (parent !== undefined && isWithin(parent));
  };
  const last = items.findLastIndex((row) => row.id === item.parentId || isWithin(row));

  return item.parentId === null ? items.length : last + 1;
}

/** Inserts what stood on the items. */
async function insertRows(tx: Database, rows: RemovedRows): Promise<void> {
  const texts = rows.texts.map((text) => ({ ...text, updatedAt: new Date(text.updatedAt) }));
  if (texts.length > 0) await tx.insert(agendaItemTexts).values(texts);
  const revisions = rows.revisions.map((each) => ({
    ...each,
    updatedAt: each.updatedAt ? new Date(each.updatedAt) : null,
    replacedAt: new Date(each.replacedAt),
  }));
  if (revisions.length > 0) await tx.insert(agendaItemRevisions).values(revisions);

  for (const { id, annotatedWithId } of rows.annotatedWith)
    await tx.update(agendaItems).set({ annotatedWithId }).where(eq(agendaItems.id, id));
}
