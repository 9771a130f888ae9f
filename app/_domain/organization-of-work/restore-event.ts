import { eq } from "drizzle-orm";
import { organizationOfWorkEvents } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockProgramme } from "./lock-programme";
import { canOrganizeWork } from "./policy";
import type { RestoreEvent } from "./schemas";
import { getStoredEvent } from "./stored-event";

/**
 * Restores a cancelled entry of the programme that is no plenary meeting, at its time.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * if it is not cancelled.
 */
export async function restoreEvent(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, eventId }: RestoreEvent,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "restore an event of a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const { cancelledAt, removedAt, titles, sequence } = await getStoredEvent(tx, meeting.id, eventId);
    if (!cancelledAt && !removedAt) throw new DomainError("conflict", "eventChanged");

    await tx
      .update(organizationOfWorkEvents)
      .set({ sequence: sequence + 1, changedAt: context.now(), cancelledAt: null, removedAt: null })
      .where(eq(organizationOfWorkEvents.id, eventId));
    await appendAuditEvent(tx, context, {
      operation: "restore-event",
      meetingId: meeting.id,
      subject: { type: "work-event", id: eventId },
      detail: { titles },
    });

    return { id: eventId };
  });
}
