import { sql } from "drizzle-orm";
import {
  check,
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
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { id, instant } from "./columns";
import { files } from "./files";
import { meetings } from "./meetings";

/** The root symbol, as `rootSymbol` returns it: `X` for `X/REV.1/CORR.1`. */
export const ROOT_OF_SYMBOL_KEY = sql.raw(
  `regexp_replace("symbol_key", '(/(ADD|CORR|REV)[.][0-9]+)+(?=-[A-Z]|$)', '', 'g')`,
);

/** The symbols of the bodies of a joint document, as `bodySymbols` returns them. */
export const SYMBOLS_OF_BODIES = sql.raw(
  `regexp_split_to_array("symbol_key", '(?<=/([A-Z]+[.])?[0-9]{1,4})-(?=[A-Z][A-Z0-9.]*([(][0-9]+[)])?/)')`,
);

/** The first day on which something of a document is due. */
export const FIRST_DUE = sql.raw(`least("submission_due", "translation_due", "issue_due")`);

/**
 * A document of a meeting; all its language versions share one symbol. `symbolKey` is the folded
 * symbol that identifies it.
 */
export const meetingDocuments = pgTable(
  "meeting_documents",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    symbol: text("symbol").notNull(),
    symbolKey: text("symbol_key").notNull(),
    kind: text("kind").$type<DocumentKind>().notNull(),
    distribution: text("distribution").$type<Distribution>().notNull(),
    originalLanguage: text("original_language").$type<Locale>(),
    issuedOn: date("issued_on", { mode: "string" }),
    /** the days on which it is due from its author, from translation, and to be issued */
    submissionDue: date("submission_due", { mode: "string" }),
    translationDue: date("translation_due", { mode: "string" }),
    issueDue: date("issue_due", { mode: "string" }),
    /** the symbol was reserved then, and only staff see the document until something of it is issued */
    reservedAt: instant("reserved_at"),
    /** since then, its page only says that it was withdrawn */
    withdrawnAt: instant("withdrawn_at"),
    /** why it was withdrawn, for its readers */
    withdrawalNote: jsonb("withdrawal_note").$type<LocalizedText>().notNull().default({}),
    position: integer("position").notNull(),
    /** counts the changes of its details, so that nobody overwrites what they have not seen */
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("meeting_documents_symbol_key_unique").on(table.symbolKey),
    index("meeting_documents_meeting_index").on(table.meetingId),
    index("meeting_documents_first_due_index").on(FIRST_DUE),
    index("meeting_documents_root_index").on(ROOT_OF_SYMBOL_KEY),
    index("meeting_documents_bodies_index").using("gin", SYMBOLS_OF_BODIES),
  ],
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

/**
 * The agenda items under which a document is listed. An item that is not in an agenda, because it
 * was removed or is not issued yet, keeps its documents.
 */
export const meetingDocumentItems = pgTable(
  "meeting_document_items",
  {
    documentId: uuid("document_id")
      .notNull()
      .references(() => meetingDocuments.id, { onDelete: "cascade" }),
    itemId: uuid("item_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "meeting_document_items_pk", columns: [table.documentId, table.itemId] }),
    index("meeting_document_items_item_index").on(table.itemId),
  ],
);

/** Availability of a document in one language; no row if nothing is known. */
export const meetingDocumentVersions = pgTable(
  "meeting_document_versions",
  {
    documentId: uuid("document_id")
      .notNull()
      .references(() => meetingDocuments.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    availability: text("availability").$type<"in-translation" | "issued">().notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [primaryKey({ name: "meeting_document_versions_pk", columns: [table.documentId, table.locale] })],
);

/**
 * Files of a document: one current file per language and format; superseded ones stay as history.
 */
export const meetingDocumentFiles = pgTable(
  "meeting_document_files",
  {
    fileId: uuid("file_id")
      .primaryKey()
      .references(() => files.id),
    documentId: uuid("document_id")
      .notNull()
      .references(() => meetingDocuments.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    format: text("format").$type<DocumentFormat>().notNull(),
    issuedAt: instant("issued_at").notNull(),
    supersededAt: instant("superseded_at"),
  },
  (table) => [
    uniqueIndex("meeting_document_files_current_unique")
      .on(table.documentId, table.locale, table.format)
      .where(sql`${table.supersededAt} is null`),
    index("meeting_document_files_document_index").on(table.documentId),
  ],
);

/**
 * Files that wait to be issued in a meeting, with the document and the language that was told of them; and those that
 * were refused when files were last added, which have no file.
 */
export const receivedDocumentFiles = pgTable(
  "received_document_files",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    documentId: uuid("document_id").references(() => meetingDocuments.id, { onDelete: "set null" }),
    fileId: uuid("file_id").references(() => files.id),
    /** as the sender called it, cleaned for display */
    name: text("name").notNull(),
    format: text("format").$type<DocumentFormat>(),
    locale: text("locale").$type<Locale>(),
    /** why there is no file: a key of `errors` */
    refusal: jsonb("refusal").$type<{ code: string; limit?: number }>(),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [
    unique("received_document_files_file_unique").on(table.fileId),
    index("received_document_files_meeting_index").on(table.meetingId),
    check("received_document_files_file_or_refusal", sql`(${table.fileId} is null) <> (${table.refusal} is null)`),
  ],
);
