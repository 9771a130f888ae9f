import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { completeLastWord } from "./complete-word";
import { findHits, findSymbols, type Hits } from "./find-hits";
import type { SoughtTerm } from "./text-query";

/** Of more nobody turns the pages; they are only said to be more. */
const MOST_RESULTS = 500;

/** What is looked for, and where. */
interface Sought {
  terms: SoughtTerm[];
  symbol: string | undefined;
  locales: Locale[];
  limitedTo: string[];
}

interface Everything extends Hits {
  /** what was looked for in each language */
  termsIn: Map<Locale, SoughtTerm[]>;
  /** whether something has every word as it was asked for */
  exact: boolean;
}

/** What is found, language by language until it is enough; documents that the question names by their symbol come first, and once. */
export async function findAll(db: Database, { terms, symbol, locales, limitedTo }: Sought): Promise<Everything> {
  const named = symbol ? await findSymbols(db, symbol, locales, limitedTo) : { hits: [], more: false };
  const subjects = new Set(named.hits.map((hit) => hit.subjectId));
  const all: Everything = {
    ...named,
    termsIn: new Map(locales.map((locale) => [locale, terms])),
    exact: subjects.size > 0,
  };
  const search = (locale: Locale) => findHits(db, terms, locale, limitedTo);
  const [own, ...others] = locales;
  const inOwn = own ? [await search(own)] : [];
  // Where the reader's own language has enough, the others are not looked at.
  const isEnough = (inOwn[0]?.hits.length ?? 0) >= MOST_RESULTS;
  const found = [...inOwn, ...(isEnough ? [] : await Promise.all(others.map(search)))];
  all.exact ||= found.some(({ hits }) => hits.length > 0);
  // The last word may be only begun. What has it whole, in an earlier language too, is rather what was meant.
  const withWhole = found.findIndex(({ hits }) => hits.length > 0);
  const without = all.hits.length > 0 ? [] : locales.slice(0, withWhole < 0 ? undefined : withWhole);
  const completed = await Promise.all(without.map((locale) => completeLastWord(db, terms, locale)));
  for (const [index, whole] of found.entries()) {
    add(whole);
    const locale = locales[index] as Locale; // there is one answer for each
    const begun = all.hits.length === 0 ? completed[index] : undefined;
    if (!begun) continue;
    all.termsIn.set(locale, begun);
    add(await findHits(db, begun, locale, limitedTo));
  }

  return {
    ...all,
    hits: all.hits.slice(0, MOST_RESULTS),
    more: all.more || isEnough || all.hits.length > MOST_RESULTS,
  };

  function add({ hits, more }: Hits) {
    all.hits.push(...hits.filter((hit) => !subjects.has(hit.subjectId)));
    all.more ||= more;
  }
}
