import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/**
 * An entry of the programme that is no plenary meeting and has no number: informal consultations, a
 * side event, a holiday. It has no sequence: a row that replaces it is another event of a calendar.
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
