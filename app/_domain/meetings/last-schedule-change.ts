import { sql } from "drizzle-orm";
import type { ScheduleChange } from "@/app/_vocabulary/meeting-schedule";
import { meetingScheduleChanges, meetings } from "@/db/schema";

const { meetingId, number, kind, changedAt, offSince, reasons, before, after } = meetingScheduleChanges;

/** The last change of the days of a meeting; null if they never changed. */
export const LAST_SCHEDULE_CHANGE = sql<ScheduleChange | null>`(select jsonb_build_object('number', ${number}, 'kind', ${kind},
  'at', ${changedAt}, 'offSince', ${offSince}, 'reasons', ${reasons}, 'before', ${before}, 'after', ${after})
  from ${meetingScheduleChanges} where ${meetingId} = ${meetings.id} order by ${number} desc limit 1)`;
