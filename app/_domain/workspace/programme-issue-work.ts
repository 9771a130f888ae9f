import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import {
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  programmeEditions,
} from "@/db/schema";
import { listProgrammesToCompare } from "./programmes-to-compare";
import { found, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/**
 * Finds the announced meetings whose working copy of the programme differs from what was issued, as `compareProgrammes`
 * does.
 */
export async function findUnissuedProgrammes(scope: Scope) {
  const compared = await listProgrammesToCompare(scope);
  if (compared.length === 0) return found([]);
  const rows = await scope.db
    .select({ entryCount: ROW_COUNT, meetingId: meetings.id, issuedAt: programmeEditions.issuedAt })
    .from(meetings)
    .innerJoin(
      programmeEditions,
      and(eq(programmeEditions.meetingId, meetings.id), isNull(programmeEditions.supersededAt)),
    )
    .where(
      and(
        inArray(meetings.id, compared),
        or(
          sql`${meetings.rooms} <> ${programmeEditions.content} -> 'rooms'`,
          sql`(${WORKING_PLENARY_MEETINGS}) is distinct from (${ISSUED_PLENARY_MEETINGS})`,
          sql`(${WORKING_EVENTS}) is distinct from (${ISSUED_EVENTS})`,
        ),
      ),
    )
    .orderBy(nearestFirst(scope), meetings.key)
    .limit(scope.limit);

  return found(rows);
}

const ENTRIES = sql`select jsonb_agg(jsonb_build_array(${organizationOfWorkEntries.itemId},
    (select coalesce(jsonb_object_agg(${organizationOfWorkEntryTexts.locale}, ${organizationOfWorkEntryTexts.description}), '{}')
      from ${organizationOfWorkEntryTexts} where ${organizationOfWorkEntryTexts.entryId} = ${organizationOfWorkEntries.id}))
    order by ${organizationOfWorkEntries.position}, ${organizationOfWorkEntries.id})
  from ${organizationOfWorkEntries} where ${organizationOfWorkEntries.plenaryMeetingId} = ${plenaryMeetings.id}`;

const WORKING_PLENARY_MEETINGS = sql`select jsonb_agg(jsonb_build_array(${plenaryMeetings.id}, ${plenaryMeetings.number},
    extract(epoch from ${plenaryMeetings.startsAt}), extract(epoch from ${plenaryMeetings.endsAt}), ${plenaryMeetings.rooms},
    ${plenaryMeetings.cancelledAt} is null, (${ENTRIES})) order by ${plenaryMeetings.id})
  from ${plenaryMeetings} where ${plenaryMeetings.meetingId} = ${meetings.id}`;

const ISSUED_PLENARY_MEETINGS = sql`select jsonb_agg(jsonb_build_array(held.id, held.number,
    extract(epoch from held."startsAt"), extract(epoch from held."endsAt"), held.rooms, held."cancelledAt" is null,
    (select jsonb_agg(jsonb_build_array(entry.value -> 'itemId', entry.value -> 'texts') order by entry.place)
      from jsonb_array_elements(held.entries) with ordinality as entry(value, place))) order by held.id)
  from jsonb_to_recordset(${programmeEditions.content} -> 'plenaryMeetings') as held(id uuid, number integer,
    "startsAt" timestamptz, "endsAt" timestamptz, rooms jsonb, "cancelledAt" timestamptz, entries jsonb)`;

const WORKING_EVENTS = sql`select jsonb_agg(jsonb_build_array(${organizationOfWorkEvents.id}, ${organizationOfWorkEvents.kind},
    ${organizationOfWorkEvents.day}, extract(epoch from ${organizationOfWorkEvents.startsAt}),
    extract(epoch from ${organizationOfWorkEvents.endsAt}), ${organizationOfWorkEvents.rooms}, ${organizationOfWorkEvents.cancelledAt} is null,
    (select coalesce(jsonb_object_agg(${organizationOfWorkEventTexts.locale}, ${organizationOfWorkEventTexts.title}), '{}')
      from ${organizationOfWorkEventTexts} where ${organizationOfWorkEventTexts.eventId} = ${organizationOfWorkEvents.id}))
    order by ${organizationOfWorkEvents.id})
  from ${organizationOfWorkEvents}
  where ${organizationOfWorkEvents.meetingId} = ${meetings.id} and ${organizationOfWorkEvents.removedAt} is null`;

const ISSUED_EVENTS = sql`select jsonb_agg(jsonb_build_array(event.id, event.kind, event.day, extract(epoch from event."startsAt"),
    extract(epoch from event."endsAt"), event.rooms, event."cancelledAt" is null, event.titles) order by event.id)
  from jsonb_to_recordset(${programmeEditions.content} -> 'events') as event(id uuid, kind text, day date,
    "startsAt" timestamptz, "endsAt" timestamptz, rooms jsonb, "cancelledAt" timestamptz, titles jsonb)`;
