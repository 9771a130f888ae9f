import { and, asc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { meetings, plenaryMeetings } from "@/db/schema";
import { findMissingOfMeetings } from "../meeting-preparation/announcement-requirements";
import { found, inScope, nearestFirst, ROW_COUNT, type Scope, todayThere } from "./scope";

/** Finds the drafts, each with what it lacks before it can be announced; nothing if it can be. */
export async function findDrafts(scope: Scope) {
  const rows = await scope.db
    .select({ entryCount: ROW_COUNT, meeting: meetings })
    .from(meetings)
    .where(and(inScope(scope), eq(meetings.status, "draft")))
    .orderBy(asc(meetings.startsOn), asc(meetings.key))
    .limit(scope.limit);
  const missing = await findMissingOfMeetings(
    scope.db,
    rows.map(({ meeting }) => meeting),
  );

  return found(
    rows.map(({ entryCount, meeting }) => ({
      entryCount,
      meetingId: meeting.id,
      missing: missing.get(meeting.id) ?? [],
    })),
  );
}

/** The next operation on the status of a meeting. */
export type DueOperation = "open" | "adoptReport" | "archive";

/**
 * Finds the meetings whose status is behind the calendar in their own zone: begun and not in session, over and without
 * an adopted report, over and not archived. A meeting whose days do not stand has not begun, nor is it over.
 */
export async function findDueStatuses(scope: Scope) {
  const { status, scheduleStatus, startsOn, endsOn } = meetings;
  const today = todayThere(scope);
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      meetingId: meetings.id,
      due: sql<DueOperation>`case ${status} when 'announced' then 'open' when 'in-session' then 'adoptReport' else 'archive' end`,
      since: sql<string>`case ${status} when 'announced' then ${startsOn} else ${endsOn} end::text`,
    })
    .from(meetings)
    .where(
      and(
        inScope(scope),
        or(
          and(eq(status, "announced"), eq(scheduleStatus, "scheduled"), sql`${startsOn} <= ${today}`),
          and(
            inArray(status, ["in-session", "report-adopted"]),
            ne(scheduleStatus, "postponed"),
            sql`${endsOn} < ${today}`,
          ),
        ),
      ),
    )
    .orderBy(nearestFirst(scope), asc(meetings.key))
    .limit(scope.limit);

  return found(rows);
}

/** Finds the plenary meetings of today and the next ones, in order; those of today are counted. */
export async function findPlenaryMeetings(scope: Scope) {
  const { number, startsAt, endsAt, cancelledAt } = plenaryMeetings;
  const day = sql`(${startsAt} at time zone ${meetings.timeZone})::date`;
  const rows = await scope.db
    .select({
      today: sql<number>`count(*) filter (where ${day} = ${todayThere(scope)}) over ()`.mapWith(Number),
      meetingId: meetings.id,
      number,
      startsAt,
      endsAt,
      isToday: sql<boolean>`${day} = ${todayThere(scope)}`,
    })
    .from(plenaryMeetings)
    .innerJoin(meetings, eq(meetings.id, plenaryMeetings.meetingId))
    .where(
      and(
        inScope(scope),
        isNull(cancelledAt),
        eq(meetings.scheduleStatus, "scheduled"),
        // No day began longer ago, in any zone: what is past is not converted into its own.
        gt(startsAt, new Date(scope.now().getTime() - 26 * 3_600_000)),
        sql`${day} >= ${todayThere(scope)}`,
      ),
    )
    .orderBy(asc(startsAt), asc(meetings.key), asc(number))
    .limit(scope.limit);

  return { today: rows[0]?.today ?? 0, entries: rows.map(({ today: _all, ...entry }) => entry) };
}
