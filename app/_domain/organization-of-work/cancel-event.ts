import { eq } from "drizzle-orm";
import { organizationOfWorkEvents } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockProgramme } from "./lock-programme";
import { canOrganizeWork } from "./policy";
import { publishProgramme } from "./publish-programme";
import type { CancelEvent, Reasoned } from "./schemas";
import { getStoredEvent } from "./stored-event";
import { wasPublic } from "./was-public";

/**
 * Cancels an entry of the programme that is no plenary meeting. It stays, marked, so that calendars
 * that have it receive the cancellation; one that nobody could ever read is shown no more.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * if it is cancelled already.
 */
export async function cancelEvent(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, eventId, reasons }: CancelEvent & Reasoned,
): Promise<{ id: string; removed: boolean }> {
  authorize(canOrganizeWork(context.viewer), "cancel an event of a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const { cancelledAt, removedAt, titles, sequence, ...event } = await getStoredEvent(tx, meeting.id, eventId);
    if (cancelledAt || removedAt) throw new DomainError("conflict", "eventChanged");
    const isRemoved = !(await wasPublic(tx, meeting, event));

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
    const key = `cancel-event ${eventId} ${sequence + 1}`;
    await publishProgramme(tx, context, meeting.id, {
      kind: "cancel-event",
      key,
      subjects: [{ id: eventId }],
      reasons,
    });

    return { id: eventId, removed: isRemoved };
  });
}
