import { sql } from "drizzle-orm";
import { bigserial, customType, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { meetings } from "./meetings";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What can be searched, passage by passage: only what anyone may read. `lexemes` is made from the words that the portal itself has cut and folded
 * (`app/_domain/search/words.ts`), so that both databases find the same.
 */
export const searchPassages = pgTable(
  "search_passages",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** what it is a passage of */
    subject: text("subject").$type<"item" | "document">().notNull(),
    subjectId: uuid("subject_id").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    part: text("part").$type<"title" | "annotation" | "text">().notNull(),
    position: integer("position").notNull(),
    /** the number of the item or the symbol of the document */
    label: text("label").notNull(),
    /** of the item or document, in the language of the passage */
    title: text("title").notNull(),
    /** the passage as it is shown */
    body: text("body").notNull(),
    issuedOn: date("issued_on", { mode: "string" }),
    lexemes: tsvector("lexemes").notNull(),
    /** of `app/_domain/search/index-version.ts` when it was made; older ones are made anew at the next start */
    indexVersion: integer("index_version").notNull().default(1),
  },
  (table) => [
    index("search_passages_subject_index").on(table.subjectId, table.locale),
    index("search_passages_meeting_index").on(table.meetingId),
    index("search_passages_index_version_index").on(table.indexVersion),
    // Each change goes into the index at once: a list of changes that wait would be read by every question.
    ...LOCALES.map((locale) =>
      index(`search_passages_${locale}_index`)
        .using("gin", table.lexemes)
        .where(sql`${table.locale} = ${sql.raw(`'${locale}'`)}`)
        .with({ fastupdate: false }),
    ),
  ],
);

/** Every word that can be found, as it is written but for capitals, with the trigrams of its folded form: what a mistyped one is held against. */
export const searchWords = pgTable(
  "search_words",
  {
    locale: text("locale").$type<Locale>().notNull(),
    word: text("word").notNull(),
    trigrams: text("trigrams").array().notNull(),
    /** when it was last put, as in `searchPassages` */
    indexVersion: integer("index_version").notNull().default(1),
  },
  (table) => [
    primaryKey({ name: "search_words_pk", columns: [table.locale, table.word] }),
    index("search_words_trigrams_index").using("gin", table.trigrams),
  ],
);
