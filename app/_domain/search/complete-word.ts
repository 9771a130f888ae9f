import { and, asc, eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchWords } from "@/db/schema";
import { foldWord } from "./fold-word";
import { trigramsOf } from "./trigrams";
import type { SearchTerm } from "./tsquery";

/** Characters of a prefix; a shorter one has too many completions. */
const MIN_PREFIX_LENGTH = 3;
/** Words that may complete one prefix. */
const MAX_COMPLETIONS = 20;

/** Returns the terms with completions of the last word as a prefix (`extrad`), if there are any. */
export async function completeLastWord(
  db: Database,
  terms: SearchTerm[],
  locale: Locale,
): Promise<SearchTerm[] | undefined> {
  const last = terms.at(-1);
  const prefix = last?.words.at(-1);
  if (!last || !prefix || last.excluded || prefix.length < MIN_PREFIX_LENGTH) return undefined;
  const completions = await findWordsWithPrefix(db, prefix, locale);

  return completions.length > 0 ? [...terms.slice(0, -1), { ...last, completions }] : undefined;
}

async function findWordsWithPrefix(db: Database, prefix: string, locale: Locale): Promise<string[]> {
  const { word, trigrams } = searchWords;
  const rows = await db
    .select({ word })
    .from(searchWords)
    .where(
      and(eq(searchWords.locale, locale), sql`${trigrams} @> ${sql.param(trigramsOf(prefix).slice(0, -1))}::text[]`),
    )
    .orderBy(sql`length(${word})`, asc(word))
    .limit(MAX_COMPLETIONS * 5);
  const folded = rows.map((row) => foldWord(row.word)).filter((each) => each.startsWith(prefix) && each !== prefix);

  return [...new Set(folded)].slice(0, MAX_COMPLETIONS);
}
