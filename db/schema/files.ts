import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { id, instant } from "./columns";

/** Metadata of received files; the bytes are in the file store under the same id. */
export const files = pgTable(
  "files",
  {
    id: id(),
    /** as the sender called it, cleaned for display */
    name: text("name").notNull(),
    /** determined from the content, never from the name */
    mediaType: text("media_type").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    /** hexadecimal */
    sha256: text("sha256").notNull(),
    /** the words of a document's file, Chinese by characters; null before they are counted */
    words: integer("words"),
    scan: text("scan").$type<"not-scanned" | "clean" | "infected">().notNull(),
    /** null if a command on the server received it */
    uploadedBy: uuid("uploaded_by").references(() => accounts.id),
    uploadedAt: instant("uploaded_at").notNull(),
    /** state of the bytes at the last check */
    condition: text("condition").$type<"ok" | "altered" | "missing">().notNull().default("ok"),
    /** time of the last complete comparison, null before the first */
    checkedAt: instant("checked_at"),
  },
  (table) => [
    index("files_checked_at_index").on(table.checkedAt.asc().nullsFirst(), table.id),
    index("files_condition_index").on(table.condition).where(sql`${table.condition} <> 'ok'`),
  ],
);
