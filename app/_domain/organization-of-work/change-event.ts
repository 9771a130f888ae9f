import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { organizationOfWorkEvents } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockProgramme } from "./lock-programme";
import { canOrganizeWork } from "./policy";
import type { ChangeEvent } from "./schemas";
import { contentOf, detailOf, getStoredEvent, storeTitles } from "./stored-event";

/**
 * Changes an entry of the programme that is no plenary meeting. Saving the same changes nothing.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * (`eventChanged`) if it has changed since, or is cancelled; `invalid` as when it is added.
 */
export async function changeEvent(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, eventId, sequence, ...typed }: ChangeEvent,
): Promise<{ id: string; changed: boolean }> {
  authorize(canOrganizeWork(context.viewer), "change an event of a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const stored = await getStoredEvent(tx, meeting.id, eventId);
    if (stored.sequence !== sequence || stored.cancelledAt || stored.removedAt)
      throw new DomainError("conflict", "eventChanged");
    const content = contentOf(typed, meeting);
    const { titles, ...columns } = content;
    const [before, after] = [detailOf(stored, meeting.timeZone), detailOf(content, meeting.timeZone)];
    if (isDeepStrictEqual(before, after)) return { id: eventId, changed: false };

    await tx
      .update(organizationOfWorkEvents)
      .set({ ...columns, sequence: sequence + 1, changedAt: context.now() })
      .where(eq(organizationOfWorkEvents.id, eventId));
    await storeTitles(tx, eventId, titles);
    await appendAuditEvent(tx, context, {
      operation: "change-event",
      meetingId: meeting.id,
      subject: { type: "work-event", id: eventId },
      detail: { before, after },
    });

    return { id: eventId, changed: true };
  });
}
