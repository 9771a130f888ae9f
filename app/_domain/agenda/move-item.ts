import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { arrangeItems, placeAfterStep } from "./arrange-items";
import { lockAgenda } from "./lock-agenda";
import { canEditAgenda } from "./policy";
import type { MoveItem } from "./schemas";
import { renumberRearranged, storeOrder } from "./store-order";

/**
 * Moves an item, with its sub-items, to another place of the agenda: by a step, or beside or under
 * another item. The numbers follow the order in a draft (see `renumberRearranged`).
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; `conflict`
 * (`itemCannotMove`) if there is no such place, because it is the first or last one, on too deep a
 * level, or the other item is gone.
 * @returns the item's number at its new place.
 */
export async function moveItem(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, itemId, step, place, at }: MoveItem,
): Promise<{ number: string }> {
  authorize(canEditAgenda(context.viewer), "move an agenda item");

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgenda(tx, context.viewer, meetingKey);
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw notFound();
    const target = step ? placeAfterStep(items, itemId, step) : place && at && { place, at };
    const arranged = target && arrangeItems(items, itemId, target);
    if (!arranged) throw new DomainError("conflict", "itemCannotMove", { params: { number: item.number } });

    const after = renumberRearranged(meeting, items, arranged);
    await storeOrder(tx, items, after);
    const { number = item.number } = after.find(({ id }) => id === itemId) ?? {};
    await appendAuditEvent(tx, context, {
      operation: "move-item",
      meetingId: meeting.id,
      subject: { type: "agenda-item", id: itemId },
      detail: { before: describePlace(items, itemId), after: describePlace(after, itemId) },
    });

    return { number };
  });
}

/** Describes where an item stands: its number and that of the item before it. */
function describePlace(items: { id: string; number: string }[], id: string) {
  const index = items.findIndex((item) => item.id === id);

  return { number: items[index]?.number ?? "", follows: items[index - 1]?.number ?? "" };
}
