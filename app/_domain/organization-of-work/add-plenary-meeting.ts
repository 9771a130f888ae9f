import { plenaryMeetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { refuseOverlap } from "./lock-plenary-meeting";
import { lockProgramme } from "./lock-programme";
import { keepNumbersInOrder, nextNumber, numberOf } from "./number-plenary-meetings";
import { canOrganizeWork } from "./policy";
import type { AddPlenaryMeeting } from "./schemas";
import { instantsOf } from "./typed-times";

/**
 * Adds one plenary meeting. In a draft the numbers follow the order of time; else it gets the next
 * number.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `invalid`
 * or `conflict` at a time, as when a plenary meeting is moved.
 */
export async function addPlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, start, end }: AddPlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "add a plenary meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const times = instantsOf({ start, end }, meeting);
    await refuseOverlap(tx, { meetingId: meeting.id, ...times });

    const { id } = await keepNumbersInOrder(tx, meeting, async () => {
      const number = await nextNumber(tx, meeting.id);
      const [added] = await tx
        .insert(plenaryMeetings)
        .values({ ...times, meetingId: meeting.id, number, changedAt: context.now() })
        .returning({ id: plenaryMeetings.id });
      return added!; // an insert returns its row
    });
    const number = await numberOf(tx, id);
    await appendAuditEvent(tx, context, {
      operation: "add-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id },
      detail: { number, after: { start, end } },
    });

    return { id };
  });
}
