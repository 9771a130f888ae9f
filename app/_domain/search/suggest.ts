import { and, desc, eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchWords } from "@/db/schema";
import { readAsked } from "./asked-terms";
import { editDistance } from "./edit-distance";
import { findHits, findSymbols } from "./find-hits";
import { foldWord } from "./folding";
import { anyOf } from "./text-query";
import { trigramsOf } from "./trigrams";
import { cutWords } from "./words";
import { wordsFound } from "./words-found";

/** Of what may have been meant, and of the words of a question that are looked at; more would be guessing. */
const MOST = { suggestions: 3, words: 6, nearest: 40 };

/** Where is looked: the languages, the best first, and the marks that limit it. */
interface Limits {
  locales: Locale[];
  limitedTo: string[];
}

/** In which languages a word may be that is typed in a script. */
const SCRIPTS: [RegExp, Locale[]][] = [
  [/\p{Script=Arabic}/u, ["ar"]],
  [/\p{Script=Cyrillic}/u, ["ru"]],
  [/\p{Script=Latin}/u, ["en", "fr", "es"]],
];

/** Questions that are spelled almost like this one and find something within the same limits: in the first of the languages that has the script that it is typed in. */
export async function suggestQuestions(
  db: Database,
  question: string,
  { locales, limitedTo }: Limits,
): Promise<string[]> {
  const words = cutWords(question).filter(({ word }) => word.length > 3 && !/\p{Script=Han}|^\d+$/u.test(word));
  const script = SCRIPTS.find(([pattern]) => pattern.test(words[0]?.word ?? ""));
  if (words.length > MOST.words) return [];
  for (const locale of locales.filter((each) => script?.[1].includes(each))) {
    const nearest = await Promise.all(words.map(({ word }) => nearestWords(db, word, locale)));
    const misspelt = words.flatMap((word, index) =>
      nearest[index]?.length ? [{ ...word, nearest: nearest[index] }] : [],
    );
    const candidates = Array.from({ length: misspelt.length > 0 ? MOST.suggestions : 0 }, (_, choice) =>
      misspelt.reduceRight((text, word) => {
        const instead = word.nearest[Math.min(choice, word.nearest.length - 1)] ?? "";
        return text.slice(0, word.from) + instead + text.slice(word.to);
      }, question),
    );
    const found: string[] = [];
    for (const candidate of new Set(candidates)) {
      const { hits } = await findHits(db, readAsked(candidate).terms, locale, limitedTo);
      if (hits.length > 0) found.push(candidate);
    }
    if (found.length > 0) return found;
  }

  return [];
}

/** The longest beginning of a symbol, by its parts, under which there are documents: `CTOC/COP/WG.2/2023` of one that is not there. */
export async function suggestSymbol(db: Database, symbol: string, { locales, limitedTo }: Limits): Promise<string[]> {
  const parts = symbol.split("/");
  for (let kept = Math.min(parts.length - 1, MOST.words); kept > 1; kept--) {
    const beginning = parts.slice(0, kept).join("/");
    const { hits } = await findSymbols(db, beginning, locales, limitedTo);
    if (hits.length > 0) return [beginning];
  }

  return [];
}

/** The words that differ least from one that is not there; none for one that is. */
async function nearestWords(db: Database, asked: string, locale: Locale): Promise<string[]> {
  const { word, trigrams } = searchWords;
  const own = sql`${sql.param(trigramsOf(asked))}::text[]`;
  const limit = asked.length > 7 ? 2 : 1;
  const rows = await db
    .select({ word })
    .from(searchWords)
    .where(
      and(
        eq(searchWords.locale, locale),
        sql`${trigrams} && ${own}`,
        sql`length(${word}) between ${asked.length - limit} and ${asked.length + 2 * limit}`,
      ),
    )
    .orderBy(desc(sql`(select count(*) from unnest(${trigrams}) as each where each = any(${own}))`), word)
    .limit(MOST.nearest);
  const near = rows
    .map((row) => ({ word: row.word, distance: editDistance(asked, foldWord(row.word), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance);

  const words = near.filter(({ distance }) => distance === near[0]?.distance).map((each) => each.word);
  const asIs = anyOf([{ words: [asked], phrase: false, excluded: false }], locale);

  // A word of which only another form is there is spelled well.
  return (await wordsFound(db, words.map(foldWord), asIs, locale)).size > 0 ? [] : words;
}
