import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { OpenTextKind } from "@/app/_vocabulary/open-texts";
import { accounts } from "./accounts";
import { instant } from "./columns";
import { meetings } from "./meetings";

/** A text in the editor of an account. It is no key of another table: the text may be removed meanwhile. */
const reference = () => ({
  accountId: uuid("account_id")
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" }),
  meetingId: uuid("meeting_id")
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" }),
  kind: text("kind").$type<OpenTextKind>().notNull(),
  subjectId: uuid("subject_id").notNull(),
  /** empty for one that has every language in its form */
  language: text("language").$type<Locale | "">().notNull(),
});

/** The texts that are open, and by whom: a row for each, renewed as long as the editor is open. */
export const textPresences = pgTable(
  "text_presences",
  {
    ...reference(),
    openedAt: instant("opened_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** something is typed that is not saved */
    isUnsaved: boolean("is_unsaved").notNull(),
  },
  (table) => [
    primaryKey({
      name: "text_presences_pk",
      columns: [table.kind, table.subjectId, table.language, table.accountId],
    }),
    index("text_presences_meeting_index").on(table.meetingId, table.seenAt),
  ],
);

/** The unsaved text of an open page, read by the person alone who typed it. */
export const unsavedTexts = pgTable(
  "unsaved_texts",
  {
    ...reference(),
    /** the fields of the form */
    values: jsonb("values").$type<Record<string, string | string[]>>().notNull(),
    /** of the text that the form was opened with */
    version: integer("version").notNull(),
    /** the open page in which it was typed */
    page: text("page").notNull(),
    storedAt: instant("stored_at").notNull(),
  },
  (table) => [
    primaryKey({
      name: "unsaved_texts_pk",
      columns: [table.accountId, table.kind, table.subjectId, table.language, table.page],
    }),
    index("unsaved_texts_stored_index").on(table.storedAt),
  ],
);
