import { and, desc, inArray, max, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchPassages } from "@/db/schema";
import { inLanguage, markers, quoteLexeme } from "./lexemes";
import { allTermsQuery, requireMarkers, type SearchTerm } from "./tsquery";

/**
 * Passages that are ranked, of titles and of all, so that a frequent word costs no more than
 * another.
 */
const MAX_RANKED = { titles: 500, passages: 700 };

/** An item or document found in one language. */
export interface Hit {
  subject: "item" | "document" | "information";
  subjectId: string;
  locale: Locale;
  meetingId: string;
}

/** Hits by rank; `hasMore` if there may be others that were not ranked. */
export interface Hits {
  hits: Hit[];
  hasMore: boolean;
}

const { subject, subjectId, meetingId, issuedOn, lexemes } = searchPassages;

/**
 * Finds items and documents in one language that match all terms, among passages with the required
 * markers. If titles fill the results, texts are not searched.
 */
export async function findHits(
  db: Database,
  terms: SearchTerm[],
  locale: Locale,
  requiredMarkers: string[],
): Promise<Hits> {
  const wantedTerms = terms.filter(({ excluded }) => !excluded);
  if (wantedTerms.length === 0) return { hits: [], hasMore: false };
  const query = allTermsQuery(terms, locale);
  // A query of stop words only ("the") has no lexemes.
  const hasLexemes = sql`numnode(${allTermsQuery(wantedTerms, locale)}) > 0`;
  const titles = db.$with("titles").as(
    db
      .select(rankedColumns(query))
      .from(searchPassages)
      .where(and(inLanguage(locale), matches(requireMarkers(query, [markers.title, ...requiredMarkers])), hasLexemes))
      .limit(MAX_RANKED.titles),
  );
  const passages = db
    .select(rankedColumns(query))
    .from(searchPassages)
    .where(
      and(
        inLanguage(locale),
        matches(requireMarkers(query, requiredMarkers)),
        hasLexemes,
        sql`(select count(*) from ${titles}) < ${MAX_RANKED.titles}`,
      ),
    )
    .limit(MAX_RANKED.passages);
  const ranked = unionAll(db.select().from(titles), passages).as("ranked");
  const found = await db
    .with(titles)
    .select({
      subject: ranked.subject,
      subjectId: ranked.subjectId,
      meetingId: ranked.meetingId,
      rankedCount: sql`sum(count(*)) over ()`.mapWith(Number),
    })
    .from(ranked)
    .groupBy(ranked.subject, ranked.subjectId, ranked.meetingId)
    .orderBy(desc(max(ranked.rank)), sql`max(${ranked.issuedOn}) desc nulls last`, ranked.subjectId)
    .limit(MAX_RANKED.titles);
  const excluded = terms.filter((term) => term.excluded);
  const excludedSubjects = await findSubjectsWithTerms(db, found, excluded, locale);

  return {
    hits: found
      .filter((hit) => !excludedSubjects.has(hit.subjectId))
      .map((hit) => ({ subject: hit.subject, subjectId: hit.subjectId, meetingId: hit.meetingId, locale })),
    hasMore: found.length >= MAX_RANKED.titles || (found[0]?.rankedCount ?? 0) >= MAX_RANKED.passages,
  };
}

/** Returns the subjects that contain one of the terms in any of their passages. */
async function findSubjectsWithTerms(
  db: Database,
  found: { subjectId: string }[],
  terms: SearchTerm[],
  locale: Locale,
) {
  if (found.length === 0 || terms.length === 0) return new Set<string>();
  const [first, ...rest] = terms.map((term) => allTermsQuery([{ ...term, excluded: false }], locale));
  const any = rest.reduce((query, term) => sql`${query} || ${term}`, sql`${first}`);
  const subjects = found.map((hit) => hit.subjectId);
  const rows = await db
    .selectDistinct({ subjectId })
    .from(searchPassages)
    .where(and(inArray(subjectId, subjects), inLanguage(locale), matches(sql`(${any})`)));

  return new Set(rows.map((row) => row.subjectId));
}

/** Finds documents by the start of their symbol, each once in its preferred language, by symbol. */
export async function findSymbols(
  db: Database,
  symbol: string,
  locales: Locale[],
  requiredMarkers: string[],
): Promise<Hits> {
  const hits = new Map<string, Hit & { label: string }>();
  const query = requireMarkers(sql`${`${quoteLexeme(markers.symbol(symbol))}:*`}::tsquery`, requiredMarkers);
  const found = await Promise.all(
    locales.map((locale) =>
      db
        .select({ subject, subjectId, meetingId, label: searchPassages.label, locale: searchPassages.locale })
        .from(searchPassages)
        .where(and(inLanguage(locale), matches(query)))
        .limit(MAX_RANKED.titles),
    ),
  );
  for (const hit of found.flat()) if (!hits.has(hit.subjectId)) hits.set(hit.subjectId, hit);
  const hasMore = found.some((localeRows) => localeRows.length === MAX_RANKED.titles);
  const compareLabels = new Intl.Collator("en", { numeric: true }).compare;

  return { hits: [...hits.values()].sort((one, other) => compareLabels(one.label, other.label)), hasMore };
}

function matches(query: SQL): SQL {
  return sql`${lexemes} @@ ${query}`;
}

function rankedColumns(query: SQL) {
  return { subject, subjectId, meetingId, issuedOn, rank: sql<number>`ts_rank(${lexemes}, ${query})`.as("rank") };
}
