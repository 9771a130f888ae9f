import { eq } from "drizzle-orm";
import { agendaItems } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { lockAgenda } from "./lock-agenda";
import { numberInOrder } from "./number-items";
import { canEditAgenda } from "./policy";
import type { RenumberItems } from "./schemas";
import { storeOrder } from "./store-order";

/**
 * Numbers all items of an agenda by their order, as a revision of the document does; none is fixed any
 * longer. Items that are numbered in order stay as they are.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`.
 * @returns how many items have another number now.
 */
export async function renumberItems(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey }: RenumberItems,
): Promise<{ changed: number }> {
  authorize(canEditAgenda(context.viewer), "renumber the agenda");

  return context.db.transaction(async (tx) => {
    const { meeting, items } = await lockAgenda(tx, context.viewer, meetingKey);
    const after = numberInOrder(items.map((item) => ({ ...item, isNumberFixed: false })));
    const renumbered = items.flatMap(({ number: before }, index) => {
      const { number = before } = after[index] ?? {};
      return number === before ? [] : [{ before, after: number }];
    });
    if (renumbered.length === 0) return { changed: 0 };
    await storeOrder(tx, items, after);
    await tx.update(agendaItems).set({ isNumberFixed: false }).where(eq(agendaItems.meetingId, meeting.id));
    await appendAuditEvent(tx, context, {
      operation: "renumber-items",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { renumbered },
    });

    return { changed: renumbered.length };
  });
}
