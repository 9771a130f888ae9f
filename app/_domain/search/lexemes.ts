import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { searchPassages } from "@/db/schema";
import { asStemmed } from "./folding";
import { cutWords } from "./words";

/** The text search configuration of each language, as PostgreSQL names it. Chinese has no stems. */
const CONFIGURATIONS: Record<Locale, string> = {
  ar: "arabic",
  zh: "simple",
  en: "english",
  fr: "french",
  ru: "russian",
  es: "spanish",
};

/** The configuration of a language, in an SQL statement. */
export function configurationOf(locale: Locale): SQL {
  return sql.raw(`'${CONFIGURATIONS[locale]}'::regconfig`);
}

/**
 * What besides its words marks a passage, so that the index alone tells a title from a text and one meeting from another. Nobody can ask for a mark by
 * typing: it begins with a sign that is no letter.
 */
export const marks = {
  title: "•title",
  subject: (subject: "item" | "document") => `•${subject}`,
  meeting: (meetingId: string) => `•meeting:${meetingId}`,
  /** the title of a document, by its symbol in any spelling */
  symbol: (symbol: string) => `•symbol:${foldSymbol(symbol)}`,
};

/** A mark as it is written in a `tsvector` or `tsquery` (PostgreSQL 15, 8.11). */
export function quoted(mark: string): string {
  return `'${mark.replace(/[\0\s]+/g, " ").replace(/['\\]/g, "$&$&")}'`;
}

/** The lexemes of a text in a language, each at its place. */
export function lexemesOf(text: string, locale: Locale): SQL {
  const words = cutWords(text).map(({ word }) => asStemmed(word, locale));

  return sql`to_tsvector(${configurationOf(locale)}, ${words.join(" ")})`;
}

/** That a passage is in a language; written into the statement, or the index of that language would not be used. */
export function inLanguage(locale: Locale): SQL {
  return sql`${searchPassages.locale} = ${sql.raw(`'${locale}'`)}`;
}
