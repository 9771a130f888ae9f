import { sql } from "drizzle-orm";
import { boolean, date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { SectionKey } from "@/app/_vocabulary/report-sections";
import { accounts } from "./accounts";
import { agendaItems } from "./agenda-items";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** The draft report of a meeting, a limited document: `CTOC/COP/WG.2/2023/L.1`. */
export const reportDrafts = pgTable(
  "report_drafts",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    symbol: text("symbol").notNull(),
    datedOn: date("dated_on", { mode: "string" }).notNull(),
    composedAt: instant("composed_at").notNull(),
  },
  (table) => [unique("report_drafts_meeting_unique").on(table.meetingId)],
);

/**
 * A paragraph; its number follows from its position. `composedKey` is null if a person added it.
 */
export const reportParagraphs = pgTable(
  "report_paragraphs",
  {
    id: id(),
    draftId: uuid("draft_id")
      .notNull()
      .references(() => reportDrafts.id, { onDelete: "cascade" }),
    section: text("section").$type<SectionKey>().notNull(),
    /** agenda item of a recommendation or deliberation */
    itemId: uuid("item_id").references(() => agendaItems.id),
    position: integer("position").notNull(),
    composedKey: text("composed_key"),
    /** counts changes of content in any language, and changes of the facts */
    revision: integer("revision").notNull().default(1),
    /** revision and time of the last recomposition after the facts changed */
    factsRevision: integer("facts_revision").notNull().default(1),
    factsChangedAt: instant("facts_changed_at"),
    /** a removed paragraph stays with its texts, so that it can be restored */
    removedAt: instant("removed_at"),
    /** name of the account at that time, or of the command */
    removedBy: text("removed_by"),
  },
  (table) => [unique("report_paragraphs_composed_key_unique").on(table.draftId, table.composedKey)],
);

/** Holds for the texts of a paragraph that refer to a document of the portal; an index finds them. */
export const PARAGRAPH_REFERS = sql.raw(`"text" like '%|%]]%'`);

/** A paragraph in one language. `text` has the syntax of app/_vocabulary/rich-text-source.ts. */
export const reportParagraphTexts = pgTable(
  "report_paragraph_texts",
  {
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => reportParagraphs.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    text: text("text").notNull(),
    /** recomposition leaves an edited text unchanged */
    edited: boolean("edited").notNull().default(false),
    /** last composed text of an edited paragraph, to detect changes of the facts */
    composedText: text("composed_text"),
    /** revision and time of the last change of this text's content */
    revision: integer("revision").notNull().default(1),
    revisedAt: instant("revised_at"),
    /** revision up to which the text reflects the other languages and the facts */
    basedOn: integer("based_on").notNull().default(1),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by").references(() => accounts.id),
  },
  (table) => [
    primaryKey({ name: "report_paragraph_texts_pk", columns: [table.paragraphId, table.locale] }),
    index("report_paragraph_texts_references_index").on(table.paragraphId).where(PARAGRAPH_REFERS),
  ],
);

/** Earlier texts of a paragraph. */
export const reportParagraphVersions = pgTable(
  "report_paragraph_versions",
  {
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => reportParagraphs.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    version: integer("version").notNull(),
    text: text("text").notNull(),
    edited: boolean("edited").notNull(),
    revision: integer("revision").notNull(),
    revisedAt: instant("revised_at"),
    basedOn: integer("based_on").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by").references(() => accounts.id),
  },
  (table) => [
    primaryKey({
      name: "report_paragraph_versions_pk",
      columns: [table.paragraphId, table.locale, table.version],
    }),
  ],
);
