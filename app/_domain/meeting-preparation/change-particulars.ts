import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { notifySubscribers } from "../alerts/notify-subscribers";
import { invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { lockMeeting, type MeetingRow } from "../meetings/lock-meeting";
import { canManageMeetings, isPublicMeeting } from "../meetings/policy";
import { readIssuedProgramme } from "../organization-of-work/read-content";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { appendPublicChange } from "../public-changes/append-public-change";
import { differingParticulars, type Particulars, storedParticulars } from "./particulars";
import { reschedule } from "./reschedule";
import type { ChangeParticulars } from "./schemas";

/**
 * Changes the particulars of a meeting. One that is announced or in session moves to other days by
 * `rescheduleMeeting` alone. Corrected days of one that is over need a reason; plenary meetings outside new days move
 * by the same days or are cancelled, as the person chooses. Saving the same particulars changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if the meeting has
 * changed; `invalid` at the field of a missing reason or choice.
 */
export async function changeParticulars(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangeParticulars,
): Promise<{ changed: boolean; version: number }> {
  authorize(canManageMeetings(context.viewer), "change the particulars of a meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, context.viewer, input);
    const after = storedParticulars(input);
    const { isEmpty, ...detail } = differingParticulars(meeting, after);
    if (isEmpty) return { changed: false, version: meeting.version };
    refuseMove(meeting, after);
    const isRescheduled = after.startsOn !== meeting.startsOn || after.endsOn !== meeting.endsOn;
    if (isRescheduled && isPublicMeeting(meeting) && !input.reason)
      throw new DomainError("invalid", "reasonRequired", { field: "reason" });
    const issued = isPublicMeeting(meeting) ? await readIssuedProgramme(tx, meeting.id) : undefined;
    const { programme, ...moved } = await reschedule(tx, context.now(), meeting, after, {
      choice: input.plenaryMeetings || undefined,
      issued,
    });
    if (programme) await storeProgrammeEdition(tx, context, meeting.id, { cause: "meeting", ...programme });
    await tx
      .update(meetings)
      .set({ ...after, year: Number(after.startsOn.slice(0, 4)), version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id));
    await appendAuditEvent(tx, context, {
      operation: "change-meeting",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { ...detail, ...moved, ...(input.reason && { reason: input.reason }) },
    });
    await publishChange(tx, context, meeting, after, input.reason);

    return { changed: true, version: meeting.version + 1 };
  });
}

/** Refuses other days or another zone of a meeting that is announced or in session: its readers plan with them. */
function refuseMove({ status, ...before }: MeetingRow, after: Particulars): void {
  if (status !== "announced" && status !== "in-session") return;
  const field = (["startsOn", "endsOn", "timeZone"] as const).find((each) => before[each] !== after[each]);
  if (field) throw new DomainError("invalid", "movedByReschedule", { field });
}

/** Tells readers and subscribers of new days or a new place. */
async function publishChange(
  tx: Database,
  context: Pick<Context, "now">,
  meeting: MeetingRow,
  after: Particulars,
  reason: string,
): Promise<void> {
  await invalidateMeeting(tx, meeting.id);
  await invalidateMeetingList(tx);
  const { isEmpty } = differingParticulars(
    { ...meeting, designation: after.designation, ordinal: after.ordinal, resumed: after.resumed },
    after,
  );
  if (isEmpty) return;
  await appendPublicChange(tx, context, { meetingId: meeting.id, kind: "change-meeting", subjectId: meeting.key });
  await notifySubscribers(tx, context, {
    key: `change-meeting ${meeting.id} ${meeting.version + 1}`,
    meetingId: meeting.id,
    kind: "meeting-changed",
    ...(reason && { reason }),
  });
}
