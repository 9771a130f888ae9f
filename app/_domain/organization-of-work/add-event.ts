import { organizationOfWorkEvents } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { lockProgramme } from "./lock-programme";
import { canOrganizeWork } from "./policy";
import type { AddEvent } from "./schemas";
import { contentOf, detailOf, nextPosition, storeTitles } from "./stored-event";

/**
 * Adds an entry of the programme that is no plenary meeting: the opening of registration, a side
 * event, a reception, a break.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `invalid`
 * at a day too far from the meeting, or a time that the clock skips.
 */
export async function addEvent(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, ...typed }: AddEvent,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "add an event to a programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const content = contentOf(typed, meeting);
    const { titles, ...columns } = content;
    const position = await nextPosition(tx, meeting.id);
    const [added] = await tx
      .insert(organizationOfWorkEvents)
      .values({ ...columns, meetingId: meeting.id, position, changedAt: context.now() })
      .returning({ id: organizationOfWorkEvents.id });
    const { id } = added!; // an insert returns its row
    await storeTitles(tx, id, titles);
    await appendAuditEvent(tx, context, {
      operation: "add-event",
      meetingId: meeting.id,
      subject: { type: "work-event", id },
      detail: { after: detailOf(content, meeting.timeZone) },
    });

    return { id };
  });
}
