import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/**
 * An entry of the programme that is no plenary meeting and has no number: informal consultations, a
 * side event, a holiday.
 */
export const organizationOfWorkEvents = pgTable(
  "organization_of_work_events",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** in the time zone of the meeting */
    day: date("day", { mode: "string" }).notNull(),
    /** null if it takes the whole day */
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    kind: text("kind").$type<WorkEventKind>().notNull(),
    /** the order of events of one day */
    position: integer("position").notNull(),
    rooms: jsonb("rooms").$type<LocalizedText>().notNull().default({}),
    /** incremented by each change (RFC 5545, section 3.8.7.4) */
    sequence: integer("sequence").notNull().default(0),
    changedAt: instant("changed_at"),
    /** the row stays, so that calendars can report the cancellation */
    cancelledAt: instant("cancelled_at"),
    /** set on one that was cancelled before anyone could read it: it is nowhere shown but to be restored */
    removedAt: instant("removed_at"),
  },
  (table) => [
    index("organization_of_work_events_meeting_index").on(table.meetingId),
    check(
      "organization_of_work_events_times",
      sql`(${table.startsAt} is null) = (${table.endsAt} is null) and ${table.startsAt} < ${table.endsAt} is not false`,
    ),
  ],
);

/** The title of an event as printed in one language. */
export const organizationOfWorkEventTexts = pgTable(
  "organization_of_work_event_texts",
  {
    eventId: uuid("event_id").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    title: text("title").notNull(),
  },
  (table) => [
    primaryKey({ name: "organization_of_work_event_texts_pk", columns: [table.eventId, table.locale] }),
    // The generated name would be longer than the 63 bytes of PostgreSQL.
    foreignKey({
      name: "organization_of_work_event_texts_event_fk",
      columns: [table.eventId],
      foreignColumns: [organizationOfWorkEvents.id],
    }).onDelete("cascade"),
  ],
);
