import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { asStemmed } from "./folding";
import { configurationOf } from "./lexemes";

/** Which of some folded words answer a query: the stems are the database's own, so it is asked, once for all of them. */
export async function wordsFound(db: Database, words: string[], query: SQL, locale: Locale): Promise<Set<string>> {
  const given = JSON.stringify([...new Set(words)].map((word) => ({ word, stemmed: asStemmed(word, locale) })));
  const found = await db
    .select({ word: sql<string>`given.word` })
    .from(sql`json_to_recordset(${given}::json) as given(word text, stemmed text)`)
    .where(sql`to_tsvector(${configurationOf(locale)}, given.stemmed) @@ ${query}`);

  return new Set(found.map(({ word }) => word));
}
