import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { completeLastWord } from "./complete-word";
import { findHits, findSymbols, type Hits } from "./find-hits";
import type { SearchTerm } from "./tsquery";

/** Results beyond this number are not listed. */
const MAX_RESULTS = 500;

/** A search: terms, a symbol, languages and required markers. */
interface HitQuery {
  terms: SearchTerm[];
  symbol: string | undefined;
  locales: Locale[];
  requiredMarkers: string[];
}

interface AllHits extends Hits {
  /** the terms that were searched in each language */
  termsByLocale: Map<Locale, SearchTerm[]>;
  /** whether something contains every word of the query itself */
  isExact: boolean;
}

/**
 * Searches language by language until there are enough hits; documents named by symbol come first.
 */
export async function findAllHits(
  db: Database,
  { terms, symbol, locales, requiredMarkers }: HitQuery,
): Promise<AllHits> {
  const symbolHits = symbol ? await findSymbols(db, symbol, locales, requiredMarkers) : { hits: [], hasMore: false };
  const subjects = new Set(symbolHits.hits.map((hit) => hit.subjectId));
  const all: AllHits = {
    ...symbolHits,
    termsByLocale: new Map(locales.map((locale) => [locale, terms])),
    isExact: subjects.size > 0,
  };
  const search = (locale: Locale) => findHits(db, terms, locale, requiredMarkers);
  const [ownLocale, ...others] = locales;
  const ownHits = ownLocale ? [await search(ownLocale)] : [];
  // Enough hits in the reader's language make a search in the others needless.
  const isEnough = (ownHits[0]?.hits.length ?? 0) >= MAX_RESULTS;
  const found = [...ownHits, ...(isEnough ? [] : await Promise.all(others.map(search)))];
  all.isExact ||= found.some(({ hits }) => hits.length > 0);
  // The last word may be a prefix, but only in languages before the first one with whole-word hits.
  const firstWithWholeWord = found.findIndex(({ hits }) => hits.length > 0);
  const localesWithoutHits =
    all.hits.length > 0 ? [] : locales.slice(0, firstWithWholeWord < 0 ? undefined : firstWithWholeWord);
  const completed = await Promise.all(localesWithoutHits.map((locale) => completeLastWord(db, terms, locale)));
  for (const [index, locale] of locales.entries()) {
    const localeHits = found[index];
    if (!localeHits) break; // enough were found in the languages before
    add(localeHits);
    const completedTerms = all.hits.length === 0 ? completed[index] : undefined;
    if (!completedTerms) continue;
    all.termsByLocale.set(locale, completedTerms);
    add(await findHits(db, completedTerms, locale, requiredMarkers));
  }

  return {
    ...all,
    hits: all.hits.slice(0, MAX_RESULTS),
    hasMore: all.hasMore || isEnough || all.hits.length > MAX_RESULTS,
  };

  function add({ hits, hasMore }: Hits) {
    all.hits.push(...hits.filter((hit) => !subjects.has(hit.subjectId)));
    all.hasMore ||= hasMore;
  }
}
