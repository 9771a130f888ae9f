import { eq, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  bodies,
  meetings,
  treaties,
  treatyArticles,
  treatyBodies,
  treatyInstruments,
  treatyReports,
} from "@/db/schema";
import { invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canLoadTreaty } from "./policy";
import { findTreaty, listTreatyBodies } from "./queries";
import { TreatyData } from "./schemas";
import { listLoadedTerms, storeGlossary } from "./store-glossary";

/**
 * Loads a treaty in place of its earlier data. Changes nothing if the data is as it was.
 *
 * @returns whether anything changed.
 * @throws {DomainError} `forbidden` unless the portal itself loads it.
 * @throws {ZodError} if the data is not that of a treaty.
 */
export async function loadTreaty(context: Pick<Context, "db" | "viewer" | "now">, data: unknown): Promise<boolean> {
  authorize(canLoadTreaty(context.viewer), "load a treaty");
  const treaty = TreatyData.parse(data);
  if (await isLoaded(context.db, treaty)) return false;

  return context.db.transaction(async (tx) => {
    // Instances that start together load one after the other.
    await tx.execute(sql`lock table ${treaties} in share row exclusive mode`);
    if (await isLoaded(tx, treaty)) return false;
    const before = await findTreaty({ db: tx }, treaty.key);
    await storeTreaty(tx, treaty);
    await appendAuditEvent(tx, context, {
      operation: "load-treaty",
      subject: { type: "treaty", id: treaty.key },
      detail: {},
    });
    for (const series of new Set([treaty.symbolSeries, before?.symbolSeries ?? treaty.symbolSeries]))
      await invalidateMeetingsOf(tx, series);
    await invalidateMeetingList(tx);

    return true;
  });
}

/** Returns whether the tables have just this data. */
async function isLoaded(db: Database, treaty: TreatyData): Promise<boolean> {
  const found = await findTreaty({ db }, treaty.key);
  if (!found) return false;

  const bodies = await listTreatyBodies({ db }, treaty.key);
  const glossary = await listLoadedTerms(db, treaty.key);

  return canonical({ ...found, bodies, glossary }) === canonical(treaty);
}

/** Prints the data of a treaty without regard to the order of keys and of what has no order. */
function canonical({ bodies, reports, glossary, ...treaty }: TreatyData): string {
  const sorted = {
    ...treaty,
    instruments: treaty.instruments.map((each) => ({
      ...each,
      articles: each.articles.toSorted((a, b) => a.number - b.number),
    })),
    bodies: bodies.map((each) => printSorted(each)).sort(),
    reports: reports.map((each) => printSorted(each)).sort(),
    glossary: glossary.map((each) => printSorted(each)).sort(),
  };

  return printSorted(sorted);
}

function printSorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

async function storeTreaty(tx: Database, data: TreatyData): Promise<void> {
  const { bodies, instruments, reports, glossary, knowledgeBase, ...columns } = data;
  const treatyKey = data.key;
  // Deletes the treaty's parts too.
  await tx.delete(treaties).where(eq(treaties.key, treatyKey));
  await tx.insert(treaties).values({ ...columns, knowledgeBase: knowledgeBase ?? null });
  await storeGlossary(tx, treatyKey, glossary);
  if (bodies.length > 0) await tx.insert(treatyBodies).values(bodies.map((body) => ({ ...body, treatyKey })));
  if (reports.length > 0) await tx.insert(treatyReports).values(reports.map((report) => ({ ...report, treatyKey })));
  for (const [position, { articles, ...instrument }] of instruments.entries()) {
    await tx.insert(treatyInstruments).values({ ...instrument, treatyKey, position });
    const rows = articles.map((article) => ({ ...article, treatyKey, instrument: instrument.key }));
    if (rows.length > 0) await tx.insert(treatyArticles).values(rows);
  }
}

/** Announces that the pages of the meetings of a conference and its bodies change. */
async function invalidateMeetingsOf(tx: Database, treatySeries: string): Promise<void> {
  const ofTreaty = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(
      or(eq(bodies.symbolSeries, treatySeries), sql`starts_with(${bodies.symbolSeries}, ${`${treatySeries}/`}::text)`),
    );
  for (const { id } of ofTreaty) await invalidateMeeting(tx, id);
}
