import { and, desc, inArray, max, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchPassages } from "@/db/schema";
import { inLanguage, marks, quoted } from "./lexemes";
import { type SoughtTerm, textQuery, withMarks } from "./text-query";

/** So many passages are weighed against each other, that a word which stands everywhere costs no more than another: of titles, and of all. */
const WEIGHED = { titles: 500, passages: 700 };

/** An item or document that was found in one language. */
export interface Hit {
  subject: "item" | "document";
  subjectId: string;
  locale: Locale;
  meetingId: string;
}

/** What was found, the best first; `more` where there may be others that were not weighed. */
export interface Hits {
  hits: Hit[];
  more: boolean;
}

const { subject, subjectId, meetingId, issuedOn, lexemes } = searchPassages;

/**
 * What has all that is asked, in one language, among the passages with certain marks. Where so many titles have it that they fill the results, the texts are
 * not looked at.
 */
export async function findHits(db: Database, terms: SoughtTerm[], locale: Locale, limitedTo: string[]): Promise<Hits> {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (wanted.length === 0) return { hits: [], more: false };
  const query = textQuery(terms, locale);
  // A question of nothing but words like "the" asks for nothing.
  const asks = sql`numnode(${textQuery(wanted, locale)}) > 0`;
  const titles = db.$with("titles").as(
    db
      .select(weighedBy(query))
      .from(searchPassages)
      .where(and(inLanguage(locale), has(withMarks(query, [marks.title, ...limitedTo])), asks))
      .limit(WEIGHED.titles),
  );
  const passages = db
    .select(weighedBy(query))
    .from(searchPassages)
    .where(
      and(
        inLanguage(locale),
        has(withMarks(query, limitedTo)),
        asks,
        sql`(select count(*) from ${titles}) < ${WEIGHED.titles}`,
      ),
    )
    .limit(WEIGHED.passages);
  const weighed = unionAll(db.select().from(titles), passages).as("weighed");
  const found = await db
    .with(titles)
    .select({
      subject: weighed.subject,
      subjectId: weighed.subjectId,
      meetingId: weighed.meetingId,
      weighed: sql`sum(count(*)) over ()`.mapWith(Number),
    })
    .from(weighed)
    .groupBy(weighed.subject, weighed.subjectId, weighed.meetingId)
    .orderBy(desc(max(weighed.rank)), sql`max(${weighed.issuedOn}) desc nulls last`, weighed.subjectId)
    .limit(WEIGHED.titles);
  const excluded = terms.filter((term) => term.excluded);
  const without = await having(db, found, excluded, locale);

  return {
    hits: found
      .filter((hit) => !without.has(hit.subjectId))
      .map((hit) => ({ subject: hit.subject, subjectId: hit.subjectId, meetingId: hit.meetingId, locale })),
    more: found.length >= WEIGHED.titles || (found[0]?.weighed ?? 0) >= WEIGHED.passages,
  };
}

/** Of what was found, that in which one of the terms stands anywhere, be it in another passage. */
async function having(db: Database, found: { subjectId: string }[], terms: SoughtTerm[], locale: Locale) {
  if (found.length === 0 || terms.length === 0) return new Set<string>();
  const [first, ...rest] = terms.map((term) => textQuery([{ ...term, excluded: false }], locale));
  const any = rest.reduce((query, term) => sql`${query} || ${term}`, sql`${first}`);
  const subjects = found.map((hit) => hit.subjectId);
  const rows = await db
    .selectDistinct({ subjectId })
    .from(searchPassages)
    .where(and(inArray(subjectId, subjects), inLanguage(locale), has(sql`(${any})`)));

  return new Set(rows.map((row) => row.subjectId));
}

/** The documents whose symbol begins so, each once, in the first of the languages that it is found in; in the order of their symbols. */
export async function findSymbols(db: Database, symbol: string, locales: Locale[], limitedTo: string[]): Promise<Hits> {
  const hits = new Map<string, Hit & { label: string }>();
  const query = withMarks(sql`${`${quoted(marks.symbol(symbol))}:*`}::tsquery`, limitedTo);
  const found = await Promise.all(
    locales.map((locale) =>
      db
        .select({ subject, subjectId, meetingId, label: searchPassages.label })
        .from(searchPassages)
        .where(and(inLanguage(locale), has(query)))
        .limit(WEIGHED.titles),
    ),
  );
  for (const [index, here] of found.entries()) {
    const locale = locales[index] as Locale; // there is one answer for each
    for (const hit of here) if (!hits.has(hit.subjectId)) hits.set(hit.subjectId, { ...hit, locale });
  }
  const more = found.some((here) => here.length === WEIGHED.titles);
  const inOrder = new Intl.Collator("en", { numeric: true }).compare;

  return { hits: [...hits.values()].sort((one, other) => inOrder(one.label, other.label)), more };
}

function has(query: SQL): SQL {
  return sql`${lexemes} @@ ${query}`;
}

function weighedBy(query: SQL) {
  return { subject, subjectId, meetingId, issuedOn, rank: sql<number>`ts_rank(${lexemes}, ${query})`.as("rank") };
}
