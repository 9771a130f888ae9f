import { and, desc, eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchWords } from "@/db/schema";
import { editDistance } from "./edit-distance";
import { findHits, findSymbols } from "./find-hits";
import { findMatchingWords } from "./find-matching-words";
import { foldWord } from "./fold-word";
import { parseQuery } from "./parse-query";
import { splitWords } from "./split-words";
import { trigramsOf } from "./trigrams";
import { anyWordQuery } from "./tsquery";

/** Limits of suggestions, of words of a query, and of candidates per word. */
const MAX = { suggestions: 3, words: 6, nearest: 40 };

/** The scope of a search: languages by preference, and required markers. */
interface SearchLimits {
  locales: Locale[];
  requiredMarkers: string[];
}

/** The languages of each script. */
const SCRIPTS: [RegExp, Locale[]][] = [
  [/\p{Script=Arabic}/u, ["ar"]],
  [/\p{Script=Cyrillic}/u, ["ru"]],
  [/\p{Script=Latin}/u, ["en", "fr", "es"]],
];

/**
 * Suggests queries of similar spelling that have hits within the same limits, in the preferred
 * language of the query's script.
 */
export async function suggestQueries(
  db: Database,
  query: string,
  { locales, requiredMarkers }: SearchLimits,
): Promise<string[]> {
  const words = splitWords(query).filter(({ word }) => word.length > 3 && !/\p{Script=Han}|^\d+$/u.test(word));
  const script = SCRIPTS.find(([pattern]) => pattern.test(words[0]?.word ?? ""));
  if (words.length > MAX.words) return [];
  for (const locale of locales.filter((each) => script?.[1].includes(each))) {
    const nearest = await Promise.all(words.map(({ word }) => findNearestWords(db, word, locale)));
    const misspelt = words.flatMap((word, index) =>
      nearest[index]?.length ? [{ ...word, nearest: nearest[index] }] : [],
    );
    const candidates = Array.from({ length: misspelt.length > 0 ? MAX.suggestions : 0 }, (_, choice) =>
      misspelt.reduceRight((text, word) => {
        const instead = word.nearest[Math.min(choice, word.nearest.length - 1)] ?? "";
        return text.slice(0, word.from) + instead + text.slice(word.to);
      }, query),
    );
    const found: string[] = [];
    for (const candidate of new Set(candidates)) {
      const { hits } = await findHits(db, parseQuery(candidate).terms, locale, requiredMarkers);
      if (hits.length > 0) found.push(candidate);
    }
    if (found.length > 0) return found;
  }

  return [];
}

/** Suggests the longest start of an unknown symbol that has documents: `CTOC/COP/WG.2/2023`. */
export async function suggestSymbol(
  db: Database,
  symbol: string,
  { locales, requiredMarkers }: SearchLimits,
): Promise<string[]> {
  const parts = symbol.split("/");
  for (let length = Math.min(parts.length - 1, MAX.words); length > 1; length--) {
    const start = parts.slice(0, length).join("/");
    const { hits } = await findSymbols(db, start, locales, requiredMarkers);
    if (hits.length > 0) return [start];
  }

  return [];
}

/** Finds the indexed words closest to an unknown word; none for a known one. */
async function findNearestWords(db: Database, unknownWord: string, locale: Locale): Promise<string[]> {
  const { word, trigrams } = searchWords;
  const wordTrigrams = sql`${sql.param(trigramsOf(unknownWord))}::text[]`;
  const limit = unknownWord.length > 7 ? 2 : 1;
  const rows = await db
    .select({ word })
    .from(searchWords)
    .where(
      and(
        eq(searchWords.locale, locale),
        sql`${trigrams} && ${wordTrigrams}`,
        sql`length(${word}) between ${unknownWord.length - limit} and ${unknownWord.length + 2 * limit}`,
      ),
    )
    .orderBy(desc(sql`(select count(*) from unnest(${trigrams}) as each where each = any(${wordTrigrams}))`), word)
    .limit(MAX.nearest);
  const nearWords = rows
    .map((row) => ({ word: row.word, distance: editDistance(unknownWord, foldWord(row.word), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance);

  const words = nearWords.filter(({ distance }) => distance === nearWords[0]?.distance).map((each) => each.word);
  const wordQuery = anyWordQuery([{ words: [unknownWord], phrase: false, excluded: false }], locale);

  // A word with the stem of an indexed word is spelled correctly.
  return (await findMatchingWords(db, words.map(foldWord), wordQuery, locale)).size > 0 ? [] : words;
}
