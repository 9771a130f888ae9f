import { sql } from "drizzle-orm";
import { check, date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { AttendanceMode } from "@/app/_vocabulary/meeting-information";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import { accounts } from "./accounts";
import { instant } from "./columns";
import { meetings } from "./meetings";

const ofMeeting = () =>
  uuid("meeting_id")
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

const localized = (name: string) => jsonb(name).$type<LocalizedText>().notNull().default({});

const typed = (name: string) => text(name).notNull().default("");

/** The practical facts of a meeting; without a row none is entered. Whoever may read the meeting reads them. */
export const meetingInformation = pgTable(
  "meeting_information",
  {
    meetingId: ofMeeting().primaryKey(),
    attendance: text("attendance").$type<AttendanceMode>(),
    /** the building */
    venues: localized("venues"),
    addresses: localized("addresses"),
    /** the languages of the interpretation */
    interpretation: jsonb("interpretation").$type<Locale[]>().notNull().default([]),
    webcastUrl: typed("webcast_url"),
    registrationUrl: typed("registration_url"),
    registrationOpensOn: date("registration_opens_on", { mode: "string" }),
    registrationClosesOn: date("registration_closes_on", { mode: "string" }),
    /** those who may register */
    registrants: localized("registrants"),
    /** the office of the secretariat that answers questions */
    contacts: localized("contacts"),
    contactEmail: typed("contact_email"),
    contactPhone: typed("contact_phone"),
    /** incremented by each change, to detect concurrent edits */
    version: integer("version").notNull().default(1),
  },
  (table) => [
    check("meeting_information_attendance", sql`${table.attendance} in ('in-person', 'hybrid', 'online')`),
    check(
      "meeting_information_registration",
      sql`${table.registrationOpensOn} is null or ${table.registrationClosesOn} is null or ${table.registrationOpensOn} <= ${table.registrationClosesOn}`,
    ),
  ],
);

/** The practical information of a meeting in one language; a draft is read by staff alone. */
export const meetingInformationTexts = pgTable(
  "meeting_information_texts",
  {
    meetingId: ofMeeting(),
    locale: text("locale").$type<Locale>().notNull(),
    text: jsonb("text").$type<RichText>().notNull(),
    status: text("status").$type<TextStatus>().notNull().default("draft"),
    /** among the languages, at the last change of this text in meaning: see `seenStatus` */
    revision: integer("revision").notNull().default(1),
    /** the revision of the source that the text follows */
    basedOn: integer("based_on").notNull().default(1),
    /** incremented by each change, to detect concurrent edits */
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by").references(() => accounts.id),
  },
  (table) => [
    primaryKey({ name: "meeting_information_texts_pk", columns: [table.meetingId, table.locale] }),
    check("meeting_information_texts_status", sql`${table.status} in ('draft', 'unofficial', 'official')`),
  ],
);

/** The practical information in one language before each change. Rows are inserted and never changed. */
export const meetingInformationRevisions = pgTable(
  "meeting_information_revisions",
  {
    meetingId: ofMeeting(),
    locale: text("locale").$type<Locale>().notNull(),
    /** version of the text that was replaced */
    version: integer("version").notNull(),
    /** in the syntax of app/_vocabulary/rich-text-source.ts */
    text: text("text").notNull(),
    status: text("status").$type<TextStatus>().notNull(),
    revision: integer("revision").notNull(),
    basedOn: integer("based_on").notNull(),
    /** when and by whom the replaced text was written */
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by").references(() => accounts.id),
    replacedAt: instant("replaced_at").notNull(),
    /** name of the account at that time */
    replacedBy: text("replaced_by").notNull(),
  },
  (table) => [
    primaryKey({ name: "meeting_information_revisions_pk", columns: [table.meetingId, table.locale, table.version] }),
  ],
);
