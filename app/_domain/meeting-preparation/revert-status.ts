import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { Database } from "@/db/client";
import {
  legislationSubmissions,
  meetingDocumentFiles,
  meetingDocuments,
  meetings,
  outboxMessages,
  searchPassages,
} from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, type ErrorCode } from "../errors";
import { lockMeeting, type MeetingRow } from "../meetings/lock-meeting";
import { canManageMeetings } from "../meetings/policy";
import { invalidateVisibility } from "./invalidate-visibility";
import type { RevertStatus } from "./schemas";

/** The status before each. */
const BEFORE: Partial<Record<MeetingStatus, MeetingStatus>> = {
  announced: "draft",
  "in-session": "announced",
  "report-adopted": "in-session",
  archived: "report-adopted",
};

/**
 * Takes a meeting back to the status before, with a reason. Taken back to a draft, it is no longer public: its texts
 * leave the index, and messages about it that have not been sent yet are not sent.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if it has changed,
 * is a draft, or something public depends on it, or a meeting without days would be one.
 */
export async function revertStatus(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RevertStatus,
): Promise<{ status: MeetingStatus }> {
  authorize(canManageMeetings(context.viewer), "take back the status of a meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, context.viewer, input);
    const status = BEFORE[meeting.status];
    if (!status) throw new DomainError("conflict", "meetingChanged");
    if (status === "draft" && meeting.scheduleStatus !== "scheduled")
      throw new DomainError("conflict", "meetingWithoutDays");
    if (status === "draft") await withdrawFromPublic(tx, meeting);
    if (status === "announced" && (await findAdoption(tx, meeting.id)))
      throw new DomainError("conflict", "agendaAdopted");
    await tx
      .update(meetings)
      .set({ status, version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id));
    await appendAuditEvent(tx, context, {
      operation: "revert-meeting-status",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { before: { status: meeting.status }, after: { status }, reason: input.reason },
    });
    await invalidateMeeting(tx, meeting.id);
    await invalidateMeetingList(tx);

    return { status };
  });
}

async function withdrawFromPublic(tx: Database, meeting: MeetingRow): Promise<void> {
  const dependent = await findDependent(tx, meeting.id);
  if (dependent) throw new DomainError("conflict", dependent);
  await tx.delete(searchPassages).where(eq(searchPassages.meetingId, meeting.id));
  const { params, attempts, nextAttemptAt, sentAt } = outboxMessages;
  await tx
    .delete(outboxMessages)
    .where(
      and(
        sql`${params} -> 'meeting' ->> 'key' = ${meeting.key}`,
        eq(attempts, 0),
        isNotNull(nextAttemptAt),
        isNull(sentAt),
      ),
    );
  await invalidateVisibility(tx, meeting.id);
}

/** Returns the refusal that names what depends on a public meeting: submissions of States, or issued documents. */
async function findDependent(tx: Database, meetingId: string): Promise<ErrorCode | undefined> {
  if ((await tx.$count(legislationSubmissions, eq(legislationSubmissions.meetingId, meetingId))) > 0)
    return "meetingHasSubmissions";
  const issued = await tx
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .innerJoin(meetingDocumentFiles, eq(meetingDocumentFiles.documentId, meetingDocuments.id))
    .where(and(eq(meetingDocuments.meetingId, meetingId), isNull(meetingDocuments.withdrawnAt)))
    .limit(1);

  return issued.length > 0 ? "meetingHasDocuments" : undefined;
}
