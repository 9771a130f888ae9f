import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { SourceFormat } from "@/app/_domain/agenda-import/source-document";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { files } from "./files";
import { meetings } from "./meetings";

/** An agenda as read from its files, which nobody but the secretariat sees before it is confirmed. */
export const agendaDrafts = pgTable(
  "agenda_drafts",
  {
    id: id(),
    createdBy: uuid("created_by").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** incremented by each change, to detect concurrent edits */
    version: integer("version").notNull().default(1),
    status: text("status").$type<"open" | "confirmed" | "discarded">().notNull().default("open"),
    /** the meeting that it changes or has created */
    meetingId: uuid("meeting_id").references(() => meetings.id, { onDelete: "set null" }),
    /** the corrections that all languages share */
    particulars: jsonb("particulars").$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index("agenda_drafts_meeting_index").on(table.meetingId),
    index("agenda_drafts_status_index").on(table.status, table.updatedAt),
  ],
);

/** A file of a draft: the agenda in one language. */
export const agendaDraftSources = pgTable(
  "agenda_draft_sources",
  {
    id: id(),
    draftId: uuid("draft_id")
      .notNull()
      .references(() => agendaDrafts.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** the file's name */
    name: text("name").notNull(),
    format: text("format").$type<SourceFormat>().notNull(),
    /** hexadecimal */
    sha256: text("sha256").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id),
    locale: text("locale").$type<Locale>().notNull(),
    readAgenda: jsonb("read_agenda").notNull(),
    /** as corrected */
    agenda: jsonb("agenda").notNull(),
    /** a removed file can be restored until it is deleted */
    removedAt: instant("removed_at"),
  },
  (table) => [
    uniqueIndex("agenda_draft_sources_draft_locale_unique")
      .on(table.draftId, table.locale)
      .where(sql`${table.removedAt} is null`),
  ],
);
