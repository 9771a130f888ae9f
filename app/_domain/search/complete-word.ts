import { and, asc, eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchWords } from "@/db/schema";
import { foldWord } from "./folding";
import type { SoughtTerm } from "./text-query";
import { trigramsOf } from "./trigrams";

/** A shorter beginning could become anything. In characters. */
const SHORTEST_BEGINNING = 3;
/** So many words may stand for one that is begun. */
const MOST_COMPLETIONS = 20;

/** The same terms with the last word as one that is only begun: `extrad` stands for whatever begins so. Nothing where no word does. */
export async function completeLastWord(
  db: Database,
  terms: SoughtTerm[],
  locale: Locale,
): Promise<SoughtTerm[] | undefined> {
  const last = terms.at(-1);
  const begun = last?.words.at(-1);
  if (!last || !begun || last.excluded || begun.length < SHORTEST_BEGINNING) return undefined;
  const completions = await wordsBeginning(db, begun, locale);

  return completions.length > 0 ? [...terms.slice(0, -1), { ...last, completions }] : undefined;
}

async function wordsBeginning(db: Database, beginning: string, locale: Locale): Promise<string[]> {
  const { word, trigrams } = searchWords;
  const rows = await db
    .select({ word })
    .from(searchWords)
    .where(
      and(eq(searchWords.locale, locale), sql`${trigrams} @> ${sql.param(trigramsOf(beginning).slice(0, -1))}::text[]`),
    )
    .orderBy(sql`length(${word})`, asc(word))
    .limit(MOST_COMPLETIONS * 5);
  const folded = rows
    .map((row) => foldWord(row.word))
    .filter((each) => each.startsWith(beginning) && each !== beginning);

  return [...new Set(folded)].slice(0, MOST_COMPLETIONS);
}
