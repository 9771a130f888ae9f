import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/**
 * An agenda item or sub-item of the working copy; `agenda-editions.ts` has what was issued. `number` is
 * normalized ("1 (a)"); `position` orders the agenda.
 */
export const agendaItems = pgTable(
  "agenda_items",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    parentId: uuid("parent_id").references((): AnyPgColumn => agendaItems.id, { onDelete: "cascade" }),
    number: text("number").notNull(),
    /** somebody has given it that number: it does not follow the order */
    isNumberFixed: boolean("is_number_fixed").notNull().default(false),
    position: integer("position").notNull(),
    /** the annotation says that no document is expected under the item */
    noDocumentExpected: boolean("no_document_expected").notNull().default(false),
    /** the item under which this one is annotated too: "Items 2 and 3" */
    annotatedWithId: uuid("annotated_with_id").references((): AnyPgColumn => agendaItems.id, { onDelete: "set null" }),
    /** the language in which it was written first, where that is not the source language of the meeting */
    sourceLocale: text("source_locale").$type<Locale>(),
    version: integer("version").notNull().default(1),
  },
  (table) => [unique("agenda_items_meeting_number_unique").on(table.meetingId, table.number)],
);

/** The texts of an item that are one line each. */
const lineTexts = () => ({
  title: text("title").notNull(),
  /** the title as the programme shows it, where it is shortened there */
  shortTitle: text("short_title"),
  /**
   * the title as printed over the annotation, where it differs from the one in the provisional
   * agenda
   */
  heading: text("heading"),
  /** the heading of the segment that begins with this item */
  segment: text("segment"),
});

/** The texts of an item. */
export const itemTexts = () => ({
  ...lineTexts(),
  annotation: jsonb("annotation").$type<RichText>().notNull(),
  /** text under "Documentation" besides the listed documents */
  documentation: jsonb("documentation").$type<RichText>().notNull(),
});

/** Holds for the texts of an item that refer to a document of the portal; an index finds them. */
export const ITEM_TEXT_REFERS = sql.raw(
  `(jsonb_path_exists("annotation", '$.**.document') or jsonb_path_exists("documentation", '$.**.document'))`,
);

/** An item in one language. */
export const agendaItemTexts = pgTable(
  "agenda_item_texts",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    ...itemTexts(),
    status: text("status").$type<TextStatus>().notNull().default("draft"),
    /** of the item's texts, at the last change of this one in meaning: see `seenStatus` */
    revision: integer("revision").notNull().default(1),
    /** the revision of the source that the text follows */
    basedOn: integer("based_on").notNull().default(1),
    /** incremented by each change, to detect concurrent edits */
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    /** null if the text comes from the imported document */
    updatedBy: uuid("updated_by").references(() => accounts.id),
  },
  (table) => [
    primaryKey({ name: "agenda_item_texts_pk", columns: [table.itemId, table.locale] }),
    index("agenda_item_texts_references_index").on(table.itemId).where(ITEM_TEXT_REFERS),
    // The workspace looks through all agendas for what waits, without the texts themselves.
    index("agenda_item_texts_updated_index").on(table.itemId, table.locale, table.updatedAt),
    index("agenda_item_texts_titled_index").on(table.itemId).where(sql`btrim(${table.title}) <> ''`),
    index("agenda_item_texts_changed_index").on(table.itemId).where(sql`${table.revision} > 1`),
    check("agenda_item_texts_status", sql`${table.status} in ('draft', 'unofficial', 'official')`),
  ],
);

/** The texts of an item in one language before each change. */
export const agendaItemRevisions = pgTable(
  "agenda_item_revisions",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    /** version of the text that was replaced */
    version: integer("version").notNull(),
    number: text("number").notNull(),
    ...lineTexts(),
    /** annotation and documentation in the syntax of app/_vocabulary/rich-text-source.ts */
    annotation: text("annotation").notNull(),
    documentation: text("documentation").notNull(),
    noDocumentExpected: boolean("no_document_expected").notNull(),
    /** of the item's texts, as the replaced text had it */
    revision: integer("revision").notNull().default(1),
    /** of the replaced text; null where it was not stored, as in revisions of earlier versions of the portal */
    status: text("status").$type<TextStatus>(),
    /** the revision of the source that the replaced text followed; null as that of the status */
    basedOn: integer("based_on"),
    /** when and by whom the replaced text was written; the account is null if it was imported too */
    updatedAt: instant("updated_at"),
    updatedBy: uuid("updated_by").references(() => accounts.id),
    replacedAt: instant("replaced_at").notNull(),
    /** name of the account at that time, or of the command */
    replacedBy: text("replaced_by").notNull(),
  },
  (table) => [primaryKey({ name: "agenda_item_revisions_pk", columns: [table.itemId, table.locale, table.version] })],
);

/**
 * An item that was removed from its agenda with its sub-items, and everything that stood on them, so
 * that it can be restored. No other table has it any more.
 */
export const removedAgendaItems = pgTable(
  "removed_agenda_items",
  {
    itemId: uuid("item_id").primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    removedAt: instant("removed_at").notNull(),
    /** name of the account at that time */
    removedBy: text("removed_by").notNull(),
    number: text("number").notNull(),
    titles: jsonb("titles").$type<LocalizedText>().notNull(),
    /** the rows of other tables, as app/_domain/agenda/removed-item.ts describes them */
    rows: jsonb("rows").notNull(),
  },
  (table) => [index("removed_agenda_items_meeting_index").on(table.meetingId, table.removedAt)],
);
