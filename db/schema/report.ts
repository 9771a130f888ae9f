import { boolean, date, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
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

/** A numbered paragraph. Its number is derived from its place; `composedKey` is stable over composing anew, none where a person added it. */
export const reportParagraphs = pgTable(
  "report_paragraphs",
  {
    id: id(),
    draftId: uuid("draft_id")
      .notNull()
      .references(() => reportDrafts.id, { onDelete: "cascade" }),
    /** `introduction`, `recommendations`, `deliberations`, `opening`, … see _domain/report/sections.ts */
    section: text("section").notNull(),
    /** for the recommendations and deliberations: the item they are on */
    itemId: uuid("item_id").references(() => agendaItems.id),
    position: integer("position").notNull(),
    composedKey: text("composed_key"),
    /** invented for the sample meeting, and marked so wherever it is shown */
    sample: boolean("sample").notNull().default(false),
    /** counts the changes of content, in whatever language, and those of the facts */
    revision: integer("revision").notNull().default(1),
    /** the revision that composing anew made, because the facts had changed, and when */
    factsRevision: integer("facts_revision").notNull().default(1),
    factsChangedAt: instant("facts_changed_at"),
  },
  (table) => [unique("report_paragraphs_composed_key_unique").on(table.draftId, table.composedKey)],
);

/** A paragraph in one language. `text` is typed as described in _vocabulary/rich-text-source.ts. */
export const reportParagraphTexts = pgTable(
  "report_paragraph_texts",
  {
    paragraphId: uuid("paragraph_id")
      .notNull()
      .references(() => reportParagraphs.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    text: text("text").notNull(),
    /** an edited text is kept when the report is composed anew */
    edited: boolean("edited").notNull().default(false),
    /** of an edited text: what was last composed in its place, to tell whether the facts have changed since */
    composedText: text("composed_text"),
    /** the revision of the paragraph that the last change of this text's content made, and when */
    revision: integer("revision").notNull().default(1),
    revisedAt: instant("revised_at"),
    /** the revision of the paragraph up to which the text follows the other languages and the facts */
    basedOn: integer("based_on").notNull().default(1),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by").references(() => accounts.id),
  },
  (table) => [primaryKey({ name: "report_paragraph_texts_pk", columns: [table.paragraphId, table.locale] })],
);

/** The texts that a paragraph had before: each as it was until it was changed. */
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
