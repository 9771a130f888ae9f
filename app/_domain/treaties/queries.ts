import { type AnyColumn, asc, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Treaty, TreatyBody, TreatyInstrument, TreatySummary } from "@/app/_vocabulary/treaty";
import { treaties, treatyArticles, treatyBodies, treatyInstruments, treatyReports } from "@/db/schema";
import type { Context } from "../context";

type ReadContext = Pick<Context, "db">;

/** Finds the treaty of a body by the series of the body's symbols: `CTOC/COP/WG.2`. */
export async function findTreatyOfSeries(context: ReadContext, series: string): Promise<Treaty | undefined> {
  const [found] = await context.db
    .select()
    .from(treaties)
    .where(isSeriesOfTreaty(series))
    .orderBy(LONGEST_SERIES_FIRST)
    .limit(1);

  return found && addParts(context, found);
}

/** Finds the part of that treaty which the pages of a body's meetings show. */
export async function findTreatySummary({ db }: ReadContext, series: string): Promise<TreatySummary | undefined> {
  const [found] = await db
    .select({ knowledgeBase: treaties.knowledgeBase, terms: treaties.terms })
    .from(treaties)
    .where(isSeriesOfTreaty(series))
    .orderBy(LONGEST_SERIES_FIRST)
    .limit(1);

  return found && { terms: found.terms, ...(found.knowledgeBase && { knowledgeBase: found.knowledgeBase }) };
}

/** Holds for a body whose treaty has a knowledge base. */
export function hasKnowledgeBase(series: AnyColumn): SQL<boolean> {
  return sql`coalesce((select ${treaties.knowledgeBase} is not null from ${treaties} where ${isSeriesOfTreaty(series)} order by ${LONGEST_SERIES_FIRST} limit 1), false)`.mapWith(
    Boolean,
  );
}

/** Lists the treaties by key, with their names. */
export function listTreaties({ db }: ReadContext): Promise<Pick<Treaty, "key" | "names">[]> {
  return db.select({ key: treaties.key, names: treaties.names }).from(treaties).orderBy(asc(treaties.key));
}

/** Returns the key of the treaty of a body by the series of its symbols. */
export function treatyKeyOf(series: AnyColumn): SQL<string | null> {
  return sql`(select ${treaties.key} from ${treaties} where ${isSeriesOfTreaty(series)} order by ${LONGEST_SERIES_FIRST} limit 1)`;
}

/** Finds a treaty by its key. */
export async function findTreaty(context: ReadContext, key: string): Promise<Treaty | undefined> {
  const [found] = await context.db.select().from(treaties).where(eq(treaties.key, key));

  return found && addParts(context, found);
}

/** Lists the official names of a treaty's bodies, by symbol. */
export function listTreatyBodies({ db }: ReadContext, treatyKey: string): Promise<TreatyBody[]> {
  return db
    .select(BODY_COLUMNS)
    .from(treatyBodies)
    .where(eq(treatyBodies.treatyKey, treatyKey))
    .orderBy(asc(treatyBodies.symbolSeries));
}

/** Finds the official names of a body by the series of its symbols. */
export async function findTreatyBody({ db }: ReadContext, series: string): Promise<TreatyBody | undefined> {
  const [found] = await db.select(BODY_COLUMNS).from(treatyBodies).where(eq(treatyBodies.symbolSeries, series));

  return found;
}

function isSeriesOfTreaty(series: string | AnyColumn): SQL | undefined {
  return or(eq(treaties.symbolSeries, series), sql`starts_with(${series}::text, ${treaties.symbolSeries} || '/')`);
}

/** Prefers the treaty of a protocol's own conference. */
const LONGEST_SERIES_FIRST = desc(sql`length(${treaties.symbolSeries})`);

const BODY_COLUMNS = {
  symbolSeries: treatyBodies.symbolSeries,
  key: treatyBodies.key,
  organNames: treatyBodies.organNames,
  names: treatyBodies.names,
};

async function addParts({ db }: ReadContext, row: typeof treaties.$inferSelect): Promise<Treaty> {
  const { key, knowledgeBase, ...others } = row;
  const instruments = await db
    .select()
    .from(treatyInstruments)
    .where(eq(treatyInstruments.treatyKey, key))
    .orderBy(asc(treatyInstruments.position));
  const articles = await db
    .select()
    .from(treatyArticles)
    .where(eq(treatyArticles.treatyKey, key))
    .orderBy(asc(treatyArticles.number));
  const reports = await db
    .select({ session: treatyReports.session, symbol: treatyReports.symbol })
    .from(treatyReports)
    .where(eq(treatyReports.treatyKey, key))
    .orderBy(asc(treatyReports.session));
  const withArticles = instruments.map(
    (each): TreatyInstrument => ({
      key: each.key,
      titles: each.titles,
      articlesLabels: each.articlesLabels,
      articles: articles
        .filter((article) => article.instrument === each.key)
        .map(({ number, titles }) => ({ number, titles })),
    }),
  );

  return { key, ...others, ...(knowledgeBase && { knowledgeBase }), instruments: withArticles, reports };
}
