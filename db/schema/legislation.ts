import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FileRefusal, LegislationKind, SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { files } from "./files";
import { meetings } from "./meetings";
import { states } from "./states";

/**
 * Legislation that a State submits for a meeting. While the status is `draft`, only `fields`
 * has the form values, valid or not; submission validates them into the columns and assigns a receipt
 * number.
 */
export const legislationSubmissions = pgTable(
  "legislation_submissions",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id),
    stateCode: text("state_code")
      .notNull()
      .references(() => states.code),
    status: text("status").$type<SubmissionStatus>().notNull(),
    fields: jsonb("fields").$type<Record<string, string | string[]>>().notNull(),
    /** files that came with the form when it was last saved, and were refused */
    refusals: jsonb("refusals").$type<FileRefusal[]>().notNull().default([]),
    /** whether submission was attempted since the form was last saved, so that mistakes are displayed */
    isAttempted: boolean("is_attempted").notNull().default(false),
    /** counts through the meeting's receipts: printed as `WG2-2023/LEG/0001` */
    receiptNumber: integer("receipt_number"),
    title: text("title"),
    kind: text("kind").$type<LegislationKind>(),
    officialLanguage: text("official_language").$type<Locale>(),
    adoptedOn: date("adopted_on", { mode: "string" }),
    startedBy: uuid("started_by")
      .notNull()
      .references(() => accounts.id),
    startedAt: instant("started_at").notNull(),
    submittedBy: uuid("submitted_by").references(() => accounts.id),
    submittedAt: instant("submitted_at"),
    /** the returned submission that this one replaces, once submitted */
    replaces: uuid("replaces").references((): AnyPgColumn => legislationSubmissions.id),
    /** question of the focal point with the last return, and its time */
    question: text("question"),
    returnedAt: instant("returned_at"),
    /** address of the legislative record, if there is one, once accepted */
    legislativeRecord: text("legislative_record"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("legislation_submissions_meeting_receipt_unique").on(table.meetingId, table.receiptNumber),
    index("legislation_submissions_replaces_index").on(table.replaces),
    // A returned submission has one draft replacement at a time.
    uniqueIndex("legislation_submissions_open_replacement_unique")
      .on(table.replaces)
      .where(sql`${table.status} = 'draft'`),
  ],
);

/**
 * Which articles of which instrument the legislation implements: `instrument` is a key of the
 * meeting's treaty, `articles` as typed: "5, 6 and
 * 23".
 */
export const legislationInstruments = pgTable(
  "legislation_instruments",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => legislationSubmissions.id, { onDelete: "cascade" }),
    instrument: text("instrument").notNull(),
    articles: text("articles").notNull(),
  },
  (table) => [primaryKey({ name: "legislation_instruments_pk", columns: [table.submissionId, table.instrument] })],
);

/**
 * The files of a submission, in their order; one file may belong to a submission and to what
 * replaces it.
 */
export const legislationFiles = pgTable(
  "legislation_files",
  {
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => legislationSubmissions.id, { onDelete: "cascade" }),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ name: "legislation_files_pk", columns: [table.submissionId, table.fileId] })],
);
