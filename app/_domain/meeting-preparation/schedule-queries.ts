import { and, eq, getTableColumns } from "drizzle-orm";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ScheduleChange } from "@/app/_vocabulary/meeting-schedule";
import { bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { DRAFTED_IN } from "../meetings/language-of-agenda";
import { canRescheduleMeetings, readableMeetings } from "../meetings/policy";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";
import { listScheduleChanges } from "../meetings/schedule-changes";
import { withSchedule } from "./lock-to-reschedule";
import { divideParts } from "./plan-reschedule";

/** A meeting for the forms that postpone, move or cancel it. */
export interface MeetingToSchedule {
  meeting: MeetingSummary & { version: number };
  /** in which a reason is required */
  language: Locale;
  /** it is announced or in session */
  isMovable: boolean;
  /** of one in session, the first day of what was not held, or its first; undefined of one that has not begun */
  resumesOn: Day | undefined;
  changes: ScheduleChange[];
}

/** Returns a meeting with the record of its earlier days. @throws {DomainError} `forbidden`; `not-found`. */
export async function getMeetingToSchedule(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  meetingKey: string,
): Promise<MeetingToSchedule> {
  authorize(canRescheduleMeetings(viewer), "reschedule-meeting");

  if (meetingKey.includes("\0")) throw notFound(); // the database refuses to compare it
  const [found] = await db
    .select({ ...SUMMARY_COLUMNS, row: getTableColumns(meetings), language: DRAFTED_IN })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!found) throw notFound();
  const { row, language, ...summary } = found;
  const isBegun = row.status === "in-session";
  const { remaining } = await divideParts(db, await withSchedule(db, now(), row));

  return {
    meeting: { ...summary, version: row.version },
    language,
    isMovable: isBegun || row.status === "announced",
    resumesOn: isBegun ? (remaining[0] ?? row.startsOn) : undefined,
    changes: await listScheduleChanges({ db, viewer }, meetingKey),
  };
}
