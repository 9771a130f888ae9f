import { desc, eq } from "drizzle-orm";
import { heldUntil, type MeetingDates } from "@/app/_vocabulary/meeting-schedule";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetingScheduleChanges } from "@/db/schema";
import { DomainError } from "../errors";
import { lockMeeting, type MeetingRow } from "../meetings/lock-meeting";

/** A public meeting whose days change. */
export interface MeetingToReschedule {
  meeting: MeetingRow;
  /** since when no days stand; undefined while they do */
  offSince: Date | undefined;
  /** until when what was scheduled counts as held; undefined if nothing was */
  held: Date | undefined;
  /** the number of the next change */
  number: number;
}

/**
 * Returns a meeting whose days may change, locked until the transaction ends.
 *
 * @throws {DomainError} `not-found`; `conflict` if it has changed since the form was shown, or is a draft, whose
 * particulars are simply edited, or has adopted its report.
 */
export async function lockToReschedule(
  tx: Database,
  viewer: Viewer,
  now: Date,
  input: { meetingKey: string; version: number },
): Promise<MeetingToReschedule> {
  const meeting = await lockMeeting(tx, viewer, input);
  refuseOthers(meeting);

  return withSchedule(tx, now, meeting);
}

/** Refuses a meeting that is neither announced nor in session. @throws {DomainError} `conflict`. */
export function refuseOthers({ status }: Pick<MeetingRow, "status">): void {
  if (status !== "announced" && status !== "in-session") throw new DomainError("conflict", "meetingNotMovable");
}

/** Returns a meeting with what its earlier changes say of its days. */
export async function withSchedule(db: Database, now: Date, meeting: MeetingRow): Promise<MeetingToReschedule> {
  const { meetingId, number, offSince } = meetingScheduleChanges;
  const [last] = await db
    .select({ number, offSince })
    .from(meetingScheduleChanges)
    .where(eq(meetingId, meeting.id))
    .orderBy(desc(number))
    .limit(1);
  const off = meeting.scheduleStatus === "scheduled" ? undefined : (last?.offSince ?? undefined);

  return { meeting, offSince: off, held: heldUntil(meeting.status, off ?? now), number: (last?.number ?? 0) + 1 };
}

/** Returns the days and the place that stand, or stood last. */
export function datesOf({ startsOn, endsOn, timeZone, places }: MeetingRow): MeetingDates {
  return { startsOn, endsOn, timeZone, places };
}
