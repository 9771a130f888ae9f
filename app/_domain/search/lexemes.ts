import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { searchPassages } from "@/db/schema";
import { prepareForStemmer } from "./fold-word";
import { splitWords } from "./split-words";

/** PostgreSQL's text search configurations. Chinese has no stems. */
const CONFIGURATIONS: Record<Locale, string> = {
  ar: "arabic",
  zh: "simple",
  en: "english",
  fr: "french",
  ru: "russian",
  es: "spanish",
};

/** Returns the text search configuration of a language as SQL. */
export function configurationOf(locale: Locale): SQL {
  return sql.raw(`'${CONFIGURATIONS[locale]}'::regconfig`);
}

/**
 * Lexemes that mark a passage as a title, as part of a meeting and so on, so that the index alone
 * can filter. A query cannot contain one, because it starts with a character that is no letter.
 */
export const markers = {
  title: "•title",
  subject: (subject: "item" | "document" | "information") => `•${subject}`,
  meeting: (meetingId: string) => `•meeting:${meetingId}`,
  /** title of a document, by its symbol in any spelling */
  symbol: (symbol: string) => `•symbol:${foldSymbol(symbol)}`,
};

/** Quotes a lexeme for a `tsvector` or `tsquery` (PostgreSQL 15, 8.11). */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replace(/[\0\s]+/g, " ").replace(/['\\]/g, "$&$&")}'`;
}

/** Returns the lexemes of a text with their positions. */
export function lexemesOf(text: string, locale: Locale): SQL {
  const words = splitWords(text).map(({ word }) => prepareForStemmer(word, locale));

  return sql`to_tsvector(${configurationOf(locale)}, ${words.join(" ")})`;
}

/** Restricts to a language; a parameter in place of the literal would not use its partial index. */
export function inLanguage(locale: Locale): SQL {
  return sql`${searchPassages.locale} = ${sql.raw(`'${locale}'`)}`;
}
