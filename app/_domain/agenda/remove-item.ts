import { and, inArray, notInArray } from "drizzle-orm";
import { itemWithSubItems } from "@/app/_vocabulary/item-levels";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { agendaItemRevisions, agendaItems, agendaItemTexts, removedAgendaItems, reportParagraphs } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { lockAgenda } from "./lock-agenda";
import { canEditAgenda } from "./policy";
import type { RemoveItem } from "./schemas";
import { renumberRearranged, storeOrder } from "./store-order";

/**
 * Removes an item from the working copy of the agenda, with its sub-items. Everything is stored, so
 * that it can be restored; its documents and its place in the programme stay with it.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict`
 * (`itemInReport`) if the draft report has paragraphs on it.
 */
export async function removeItem(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, itemId }: RemoveItem,
): Promise<{ number: string }> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "remove an agenda item");

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgenda(tx, viewer, meetingKey);
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw notFound();
    const block = itemWithSubItems(items, item);
    const ids = block.map(({ id }) => id);
    const { number } = item;
    const [paragraph] = await tx
      .select({ id: reportParagraphs.id })
      .from(reportParagraphs)
      .where(inArray(reportParagraphs.itemId, ids))
      .limit(1);
    if (paragraph) throw new DomainError("conflict", "itemInReport", { params: { number } });

    const rows = await collectRows(tx, block);
    const titles = Object.fromEntries(
      rows.texts.filter((text) => text.itemId === itemId).map(({ locale, title }) => [locale, title]),
    );
    await tx.insert(removedAgendaItems).values({
      ...{ itemId, meetingId: meeting.id, number, titles, rows: JSON.parse(JSON.stringify(rows)) },
      ...{ removedAt: context.now(), removedBy: actorOf(viewer) },
    });
    await tx.delete(agendaItems).where(inArray(agendaItems.id, ids));
    const rest = items.filter(({ id }) => !ids.includes(id));
    await storeOrder(tx, rest, renumberRearranged(meeting, items, rest));
    await appendAuditEvent(tx, context, {
      operation: "remove-item",
      meetingId: meeting.id,
      subject: { type: "agenda-item", id: itemId },
      detail: { number, titles },
    });

    return { number };
  });
}

/** Collects every row that is deleted with the items, and what refers to them. */
async function collectRows(tx: Database, items: (typeof agendaItems.$inferSelect)[]) {
  const ids = items.map(({ id }) => id);
  const texts = await tx.select().from(agendaItemTexts).where(inArray(agendaItemTexts.itemId, ids));
  const revisions = await tx.select().from(agendaItemRevisions).where(inArray(agendaItemRevisions.itemId, ids));
  const annotated = await tx
    .select({ id: agendaItems.id, annotatedWithId: agendaItems.annotatedWithId })
    .from(agendaItems)
    .where(and(inArray(agendaItems.annotatedWithId, ids), notInArray(agendaItems.id, ids)));
  const annotatedWith = annotated.flatMap(({ id, annotatedWithId }) =>
    annotatedWithId ? [{ id, annotatedWithId }] : [],
  );

  return { items, texts, revisions, annotatedWith };
}
