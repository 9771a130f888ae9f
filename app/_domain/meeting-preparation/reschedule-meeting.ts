import { dayOf } from "@/app/_vocabulary/instants";
import { hasBegun } from "@/app/_vocabulary/meeting-schedule";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { moveDeadlines } from "../documents/move-deadlines";
import { authorize } from "../errors";
import { canRescheduleMeetings } from "../meetings/policy";
import { partsOf } from "../organization-of-work/parts-of";
import { readIssuedProgramme } from "../organization-of-work/read-content";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { auditedDates } from "./halt-meeting";
import { datesOf, lockToReschedule } from "./lock-to-reschedule";
import { planReschedule } from "./plan-reschedule";
import { reschedule } from "./reschedule";
import type { RescheduleMeeting } from "./schemas";
import { requireReasons, storeScheduleChange } from "./store-schedule-change";

/**
 * Moves a public meeting to other days or another place, or confirms the days of one that was postponed or cancelled.
 * Plenary meetings keep their day of the meeting and their hour; what has been held stays as it is. The working copy
 * of the programme and what the public reads move alike: changes that are not issued stay so, and the moved programme
 * is an edition like any other.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or an administrator; `not-found`; `conflict`
 * if the meeting has changed, is a draft or has adopted its report; `invalid` at the field of a day that cannot be,
 * of plenary meetings outside the new days that are not to be cancelled, or without a reason in its language.
 */
export async function rescheduleMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RescheduleMeeting,
): Promise<void> {
  authorize(canRescheduleMeetings(context.viewer), "reschedule-meeting");

  await context.db.transaction(async (tx) => {
    const now = context.now();
    const found = await lockToReschedule(tx, context.viewer, now, input);
    const { meeting, held, offSince } = found;
    const { after, byDays } = await planReschedule(tx, now, found, input);
    const reasons = await requireReasons(tx, meeting.id, input);
    const issued = await readIssuedProgramme(tx, meeting.id);
    const { programme, ...moved } = await reschedule(tx, now, meeting, after, {
      choice: input.cancelOutside ? "cancel" : undefined,
      ...{ issued, held, fixedDays: byDays },
    });
    if (programme) {
      // Calendars show it as cancelled: it stands again, even if at the same time.
      const again = offSince
        ? partsOf(programme.content, meeting.timeZone).filter((part) => !hasBegun(part, held, meeting.timeZone))
        : [];
      const revised = [...programme.revised, ...again.map(({ id }) => id)];
      await storeProgrammeEdition(tx, context, meeting.id, { cause: "meeting", content: programme.content, revised });
    }
    const documents = input.moveDeadlines
      ? await moveDeadlines(tx, context, meeting.id, { byDays, from: dayOf(now, meeting.timeZone) })
      : [];
    await appendAuditEvent(tx, context, {
      operation: "reschedule-meeting",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: {
        before: auditedDates(datesOf(meeting)),
        after: { ...auditedDates(after), reasons },
        ...moved,
        ...(documents.length > 0 && { documents }),
      },
    });
    await storeScheduleChange(tx, context, found, { kind: "rescheduled", reasons, after });
  });
}
