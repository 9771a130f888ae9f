import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** A plenary meeting of three hours. `number` counts through the meeting: "at its 1st meeting". */
export const plenaryMeetings = pgTable(
  "plenary_meetings",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** where it is held, if not in the room of the meeting */
    rooms: jsonb("rooms").$type<LocalizedText>().notNull().default({}),
    /** incremented by each change of time, room, items or status (RFC 5545, section 3.8.7.4) */
    sequence: integer("sequence").notNull().default(0),
    changedAt: instant("changed_at"),
    /** set when the secretariat changes the time printed in the document */
    movedAt: instant("moved_at"),
    /** the row stays, so that calendars can report the cancellation */
    cancelledAt: instant("cancelled_at"),
  },
  (table) => [
    unique("plenary_meetings_meeting_number_unique").on(table.meetingId, table.number),
    check("plenary_meetings_end_after_start", sql`${table.startsAt} < ${table.endsAt}`),
  ],
);

/** Entries of a plenary meeting. "(continued)" is derived from earlier plenary meetings. */
export const organizationOfWorkEntries = pgTable(
  "organization_of_work_entries",
  {
    id: id(),
    plenaryMeetingId: uuid("plenary_meeting_id")
      .notNull()
      .references(() => plenaryMeetings.id, { onDelete: "cascade" }),
    /** an item that is not in an agenda, because it was removed or is not issued yet, keeps its place */
    itemId: uuid("item_id"),
    position: integer("position").notNull(),
  },
  (table) => [index("organization_of_work_entries_plenary_meeting_index").on(table.plenaryMeetingId)],
);

/**
 * The title or description of an entry as printed, where it differs from the item's title or there
 * is no item.
 */
export const organizationOfWorkEntryTexts = pgTable(
  "organization_of_work_entry_texts",
  {
    entryId: uuid("entry_id")
      .notNull()
      .references(() => organizationOfWorkEntries.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    description: text("description").notNull(),
  },
  (table) => [primaryKey({ name: "organization_of_work_entry_texts_pk", columns: [table.entryId, table.locale] })],
);

/**
 * A plenary meeting that was removed from a draft, and everything that stood on it, so that it can be
 * restored. No other table has it any more.
 */
export const removedPlenaryMeetings = pgTable(
  "removed_plenary_meetings",
  {
    id: uuid("id").primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    removedAt: instant("removed_at").notNull(),
    /** name of the account at that time, or of the command */
    removedBy: text("removed_by").notNull(),
    number: integer("number").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** the rows, as app/_domain/organization-of-work/removed-plenary-meeting.ts describes them */
    rows: jsonb("rows").notNull(),
  },
  (table) => [index("removed_plenary_meetings_meeting_index").on(table.meetingId, table.removedAt)],
);

/**
 * Entries that were removed from a plenary meeting by one change, with their wordings, so that they can
 * be restored. No other table has them any more.
 */
export const removedEntries = pgTable(
  "removed_entries",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** the plenary meeting may be removed itself, and restored */
    plenaryMeetingId: uuid("plenary_meeting_id").notNull(),
    removedAt: instant("removed_at").notNull(),
    /** name of the account at that time, or of the command */
    removedBy: text("removed_by").notNull(),
    /** in the order of their places */
    entries: jsonb("entries").$type<RemovedEntry[]>().notNull(),
  },
  (table) => [index("removed_entries_meeting_index").on(table.meetingId, table.removedAt)],
);

/** An entry as it was when it was removed. */
export interface RemovedEntry {
  id: string;
  itemId: string | null;
  /** the number that the item had */
  number: string | null;
  /** how many entries stood before it */
  index: number;
  texts: LocalizedText;
}
