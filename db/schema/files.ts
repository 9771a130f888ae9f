import { sql } from "drizzle-orm";
import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { id, instant } from "./columns";

/** Bytes that were taken in. They lie in the file store under the id; the row says what they are. */
export const files = pgTable(
  "files",
  {
    id: id(),
    /** as the sender called it, cleaned for display */
    name: text("name").notNull(),
    /** found from the content, never from the name */
    mediaType: text("media_type").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    /** hexadecimal */
    sha256: text("sha256").notNull(),
    scan: text("scan").$type<"not-scanned" | "clean" | "infected">().notNull(),
    /** nobody where a command on the server took it in */
    uploadedBy: uuid("uploaded_by").references(() => accounts.id),
    uploadedAt: instant("uploaded_at").notNull(),
    /** as the bytes were found when they were last looked at */
    condition: text("condition").$type<"ok" | "altered" | "missing">().notNull().default("ok"),
    /** when all of them were last read and compared; never yet where it is empty */
    checkedAt: instant("checked_at"),
  },
  (table) => [
    index("files_checked_at_index").on(table.checkedAt.asc().nullsFirst(), table.id),
    index("files_condition_index").on(table.condition).where(sql`${table.condition} <> 'ok'`),
  ],
);
