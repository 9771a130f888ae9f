import { date, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Locale } from "@/app/_vocabulary/locales";
import { agendaItems } from "./agenda-items";
import { id } from "./columns";
import { meetings } from "./meetings";

/** A document of a meeting; all its language versions share one symbol. `symbolKey` is the folded symbol that identifies it. */
export const meetingDocuments = pgTable(
  "meeting_documents",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    symbol: text("symbol").notNull(),
    symbolKey: text("symbol_key").notNull(),
    kind: text("kind")
      .$type<"annotated-provisional-agenda" | "background-paper" | "draft-report" | "other">()
      .notNull(),
    distribution: text("distribution").$type<Distribution>().notNull(),
    originalLanguage: text("original_language").$type<Locale>(),
    issuedOn: date("issued_on", { mode: "string" }),
    position: integer("position").notNull(),
  },
  (table) => [unique("meeting_documents_symbol_key_unique").on(table.symbolKey)],
);

/** The title of a document in one language. */
export const meetingDocumentTexts = pgTable(
  "meeting_document_texts",
  {
    documentId: uuid("document_id")
      .notNull()
      .references(() => meetingDocuments.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    title: text("title").notNull(),
  },
  (table) => [primaryKey({ name: "meeting_document_texts_pk", columns: [table.documentId, table.locale] })],
);

/** Under which agenda items a document stands. */
export const meetingDocumentItems = pgTable(
  "meeting_document_items",
  {
    documentId: uuid("document_id")
      .notNull()
      .references(() => meetingDocuments.id, { onDelete: "cascade" }),
    itemId: uuid("item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ name: "meeting_document_items_pk", columns: [table.documentId, table.itemId] })],
);
