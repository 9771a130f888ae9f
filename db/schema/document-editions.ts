import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import { id, instant } from "./columns";
import { meetingDocuments } from "./documents";

/**
 * An issue of files of a document: its files are those that were issued at the same instant. Its rows are inserted
 * once and never changed.
 */
export const documentEditions = pgTable(
  "document_editions",
  {
    id: id(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => meetingDocuments.id, { onDelete: "cascade" }),
    /** counts the editions of the document, from 1 */
    number: integer("number").notNull(),
    /** says to the public what has changed */
    notes: jsonb("notes").$type<LocalizedText>().notNull().default({}),
    /** for the staff: why it was issued */
    reason: text("reason").notNull().default(""),
    issuedAt: instant("issued_at").notNull(),
    /** name of the account at that time, or of the command; empty where it is not known any more */
    issuedBy: text("issued_by").notNull(),
  },
  (table) => [
    unique("document_editions_document_number_unique").on(table.documentId, table.number),
    unique("document_editions_document_instant_unique").on(table.documentId, table.issuedAt),
  ],
);
