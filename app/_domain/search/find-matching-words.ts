import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { prepareForStemmer } from "./fold-word";
import { configurationOf } from "./lexemes";

/**
 * Returns the folded words that match a query. The database decides, as the stemmers are its own.
 */
export async function findMatchingWords(
  db: Database,
  words: string[],
  query: SQL,
  locale: Locale,
): Promise<Set<string>> {
  const given = JSON.stringify([...new Set(words)].map((word) => ({ word, stemmed: prepareForStemmer(word, locale) })));
  const found = await db
    .select({ word: sql<string>`given.word` })
    .from(sql`json_to_recordset(${given}::json) as given(word text, stemmed text)`)
    .where(sql`to_tsvector(${configurationOf(locale)}, given.stemmed) @@ ${query}`);

  return new Set(found.map(({ word }) => word));
}
