import { randomUUID } from "node:crypto";
import { agendaItems, agendaItemTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { findPlace, type PlacedItem } from "./arrange-items";
import { lockAgenda } from "./lock-agenda";
import { MAX_SUB_ITEMS } from "./number-items";
import { canEditAgenda } from "./policy";
import type { AddItem } from "./schemas";
import { sourceOfMeeting } from "./source-language";
import { renumberRearranged, storeOrder } from "./store-order";

/** An agenda has no more items. */
const MAX_ITEMS = 1_000;

/**
 * Adds an item with its title in one language: at the end of the agenda, or beside or under another
 * item. In a draft the numbers follow the order; else it gets the next free one.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict`
 * if the other item is gone or can have no further sub-item; at `title` if the report cannot print it.
 */
export async function addItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  { meetingKey, title, textLocale, position }: AddItem,
): Promise<{ id: string; number: string }> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "add an agenda item");
  refuseUnprintable(context, "title", title, textLocale);

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgenda(tx, viewer, meetingKey);
    const { index, parentId } = placeOfNew(items, position);
    const isFull = parentId !== null && items.filter((item) => item.parentId === parentId).length >= MAX_SUB_ITEMS;
    if (isFull || items.length >= MAX_ITEMS) throw new DomainError("conflict", "agendaFull");

    const id = randomUUID();
    const added: PlacedItem = { id, parentId, number: "" };
    const placed: PlacedItem[] = items;
    const after = renumberRearranged(meeting, items, placed.toSpliced(index, 0, added));
    // The stored order gives it its place and its number.
    const sourceLocale = textLocale === (await sourceOfMeeting(tx, meeting.id)) ? null : textLocale;
    const row = { ...added, number: `~${id}`, position: index + 1, meetingId: meeting.id, sourceLocale };
    await tx.insert(agendaItems).values(row);
    await storeOrder(tx, [...items, row], after);
    const blank = { annotation: [], documentation: [], updatedAt: context.now(), updatedBy: viewer.accountId };
    await tx.insert(agendaItemTexts).values({ itemId: id, locale: textLocale, title, ...blank });
    const { number = "" } = after.find((item) => item.id === id) ?? {};
    await appendAuditEvent(tx, context, {
      operation: "add-item",
      meetingId: meeting.id,
      subject: { type: "agenda-item", id },
      detail: { locale: textLocale, after: { number, title } },
    });

    return { id, number };
  });
}

function placeOfNew(items: PlacedItem[], position: AddItem["position"]) {
  if (position === "end") return { index: items.length, parentId: null };
  const found = findPlace(items, position);
  if (!found) throw new DomainError("conflict", "itemPlaceGone", { field: "position" });

  return found;
}
