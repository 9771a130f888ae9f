import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchPassages } from "@/db/schema";
import type { Hit } from "./find-hits";
import { findMatchingWords } from "./find-matching-words";
import { inLanguage } from "./lexemes";
import { excerpt, type MarkedText, markRanges } from "./marked-text";
import { splitWords, type Word } from "./split-words";
import { allTermsQuery, anyWordQuery, type SearchTerm } from "./tsquery";

/** A hit with its title and best passage. */
export interface DescribedHit extends Hit {
  label: string;
  title: MarkedText;
  /** about 240 characters of its text; absent if only its title is known */
  passage: MarkedText | undefined;
  issuedOn: string | undefined;
}

/** Passages of one document that are ranked for the best one. */
const MAX_RANKED_PASSAGES = 40;

/** Adds titles and passages to a page of hits, with the words of the query marked. */
export async function describeHits(
  db: Database,
  hits: Hit[],
  termsByLocale: Map<Locale, SearchTerm[]>,
): Promise<DescribedHit[]> {
  const locales = [...new Set(hits.map((hit) => hit.locale))];
  const described = await Promise.all(
    locales.map((locale) => {
      const localeHits = hits.filter((hit) => hit.locale === locale);
      return describeHitsInLocale(db, localeHits, locale, termsByLocale.get(locale) ?? []);
    }),
  );
  const all = new Map(described.flat().map((each) => [each.hit, each.described]));

  return hits.flatMap((hit) => all.get(hit) ?? []);
}

async function describeHitsInLocale(db: Database, hits: Hit[], locale: Locale, terms: SearchTerm[]) {
  const texts = await loadTexts(db, hits, locale, terms);
  // Each text is split once, both to find the words to mark and to mark them.
  const segmented = [...texts].map(([subjectId, text]) => ({
    subjectId,
    text,
    inTitle: splitWords(text.title),
    inBody: splitWords(text.body ?? ""),
  }));
  const words = segmented.flatMap(({ inTitle, inBody }) => [...inTitle, ...inBody].map(({ word }) => word));
  const wordQuery = terms.some(({ excluded }) => !excluded) ? anyWordQuery(terms, locale) : undefined;
  const marked = wordQuery ? await findMatchingWords(db, words, wordQuery, locale) : new Set<string>();
  const isMarked = ({ word }: Word) => marked.has(word);

  return segmented.flatMap(({ subjectId, text: { label, title, body, issuedOn }, inTitle, inBody }) => {
    const hit = hits.find((each) => each.subjectId === subjectId);
    const passage = body ? excerpt(body, inBody, inBody.filter(isMarked)) : undefined;
    const markedTitle = markRanges(title, inTitle.filter(isMarked));

    return hit ? [{ hit, described: { ...hit, label, title: markedTitle, passage, issuedOn } }] : [];
  });
}

interface HitText {
  label: string;
  title: string;
  body: string | undefined;
  issuedOn: string | undefined;
}

/** Loads the title of each hit, and its best passage or otherwise its first. */
async function loadTexts(
  db: Database,
  hits: Hit[],
  locale: Locale,
  terms: SearchTerm[],
): Promise<Map<string, HitText>> {
  const { subjectId, label, title, body, part, position, issuedOn, lexemes } = searchPassages;
  const hasWantedTerms = terms.some(({ excluded }) => !excluded);
  const query = allTermsQuery(terms, locale);
  const requestedSubjects = sql`unnest(${sql.param(hits.map((hit) => hit.subjectId))}::uuid[]) as requested(id)`;
  const ofSubject = and(eq(subjectId, sql`requested.id`), inLanguage(locale));
  const matching = db
    .select({ body, position, lexemes })
    .from(searchPassages)
    .where(and(ofSubject, ne(part, "title"), hasWantedTerms ? sql`${lexemes} @@ ${query}` : sql`false`))
    .limit(MAX_RANKED_PASSAGES)
    .as("matching_passages");
  const best = db
    .select({ best: sql<string>`${matching.body}`.as("best") })
    .from(matching)
    .orderBy(desc(sql`ts_rank(${matching.lexemes}, ${query})`), asc(matching.position))
    .limit(1)
    .as("best_passage");
  const first = db
    .select({
      subjectId,
      label,
      title,
      issuedOn,
      body: sql<string | null>`case when ${part} <> 'title' then ${body} end`.as("first"),
    })
    .from(searchPassages)
    .where(ofSubject)
    .orderBy(sql`${part} = 'title'`, asc(position))
    .limit(1)
    .as("first_passage");
  const rows = await db
    .select({
      subjectId: first.subjectId,
      label: first.label,
      title: first.title,
      issuedOn: first.issuedOn,
      body: sql<string | null>`coalesce(${best.best}, ${first.body})`,
    })
    .from(requestedSubjects)
    .crossJoinLateral(first)
    .leftJoinLateral(best, sql`true`);

  return new Map(
    rows.map((row) => [row.subjectId, { ...row, body: row.body ?? undefined, issuedOn: row.issuedOn ?? undefined }]),
  );
}
