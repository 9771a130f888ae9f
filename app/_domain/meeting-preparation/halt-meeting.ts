import { hasBegun } from "@/app/_vocabulary/meeting-schedule";
import type { Database } from "@/db/client";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { canRescheduleMeetings } from "../meetings/policy";
import { partsOf } from "../organization-of-work/parts-of";
import { readIssuedProgramme } from "../organization-of-work/read-content";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { datesOf, lockToReschedule, type MeetingToReschedule } from "./lock-to-reschedule";
import type { PostponeMeeting } from "./schemas";
import { requireReasons, storeScheduleChange } from "./store-schedule-change";

const OPERATIONS = { postponed: "postpone-meeting", cancelled: "cancel-meeting" } as const;

/**
 * Halts a public meeting: no days stand. The working copy of its programme stays as it is, to be moved with the new
 * days. What the public reads is an edition of the same content, in which everything that was not held has a higher
 * sequence: pages and calendars show it as postponed or cancelled for as long as the meeting is.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or an administrator; `not-found`; `conflict`
 * if the meeting has changed, is a draft, has adopted its report, or is halted in this way already; `invalid` without
 * a reason in its language.
 */
export async function haltMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: PostponeMeeting,
  kind: "postponed" | "cancelled",
): Promise<void> {
  authorize(canRescheduleMeetings(context.viewer), OPERATIONS[kind]);

  await context.db.transaction(async (tx) => {
    const found = await lockToReschedule(tx, context.viewer, context.now(), input);
    const { meeting } = found;
    if (meeting.scheduleStatus === kind)
      throw new DomainError("conflict", kind === "postponed" ? "meetingPostponed" : "meetingCancelled");
    const reasons = await requireReasons(tx, meeting.id, input);
    await reviseProgramme(tx, context, found);
    await appendAuditEvent(tx, context, {
      operation: OPERATIONS[kind],
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { before: auditedDates(datesOf(meeting)), after: { reasons } },
    });
    await storeScheduleChange(tx, context, found, { kind, reasons, after: null });
  });
}

/** Returns the days and the place by the names that the audit log has for them. */
export function auditedDates({ startsOn, endsOn, timeZone, places }: ReturnType<typeof datesOf>) {
  return { start: startsOn, end: endsOn, timeZone, place: places };
}

/** Makes an edition in which all that has not been held has a higher sequence. */
async function reviseProgramme(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  { meeting, held }: MeetingToReschedule,
): Promise<void> {
  const content = await readIssuedProgramme(tx, meeting.id);
  if (!content) return;
  const revised = partsOf(content, meeting.timeZone)
    .filter((part) => !part.cancelledAt && !hasBegun(part, held, meeting.timeZone))
    .map(({ id }) => id);
  await storeProgrammeEdition(tx, context, meeting.id, { cause: "meeting", content, revised });
}
