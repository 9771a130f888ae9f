import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { meetings } from "@/db/schema";
import type { Context } from "../context";
import { readableMeetings } from "../meetings/policy";

/** The meetings whose work is listed, for whom and when. */
export interface Scope extends Pick<Context, "db" | "viewer" | "now"> {
  /** one meeting's work alone */
  meetingKey: string | undefined;
  /** the most entries of each kind */
  limit: number;
}

/** The first entries of a kind of work. */
export interface Found<Entry> {
  /** everything that waits, such as texts; an entry may stand for several */
  count: number;
  /** the number of entries without the limit */
  entryCount: number;
  entries: Entry[];
}

/** Holds for the meetings of the scope that the viewer may read. */
export function inScope(scope: Scope): SQL | undefined {
  const { viewer, meetingKey } = scope;

  return and(readableMeetings(viewer), meetingKey === undefined ? undefined : eq(meetings.key, meetingKey));
}

/** Holds for those that are not archived: an archived meeting needs no further text. */
export function inOpenScope(scope: Scope): SQL | undefined {
  return and(inScope(scope), ne(meetings.status, "archived"));
}

/** Holds for those of them of which something may be issued. */
export function isIssued(scope: Scope): SQL | undefined {
  return and(inOpenScope(scope), ne(meetings.status, "draft"));
}

/** Orders by the distance of a meeting's first day from today: the work of the nearest comes first. */
export function nearestFirst({ now }: Scope): SQL {
  return sql`abs(${meetings.startsOn} - ${now().toISOString().slice(0, 10)}::date)`;
}

/** The current day in a meeting's own zone. */
export function todayThere({ now }: Scope): SQL {
  return sql`(${now().toISOString()}::timestamptz at time zone ${meetings.timeZone})::date`;
}

/** The number of rows without the limit. */
export const ROW_COUNT = sql<number>`count(*) over ()`.mapWith(Number);

/** Returns rows that carry the number of all, as what was found; each row counts once. */
export function found<Row extends { entryCount: number }>(rows: Row[]): Found<Omit<Row, "entryCount">> {
  const entryCount = rows[0]?.entryCount ?? 0;

  return { count: entryCount, entryCount, entries: rows.map(({ entryCount: _all, ...entry }) => entry) };
}

/** Returns rows that stand for several things each. */
export function foundSeveral<Row extends { entryCount: number; count: number }>(
  rows: Row[],
): Found<Omit<Row, "entryCount" | "count">> {
  const { entryCount, count } = rows[0] ?? { entryCount: 0, count: 0 };

  return { count, entryCount, entries: rows.map(({ entryCount: _all, count: _of, ...entry }) => entry) };
}
