import { eq } from "drizzle-orm";
import { organizationOfWorkEvents } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockProgramme } from "./lock-programme";
import { canOrganizeWork } from "./policy";
import { wasIssued } from "./read-content";
import type { CancelEvent } from "./schemas";
import { getStoredEvent } from "./stored-event";

/**
 * Cancels an entry of the programme that is no plenary meeting. It stays, marked, so that calendars
 * that have it receive the cancellation; one that nobody could ever read is shown no more.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * if it is cancelled already.
 */
export async function cancelEvent(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, eventId }: CancelEvent,
): Promise<{ id: string; removed: boolean }> {
  authorize(canOrganizeWork(context.viewer), "cancel an event of a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const { cancelledAt, removedAt, titles, sequence } = await getStoredEvent(tx, meeting.id, eventId);
    if (cancelledAt || removedAt) throw new DomainError("conflict", "eventChanged");
    const isRemoved = !(await wasIssued(tx, meeting.id, eventId));

    const now = context.now();
    await tx
      .update(organizationOfWorkEvents)
      .set({ sequence: sequence + 1, changedAt: now, ...(isRemoved ? { removedAt: now } : { cancelledAt: now }) })
      .where(eq(organizationOfWorkEvents.id, eventId));
    await appendAuditEvent(tx, context, {
      operation: "cancel-event",
      meetingId: meeting.id,
      subject: { type: "work-event", id: eventId },
      detail: { titles, ...(isRemoved && { removed: true }) },
    });

    return { id: eventId, removed: isRemoved };
  });
}
