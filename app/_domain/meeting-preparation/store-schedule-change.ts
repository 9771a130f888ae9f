import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { AlertParams } from "@/app/_vocabulary/mail-templates";
import type {
  MeetingDates,
  ResumableDates,
  ScheduleChange,
  ScheduleChangeKind,
  ScheduleStatus,
} from "@/app/_vocabulary/meeting-schedule";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetingScheduleChanges, meetings, outboxMessages } from "@/db/schema";
import { MEETING_PARAMS, notifySubscribers } from "../alerts/notify-subscribers";
import { invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { DomainError } from "../errors";
import { getLanguageOfMeeting } from "../meetings/get-language-of-meeting";
import { textsOf } from "../meetings/typed-fields";
import { appendPublicChange } from "../public-changes/append-public-change";
import { datesOf, type MeetingToReschedule } from "./lock-to-reschedule";
import type { PostponeMeeting } from "./schemas";

interface NewChange {
  kind: ScheduleChangeKind;
  reasons: LocalizedText;
  /** null while there are no days */
  after: ScheduleChange["after"];
}

const STATUS_AFTER: Record<ScheduleChangeKind, ScheduleStatus> = {
  postponed: "postponed",
  rescheduled: "scheduled",
  cancelled: "cancelled",
};

const TOLD: Record<ScheduleChangeKind, "postpone-meeting" | "reschedule-meeting" | "cancel-meeting"> = {
  postponed: "postpone-meeting",
  rescheduled: "reschedule-meeting",
  cancelled: "cancel-meeting",
};

/**
 * Stores a change of the days of a public meeting, in a transaction of the caller that has locked it, and tells
 * readers and subscribers of it. Messages that have not been sent yet say what is so now, and an earlier change of
 * the days that nobody has been told of is told with this one alone.
 */
export async function storeScheduleChange(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  { meeting, offSince, number }: MeetingToReschedule,
  { kind, reasons, after }: NewChange,
): Promise<void> {
  const now = context.now();
  const before = datesOf(meeting);
  await tx.insert(meetingScheduleChanges).values({
    ...{ meetingId: meeting.id, number, kind, reasons, before, after },
    offSince: after ? null : (offSince ?? now),
    ...{ changedAt: now, changedBy: actorOf(context.viewer) },
  });
  const { resumesOn: _resumesOn, ...dates }: ResumableDates = after ?? before;
  await tx
    .update(meetings)
    .set({
      ...dates,
      year: Number(dates.startsOn.slice(0, 4)),
      scheduleStatus: STATUS_AFTER[kind],
      version: meeting.version + 1,
    })
    .where(eq(meetings.id, meeting.id));
  await appendPublicChange(tx, context, {
    ...{ meetingId: meeting.id, kind: TOLD[kind], subjectId: meeting.key, reasons },
  });
  const known = await updatePendingMessages(tx, meeting);
  await notifySubscribers(tx, context, {
    key: `${TOLD[kind]} ${meeting.id} ${number}`,
    ...{ meetingId: meeting.id, kind: `meeting-${kind}`, reasons, before: known ?? before },
  });
  await invalidateMeeting(tx, meeting.id);
  await invalidateMeetingList(tx);
}

/** Returns the reason by language. @throws {DomainError} `invalid` if it lacks the language of the meeting. */
export async function requireReasons(
  tx: Database,
  meetingId: string,
  input: Omit<PostponeMeeting, "meetingKey" | "version">,
): Promise<LocalizedText> {
  const language = await getLanguageOfMeeting(tx, meetingId);
  const reasons = textsOf("reason", input);
  if (!reasons[language]) throw new DomainError("invalid", "reasonRequired", { field: `reason-${language}` });

  return reasons;
}

/**
 * Brings messages about the meeting that wait up to date, and removes those about its earlier changes of days.
 *
 * @returns the days that its subscribers know of, if they have not been told of the change after them.
 */
async function updatePendingMessages(
  tx: Database,
  meeting: MeetingToReschedule["meeting"],
): Promise<MeetingDates | undefined> {
  const { params, kind, attempts, nextAttemptAt, sentAt } = outboxMessages;
  const isWaiting = and(
    sql`${params} -> 'meeting' ->> 'key' = ${meeting.key}`,
    eq(attempts, 0),
    isNotNull(nextAttemptAt),
    isNull(sentAt),
  );
  const changes = sql`${kind} in ('meeting-postponed', 'meeting-rescheduled', 'meeting-cancelled')`;
  const untold = await tx.delete(outboxMessages).where(and(isWaiting, changes)).returning({ params });
  const facts = sql`(select ${MEETING_PARAMS} -> 'meeting' from meetings join bodies on bodies.key = meetings.body_key
    where meetings.id = ${meeting.id})`;
  await tx
    .update(outboxMessages)
    .set({ params: sql`jsonb_set(${params}, '{meeting}', ${facts})` })
    .where(isWaiting);
  const [told] = untold.map((message) => (message.params as AlertParams).before); // all of them alerts

  return told;
}
