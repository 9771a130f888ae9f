import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { SourceFormat } from "@/app/_domain/agenda-import/source-document";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { MeetingDesignation } from "@/app/_vocabulary/meeting-ordinal";
import type { ScheduleStatus } from "@/app/_vocabulary/meeting-schedule";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { bodies } from "./bodies";
import { id, instant } from "./columns";

/** A meeting of a body, of one or more days. `key` is its public identifier: `wg2-2023`. */
export const meetings = pgTable(
  "meetings",
  {
    id: id(),
    key: text("key").notNull(),
    bodyKey: text("body_key")
      .notNull()
      .references(() => bodies.key),
    year: integer("year").notNull(),
    /** its number among the meetings of the body: "fourteenth meeting"; null if it has none */
    ordinal: integer("ordinal"),
    /** the number of the resumption: 2 for "second resumed fifteenth session" */
    resumed: integer("resumed"),
    /** the term for the numbered event: "fourteenth meeting", "sixty-seventh session" */
    designation: text("designation").$type<MeetingDesignation>().notNull().default("meeting"),
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    timeZone: text("time_zone").notNull(),
    places: jsonb("places").$type<LocalizedText>().notNull(),
    /** the room of its plenary meetings */
    rooms: jsonb("rooms").$type<LocalizedText>().notNull().default({}),
    /** why its programme changes, as typed with changes that are not issued yet */
    unissuedReasons: jsonb("unissued_reasons").$type<LocalizedText>().notNull().default({}),
    /** the language from which its texts are translated, if staff chose it; otherwise that of the agenda itself */
    sourceLocale: text("source_locale").$type<Locale>(),
    /** without a default: nobody creates a public meeting by omission */
    status: text("status").$type<MeetingStatus>().notNull(),
    /** whether its days stand; while they do not, those stored are the last that stood */
    scheduleStatus: text("schedule_status").$type<ScheduleStatus>().notNull().default("scheduled"),
    /** incremented by each change of its particulars or status, to detect concurrent edits */
    version: integer("version").notNull().default(1),
    /** set on a draft that was deleted and can be restored */
    deletedAt: instant("deleted_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    unique("meetings_key_unique").on(table.key),
    index("meetings_starts_on_index").on(table.startsOn),
    index("meetings_ends_on_index").on(table.endsOn),
    index("meetings_body_year_index").on(table.bodyKey, table.year),
    check("meetings_days_in_order", sql`${table.startsOn} <= ${table.endsOn}`),
    index("meetings_postponed_index").on(table.startsOn).where(sql`${table.scheduleStatus} = 'postponed'`),
    check(
      "meetings_status",
      sql`${table.status} in ('draft', 'announced', 'in-session', 'report-adopted', 'archived')`,
    ),
    check("meetings_schedule_status", sql`${table.scheduleStatus} in ('scheduled', 'postponed', 'cancelled')`),
    check("meetings_scheduled_drafts", sql`${table.scheduleStatus} = 'scheduled' or ${table.status} <> 'draft'`),
    check("meetings_deleted_drafts", sql`${table.deletedAt} is null or ${table.status} = 'draft'`),
  ],
);

/** The masthead of an agenda in one language, with what belongs to no item. */
export const mastheadTexts = () => ({
  authenticity: text("authenticity").$type<"official" | "unofficial">().notNull(),
  /** the lines of the masthead and title as printed */
  organ: text("organ").notNull(),
  workingGroup: text("working_group").notNull(),
  placeAndDates: text("place_and_dates").notNull(),
  title: text("title").notNull(),
  distributionLine: text("distribution_line").notNull(),
  dateLine: text("date_line").notNull(),
  languageLine: text("language_line").notNull(),
  originalLine: text("original_line").notNull(),
  /** the paragraphs without a number before the first item */
  preface: jsonb("preface").$type<RichText>().notNull().default([]),
  /** the notes called from the masthead, a title or a heading, the mark is the paragraph's number */
  notes: jsonb("notes").$type<RichText>().notNull().default([]),
});

/** One language version of an annotated provisional agenda, as read from its source text. */
export const agendaVersions = pgTable(
  "agenda_versions",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    ...mastheadTexts(),
    sourceFormat: text("source_format").$type<SourceFormat>().notNull().default("text"),
    /** SHA-256 of the source text, hexadecimal */
    sourceSha256: text("source_sha256").notNull(),
    importedAt: instant("imported_at").notNull(),
  },
  (table) => [unique("agenda_versions_meeting_locale_unique").on(table.meetingId, table.locale)],
);
