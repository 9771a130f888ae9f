import { asc, desc, eq, or, sql } from "drizzle-orm";
import type { Treaty, TreatyBody, TreatyInstrument } from "@/app/_vocabulary/treaty";
import { treaties, treatyArticles, treatyBodies, treatyInstruments, treatyReports } from "@/db/schema";
import type { Context } from "../context";

type ReadContext = Pick<Context, "db">;

/** Finds the treaty of a body by the series of the body's symbols: `CTOC/COP/WG.2`. */
export async function findTreatyOfSeries(context: ReadContext, series: string): Promise<Treaty | undefined> {
  const isOfTreaty = or(
    eq(treaties.symbolSeries, series),
    sql`starts_with(${series}::text, ${treaties.symbolSeries} || '/')`,
  );
  const [found] = await context.db
    .select()
    .from(treaties)
    .where(isOfTreaty)
    .orderBy(desc(sql`length(${treaties.symbolSeries})`))
    .limit(1);

  return found && addParts(context, found);
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
    .select({ organ: treatyReports.organ, session: treatyReports.session, symbol: treatyReports.symbol })
    .from(treatyReports)
    .where(eq(treatyReports.treatyKey, key))
    .orderBy(asc(treatyReports.organ), asc(treatyReports.session));
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
