import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { MeetingDates, ScheduleChange, ScheduleChangeKind } from "@/app/_vocabulary/meeting-schedule";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/**
 * The changes of the days or the place of public meetings: the record of their earlier days. Rows are inserted in the
 * transaction of the change and never changed.
 */
export const meetingScheduleChanges = pgTable(
  "meeting_schedule_changes",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** counts the changes of the meeting, from 1 */
    number: integer("number").notNull(),
    kind: text("kind").$type<ScheduleChangeKind>().notNull(),
    /** why, as readers are given it */
    reasons: jsonb("reasons").$type<LocalizedText>().notNull(),
    /** the last that stood */
    before: jsonb("before").$type<MeetingDates>().notNull(),
    /** null while there are none */
    after: jsonb("after").$type<ScheduleChange["after"]>(),
    /** since when no days stand, through several changes; null while they do */
    offSince: instant("off_since"),
    changedAt: instant("changed_at").notNull(),
    /** name of the account at that time */
    changedBy: text("changed_by").notNull(),
  },
  (table) => [
    unique("meeting_schedule_changes_number_unique").on(table.meetingId, table.number),
    check("meeting_schedule_changes_kind", sql`${table.kind} in ('postponed', 'rescheduled', 'cancelled')`),
    check("meeting_schedule_changes_off", sql`(${table.kind} = 'rescheduled') = (${table.offSince} is null)`),
    check("meeting_schedule_changes_after", sql`(${table.kind} = 'rescheduled') = (${table.after} is not null)`),
  ],
);
