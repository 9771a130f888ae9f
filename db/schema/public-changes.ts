import { bigserial, boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { PublicChangeKind } from "@/app/_vocabulary/public-changes";
import { instant } from "./columns";
import { meetings } from "./meetings";

/**
 * Changes of what anyone may read of a meeting, without their authors. Rows are inserted in the
 * transaction of the change; they are hidden while their document is not public, else never updated.
 */
export const publicChanges = pgTable(
  "public_changes",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    at: instant("at").notNull(),
    kind: text("kind").$type<PublicChangeKind>().notNull(),
    /** id of the item, document, plenary meeting or finding; key of a meeting */
    subjectId: text("subject_id").notNull(),
    /** language of the text or file that changed */
    locale: text("locale").$type<Locale>(),
    /** of a document */
    symbol: text("symbol"),
    /** of a plenary meeting */
    number: integer("number"),
    /** whether the file or agenda replaces an earlier one */
    replacesEarlier: boolean("replaces_earlier").notNull().default(false),
    /** why, as the secretariat wrote it for readers; null if it gave no reason */
    reasons: jsonb("reasons").$type<LocalizedText>(),
    /** its document was public then and is not now */
    isHidden: boolean("is_hidden").notNull().default(false),
  },
  (table) => [index("public_changes_meeting_index").on(table.meetingId, table.id)],
);
