import { sql } from "drizzle-orm";
import { bigserial, customType, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { meetings } from "./meetings";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * The search index by passages, public content only. `lexemes` come from words that the portal
 * splits and folds itself (`app/_domain/search/split-words.ts`), so that both databases find the
 * same.
 */
export const searchPassages = pgTable(
  "search_passages",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    subject: text("subject").$type<"item" | "document" | "information">().notNull(),
    subjectId: uuid("subject_id").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    part: text("part").$type<"title" | "annotation" | "text">().notNull(),
    position: integer("position").notNull(),
    /** the number of the item or the symbol of the document; empty for practical information, whose id is its meeting's */
    label: text("label").notNull(),
    /** of the item or document, in the language of the passage */
    title: text("title").notNull(),
    /** the passage as displayed */
    body: text("body").notNull(),
    issuedOn: date("issued_on", { mode: "string" }),
    lexemes: tsvector("lexemes").notNull(),
    /** `INDEX_VERSION` at indexing; older rows are rebuilt at the next start */
    indexVersion: integer("index_version").notNull().default(1),
  },
  (table) => [
    index("search_passages_subject_index").on(table.subjectId, table.locale),
    index("search_passages_meeting_index").on(table.meetingId),
    index("search_passages_index_version_index").on(table.indexVersion),
    // Without `fastupdate`, queries need not scan a list of pending changes.
    ...LOCALES.map((locale) =>
      index(`search_passages_${locale}_index`)
        .using("gin", table.lexemes)
        .where(sql`${table.locale} = ${sql.raw(`'${locale}'`)}`)
        .with({ fastupdate: false }),
    ),
  ],
);

/** Indexed words in lower case with the trigrams of their folded form, for suggestions. */
export const searchWords = pgTable(
  "search_words",
  {
    locale: text("locale").$type<Locale>().notNull(),
    word: text("word").notNull(),
    trigrams: text("trigrams").array().notNull(),
    /** `INDEX_VERSION` when it was last indexed */
    indexVersion: integer("index_version").notNull().default(1),
  },
  (table) => [
    primaryKey({ name: "search_words_pk", columns: [table.locale, table.word] }),
    index("search_words_trigrams_index").using("gin", table.trigrams),
  ],
);
