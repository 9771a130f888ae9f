import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ImportedText } from "@/app/_domain/translations/imported-text";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** A translation file that came back, with what was taken from it. */
export const translationImports = pgTable(
  "translation_imports",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    /** of the file */
    name: text("name").notNull(),
    importedAt: instant("imported_at").notNull(),
    importedBy: uuid("imported_by")
      .notNull()
      .references(() => accounts.id),
    texts: jsonb("texts").$type<ImportedText[]>().notNull(),
    /** tracked changes that were read as accepted */
    acceptedChanges: integer("accepted_changes").notNull().default(0),
    /** pieces with text that belong to no text of the agenda */
    unknownUnits: integer("unknown_units").notNull().default(0),
  },
  (table) => [index("translation_imports_meeting_index").on(table.meetingId)],
);
