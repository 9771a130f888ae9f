import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { CommonOrgan, KnowledgeBase, NamedText, TreatyTerms } from "@/app/_vocabulary/treaty";

/** A convention with its protocols. The rows are loaded from a folder under `db/seed`. */
export const treaties = pgTable(
  "treaties",
  {
    key: text("key").primaryKey(),
    names: jsonb("names").$type<LocalizedText>().notNull(),
    /** the series of its conference, `CTOC/COP`: its bodies have this series or one below it */
    symbolSeries: text("symbol_series").notNull(),
    /** the first parts of symbols that the Official Document System has, beside those of the UN */
    officialSeries: text("official_series").array().notNull().default(sql`'{}'::text[]`),
    knowledgeBase: jsonb("knowledge_base").$type<KnowledgeBase>(),
    terms: jsonb("terms").$type<TreatyTerms>().notNull(),
    namedTexts: jsonb("named_texts").$type<NamedText[]>().notNull(),
  },
  (table) => [unique("treaties_symbol_series_unique").on(table.symbolSeries)],
);

/** The official names of a treaty's bodies, used once the first meeting of a body is entered. */
export const treatyBodies = pgTable("treaty_bodies", {
  symbolSeries: text("symbol_series").primaryKey(),
  treatyKey: text("treaty_key")
    .notNull()
    .references(() => treaties.key, { onDelete: "cascade" }),
  key: text("key").notNull(),
  organNames: jsonb("organ_names").$type<LocalizedText>().notNull(),
  names: jsonb("names").$type<LocalizedText>().notNull(),
});

/** The convention and its protocols, in the order of their adoption. */
export const treatyInstruments = pgTable(
  "treaty_instruments",
  {
    treatyKey: text("treaty_key")
      .notNull()
      .references(() => treaties.key, { onDelete: "cascade" }),
    key: text("key").notNull(),
    position: integer("position").notNull(),
    titles: jsonb("titles").$type<LocalizedText>().notNull(),
    /** "Articles of the Convention" */
    articlesLabels: jsonb("articles_labels").$type<LocalizedText>().notNull(),
  },
  (table) => [primaryKey({ name: "treaty_instruments_pk", columns: [table.treatyKey, table.key] })],
);

/** The articles of an instrument. */
export const treatyArticles = pgTable(
  "treaty_articles",
  {
    treatyKey: text("treaty_key")
      .notNull()
      .references(() => treaties.key, { onDelete: "cascade" }),
    instrument: text("instrument").notNull(),
    number: integer("number").notNull(),
    titles: jsonb("titles").$type<LocalizedText>().notNull(),
  },
  (table) => [primaryKey({ name: "treaty_articles_pk", columns: [table.treatyKey, table.instrument, table.number] })],
);

/** The reports that contain the resolutions and decisions of the conference, by its session. */
export const treatyReports = pgTable(
  "treaty_reports",
  {
    treatyKey: text("treaty_key")
      .notNull()
      .references(() => treaties.key, { onDelete: "cascade" }),
    session: integer("session").notNull(),
    symbol: text("symbol").notNull(),
  },
  (table) => [primaryKey({ name: "treaty_reports_pk", columns: [table.treatyKey, table.session] })],
);

/** The same for an organ that documents of any treaty cite. */
export const organReports = pgTable(
  "organ_reports",
  {
    organ: text("organ").$type<CommonOrgan>().notNull(),
    session: integer("session").notNull(),
    symbol: text("symbol").notNull(),
  },
  (table) => [primaryKey({ name: "organ_reports_pk", columns: [table.organ, table.session] })],
);
