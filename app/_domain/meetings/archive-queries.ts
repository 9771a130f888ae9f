import { and, asc, count, desc, eq, gte, not, or, type SQL, sql } from "drizzle-orm";
import { bodies, meetings } from "@/db/schema";
import type { Context } from "../context";
import { hasReadableMeetings, readableMeetings } from "./policy";
import { type MeetingSummary, SUMMARY_COLUMNS } from "./queries";

/** The number of a body's meetings in a year. */
export interface YearOfMeetings {
  year: number;
  count: number;
}

/** A body with the years of its meetings, the latest first. */
export interface BodyOfMeetings {
  body: MeetingSummary["body"];
  years: YearOfMeetings[];
}

type ReadContext = Pick<Context, "db" | "viewer" | "now">;

/** Returns the SQL of the current day in each meeting's own zone. */
function todayInMeetingZone({ now }: Pick<Context, "now">): SQL {
  return sql`(${now().toISOString()}::timestamptz at time zone ${meetings.timeZone})::date`;
}

/** Holds for a meeting whose dates are to be confirmed: it is yet to come, whatever its earlier days are. */
const IS_POSTPONED = eq(meetings.scheduleStatus, "postponed");

/** Orders meetings that are held by their days before those that are not. */
const WITHOUT_DAYS_LAST = sql`${meetings.scheduleStatus} <> 'scheduled'`;

/** Lists the meetings in progress and to come, the nearest first; those whose dates are to be confirmed are last. */
export function listUpcomingMeetings(context: ReadContext, limit: number): Promise<MeetingSummary[]> {
  // No zone is more than twelve hours behind UTC: the index skips all that ended before that day.
  const earliest = new Date(context.now().getTime() - 12 * 60 * 60 * 1000).toISOString().slice(0, 10);

  return selectSummaries(
    context,
    or(IS_POSTPONED, and(gte(meetings.endsOn, earliest), sql`${meetings.endsOn} >= ${todayInMeetingZone(context)}`)),
  )
    .orderBy(WITHOUT_DAYS_LAST, asc(meetings.startsOn), asc(meetings.key))
    .limit(limit);
}

/** Lists the meetings that are over, the latest first. */
export function listPastMeetings(context: ReadContext, limit: number): Promise<MeetingSummary[]> {
  return selectSummaries(context, and(not(IS_POSTPONED), sql`${meetings.endsOn} < ${todayInMeetingZone(context)}`))
    .orderBy(desc(meetings.startsOn), asc(meetings.key))
    .limit(limit);
}

/** Lists the meetings in progress and to come, the nearest first, then those that are over, so many of each. */
export async function listNearestMeetings(context: ReadContext, limit: number): Promise<MeetingSummary[]> {
  const lists = await Promise.all([listUpcomingMeetings(context, limit), listPastMeetings(context, limit)]);

  return lists.flat();
}

/** Lists the meetings of a body, of one year if it is given, the latest first. */
export function listMeetingsOfBody(
  context: Pick<Context, "db" | "viewer">,
  { body, year, limit }: { body: string; year?: number; limit: number },
): Promise<MeetingSummary[]> {
  const ofYear = year === undefined ? undefined : eq(meetings.year, year);

  return selectSummaries(context, and(eq(meetings.bodyKey, body), ofYear))
    .orderBy(desc(meetings.startsOn), asc(meetings.key))
    .limit(limit);
}

/**
 * Lists the bodies that have meetings for the viewer, with the years of those, by symbol; only one if its key is
 * given.
 */
export async function listYearsOfBodies(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { body, limit }: { body?: string; limit: number },
): Promise<BodyOfMeetings[]> {
  const selectedBodies = await db
    .select({ ...SUMMARY_COLUMNS.body })
    .from(bodies)
    .where(and(body === undefined ? undefined : eq(bodies.key, body), hasReadableMeetings(viewer)))
    .orderBy(asc(bodies.symbolSeries))
    .limit(limit);
  const years = await db
    .select({ body: meetings.bodyKey, year: meetings.year, count: count() })
    .from(meetings)
    .where(and(body === undefined ? undefined : eq(meetings.bodyKey, body), readableMeetings(viewer)))
    .groupBy(meetings.bodyKey, meetings.year)
    .orderBy(desc(meetings.year));

  return selectedBodies.flatMap((each) => {
    const own = years.filter((year) => year.body === each.key);
    return own.length > 0 ? [{ body: each, years: own.map(({ year, count }) => ({ year, count })) }] : [];
  });
}

function selectSummaries({ db, viewer }: Pick<Context, "db" | "viewer">, where: SQL | undefined) {
  return db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(and(where, readableMeetings(viewer)))
    .$dynamic();
}
