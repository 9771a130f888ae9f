import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { pickText } from "@/app/_vocabulary/locales";
import { legislationSubmissions, meetings, states } from "@/db/schema";
import { canManageAccounts } from "../accounts/policy";
import { canReadIncoming, readableSubmissions } from "../legislation/policy";
import { isOfReadableMeeting } from "../meetings/policy";
import type { DestinationSearch } from "./destination-search";

/** A State, and the meeting at which it last submitted legislation, if the viewer may know. */
export interface StateDestination {
  code: string;
  name: string;
  submissions: number;
  meetingKey: string | undefined;
}

/** Finds States by their names, for those who have a page about their work. */
export async function findStatesNamed(search: DestinationSearch): Promise<StateDestination[]> {
  const { db, viewer, locale, limit, matches } = search;
  if (!canReadIncoming(viewer) && !canManageAccounts(viewer)) return [];
  const named = await db.select({ code: states.code, names: states.names }).from(states);
  const found = named.filter(({ code, names }) => matches([code, ...Object.values(names)])).slice(0, limit);
  if (found.length === 0) return [];
  const { stateCode, submittedAt, meetingId, status } = legislationSubmissions;
  const submitted = await db
    .select({
      code: stateCode,
      submissions: sql<number>`count(*)`.mapWith(Number),
      meetingKey: sql<string>`(array_agg(${meetings.key} order by ${submittedAt} desc))[1]`,
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(
      and(
        readableSubmissions(viewer),
        ne(status, "draft"),
        isOfReadableMeeting(viewer, meetingId),
        inArray(
          stateCode,
          found.map(({ code }) => code),
        ),
      ),
    )
    .groupBy(stateCode);

  return found.map(({ code, names }) => ({
    code,
    name: pickText(names, locale)?.text ?? code,
    submissions: 0,
    meetingKey: undefined,
    ...submitted.find((each) => each.code === code),
  }));
}
