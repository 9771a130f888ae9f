import { and, asc, count, desc, eq, gte, type SQL, sql } from "drizzle-orm";
import { bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { type MeetingSummary, SUMMARY } from "./queries";

/** How many meetings a body held or holds in a year. */
export interface YearOfMeetings {
  year: number;
  count: number;
}

/** A body with the years in which it meets, the latest first. */
export interface BodyOfMeetings {
  body: MeetingSummary["body"];
  years: YearOfMeetings[];
}

type Asking = Pick<Context, "db" | "viewer" | "now">;

/** The day that it is in each meeting's own zone. */
function today({ now }: Pick<Context, "now">): SQL {
  return sql`(${now().toISOString()}::timestamptz at time zone ${meetings.timeZone})::date`;
}

/** The meetings being held and those to come, the nearest first. */
export function listComingMeetings(context: Asking, limit: number): Promise<MeetingSummary[]> {
  // No zone is more than twelve hours behind: whatever ended before that is passed over by the index.
  const earliest = new Date(context.now().getTime() - 12 * 60 * 60 * 1000).toISOString().slice(0, 10);

  return summaries(context, and(gte(meetings.endsOn, earliest), sql`${meetings.endsOn} >= ${today(context)}`))
    .orderBy(asc(meetings.startsOn), asc(meetings.key))
    .limit(limit);
}

/** The meetings that are over, the latest first. */
export function listPastMeetings(context: Asking, limit: number): Promise<MeetingSummary[]> {
  return summaries(context, sql`${meetings.endsOn} < ${today(context)}`)
    .orderBy(desc(meetings.startsOn), asc(meetings.key))
    .limit(limit);
}

/** The meetings of a body, of one year where it is given, the latest first. */
export function listMeetingsOfBody(
  context: Pick<Context, "db" | "viewer">,
  { body, year, limit }: { body: string; year?: number; limit: number },
): Promise<MeetingSummary[]> {
  const ofYear = year === undefined ? undefined : eq(meetings.year, year);

  return summaries(context, and(eq(meetings.bodyKey, body), ofYear))
    .orderBy(desc(meetings.startsOn), asc(meetings.key))
    .limit(limit);
}

/** The bodies with the years of their meetings, in the order of their symbols; only one where its key is given. */
export async function listYearsOfBodies(
  { db }: Pick<Context, "db" | "viewer">,
  { body, limit }: { body?: string; limit: number },
): Promise<BodyOfMeetings[]> {
  const named = await db
    .select({ ...SUMMARY.body })
    .from(bodies)
    .where(body === undefined ? undefined : eq(bodies.key, body))
    .orderBy(asc(bodies.symbolSeries))
    .limit(limit);
  const years = await db
    .select({ body: meetings.bodyKey, year: meetings.year, count: count() })
    .from(meetings)
    .where(body === undefined ? undefined : eq(meetings.bodyKey, body))
    .groupBy(meetings.bodyKey, meetings.year)
    .orderBy(desc(meetings.year));

  return named.flatMap((each) => {
    const own = years.filter((year) => year.body === each.key);
    return own.length > 0 ? [{ body: each, years: own.map(({ year, count }) => ({ year, count })) }] : [];
  });
}

function summaries({ db }: Pick<Context, "db">, where: SQL | undefined) {
  return db.select(SUMMARY).from(meetings).innerJoin(bodies, eq(bodies.key, meetings.bodyKey)).where(where).$dynamic();
}
