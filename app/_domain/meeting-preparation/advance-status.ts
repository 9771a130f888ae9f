import { eq } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { MeetingStep, StepCheckName } from "@/app/_vocabulary/meeting-steps";
import { meetings } from "@/db/schema";
import { invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, type ErrorCode } from "../errors";
import { lockMeeting, type MeetingRow } from "../meetings/lock-meeting";
import { canManageMeetings } from "../meetings/policy";
import { findStepChecks } from "./step-checks";

interface Advance {
  operation: "open-meeting" | "adopt-report" | "archive-meeting";
  step: MeetingStep;
  /** the status in which the operation is possible */
  from: MeetingStatus;
  to: MeetingStatus;
  /** the condition beside the status, on the day in the meeting's own zone: its refusal, or undefined if it is met */
  refusal: (meeting: MeetingRow, today: string) => ErrorCode | undefined;
}

/**
 * Changes the status of an announced meeting to the next one.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if it has changed
 * or has another status; `invalid` if it is too early, if a condition is not met, or at `confirmed` if something that
 * is asked before the step was not confirmed.
 */
export async function advanceStatus(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: { meetingKey: string; version: number; confirmed: readonly StepCheckName[] },
  { operation, step, from, to, refusal }: Advance,
): Promise<void> {
  authorize(canManageMeetings(context.viewer), operation);

  await context.db.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, context.viewer, input);
    if (meeting.status !== from) throw new DomainError("conflict", "meetingChanged");
    const refused = refusal(meeting, dayOf(context.now(), meeting.timeZone));
    if (refused) throw new DomainError("invalid", refused);
    const checks = await findStepChecks(tx, meeting, step);
    if (checks.some(({ isCondition }) => isCondition)) throw new DomainError("invalid", "stepHasConditions");
    if (checks.some(({ name }) => !input.confirmed.includes(name)))
      throw new DomainError("invalid", "stepToConfirm", { field: "confirmed" });
    await tx
      .update(meetings)
      .set({ status: to, version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id));
    await appendAuditEvent(tx, context, {
      operation,
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: {
        ...{ before: { status: from }, after: { status: to } },
        ...(checks.length > 0 && { confirmed: checks.map(({ name }) => name) }),
      },
    });
    await invalidateMeeting(tx, meeting.id);
    await invalidateMeetingList(tx);
  });
}
