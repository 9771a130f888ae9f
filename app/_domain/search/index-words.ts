import { lt, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchWords } from "@/db/schema";
import { foldWord } from "./fold-word";
import { INDEX_VERSION } from "./index-version";
import { splitWords } from "./split-words";
import { trigramsOf } from "./trigrams";

/** Characters of words that serve for suggestions. */
const INDEXED_LENGTH = { min: 3, max: 40 };

/**
 * Stores the words of texts in lower case, for suggestions and completions. Chinese is excluded, as
 * it has no spelling mistakes.
 */
export async function indexWords(tx: Database, locale: Locale, texts: string[]): Promise<void> {
  const words = [...new Set(texts.flatMap(indexedWords))].sort();
  if (words.length === 0) return;
  const rows = JSON.stringify(words.map((word) => ({ word, trigrams: trigramsOf(foldWord(word)) })));
  // The order and the restriction to new words prevent deadlocks between concurrent inserts.
  await tx.execute(sql`
    insert into search_words (locale, word, trigrams, index_version)
    select ${locale}, word, trigrams, ${INDEX_VERSION}::integer from json_to_recordset(${rows}::json) as given(word text, trigrams text[])
    where not exists (select from search_words as existing
      where existing.locale = ${locale} and existing.word = given.word and existing.index_version >= ${INDEX_VERSION}::integer)
    order by word
    on conflict (locale, word) do update set index_version = excluded.index_version`);
}

/** Removes the words that were not indexed again under the current version. */
export async function removeOutdatedWords(tx: Database): Promise<void> {
  await tx.delete(searchWords).where(lt(searchWords.indexVersion, INDEX_VERSION));
}

function indexedWords(text: string): string[] {
  return splitWords(text)
    .filter(({ word }) => isIndexed(word))
    .map(({ from, to }) => toWrittenForm(text.slice(from, to)))
    .filter((word) => word.length <= INDEXED_LENGTH.max);
}

function isIndexed(word: string): boolean {
  return word.length >= INDEXED_LENGTH.min && word.length <= INDEXED_LENGTH.max && !/\p{Script=Han}|^\d+$/u.test(word);
}

function toWrittenForm(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]|[\u0640\u064b-\u065f\u0670]/gu, "");
}
