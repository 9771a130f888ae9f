import { lt, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchWords } from "@/db/schema";
import { foldWord } from "./folding";
import { INDEX_VERSION } from "./index-version";
import { trigramsOf } from "./trigrams";
import { cutWords } from "./words";

/** Shorter ones are not held against what was mistyped; longer ones are hardly words. In characters. */
const KEPT = { shortest: 3, longest: 40 };

/** Keep the words of texts as they are written, but for capitals: what a mistyped or half-typed word is held against. Chinese has none to mistype. */
export async function putWords(tx: Database, locale: Locale, texts: string[]): Promise<void> {
  const words = [...new Set(texts.flatMap(writtenWords))].sort();
  if (words.length === 0) return;
  const rows = JSON.stringify(words.map((word) => ({ word, trigrams: trigramsOf(foldWord(word)) })));
  // In order, and only what is new: two that put the same words at the same time do not wait for each other crosswise.
  await tx.execute(sql`
    insert into search_words (locale, word, trigrams, index_version)
    select ${locale}, word, trigrams, ${INDEX_VERSION}::integer from json_to_recordset(${rows}::json) as given(word text, trigrams text[])
    where not exists (select from search_words as held 
      where held.locale = ${locale} and held.word = given.word and held.index_version >= ${INDEX_VERSION}::integer)
    order by word
    on conflict (locale, word) do update set index_version = excluded.index_version`);
}

/** Takes away the words that nothing has put since the version of the search was raised. */
export async function removeOlderWords(tx: Database): Promise<void> {
  await tx.delete(searchWords).where(lt(searchWords.indexVersion, INDEX_VERSION));
}

function writtenWords(text: string): string[] {
  return cutWords(text)
    .filter(({ word }) => isKept(word))
    .map(({ from, to }) => asWritten(text.slice(from, to)))
    .filter((word) => word.length <= KEPT.longest);
}

function isKept(word: string): boolean {
  return word.length >= KEPT.shortest && word.length <= KEPT.longest && !/\p{Script=Han}|^\d+$/u.test(word);
}

function asWritten(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]|[\u0640\u064b-\u065f\u0670]/gu, "");
}
