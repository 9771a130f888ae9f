import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
  programmeEditions,
} from "@/db/schema";
import { isIssued, type Scope } from "./scope";

/**
 * Lists the meetings in which the programme may differ from what was issued: those of all are joined once, where an
 * exact comparison composes the programme of each meeting.
 */
export async function listProgrammesToCompare(scope: Scope): Promise<string[]> {
  const isChosen = isIssued(scope);
  // One meeting is compared at once.
  const mayDiffer = scope.meetingKey === undefined ? inArray(meetings.id, sql`(${differing(isChosen)})`) : undefined;
  const rows = await scope.db.select({ id: meetings.id }).from(meetings).where(and(isChosen, mayDiffer));

  return rows.map(({ id }) => id);
}

/**
 * Selects the meetings with another room, plenary meeting, entry or event than in the current edition. Entries are
 * compared with their ids, though an import stores the same ones under others.
 */
const differing = (isChosen: SQL | undefined) => sql`with edition as (
    select ${meetings.id} as meeting_id, ${meetings.rooms} as rooms, ${programmeEditions.content} as content
    from ${programmeEditions} join ${meetings} on ${eq(meetings.id, programmeEditions.meetingId)}
    where ${and(isNull(programmeEditions.supersededAt), isChosen)}),
  arranged as (
    select plenary_meeting_id, jsonb_agg(jsonb_build_object('id', entry.id, 'itemId', item_id,
      'texts', coalesce(described.texts, '{}')) order by position, entry.id) as entries
    from ${organizationOfWorkEntries} as entry
    left join (select entry_id, jsonb_object_agg(locale, description) as texts
      from ${organizationOfWorkEntryTexts} group by entry_id) as described on entry_id = entry.id
    group by plenary_meeting_id),
  titled as (
    select event_id, jsonb_object_agg(locale, title) as titles from ${organizationOfWorkEventTexts} group by event_id)
  select meeting_id from edition where rooms <> content -> 'rooms'
  union
  select coalesce(working.meeting_id, issued.meeting_id)
  from (select held.*, coalesce(entries, '[]') as entries from edition
      join ${plenaryMeetings} as held on held.meeting_id = edition.meeting_id
      left join arranged on plenary_meeting_id = held.id) as working
  full join (select meeting_id, held.* from edition, jsonb_to_recordset(content -> 'plenaryMeetings') as held(id uuid,
      number integer, "startsAt" timestamptz, "endsAt" timestamptz, rooms jsonb, "cancelledAt" timestamptz,
      entries jsonb)) as issued
    on issued.id = working.id and issued.meeting_id = working.meeting_id
  where working.id is null or issued.id is null
    or (working.number, starts_at, ends_at, working.rooms, cancelled_at is null, working.entries) is distinct from
      (issued.number, "startsAt", "endsAt", issued.rooms, "cancelledAt" is null, issued.entries)
  union
  select coalesce(working.meeting_id, issued.meeting_id)
  from (select event.*, coalesce(titles, '{}') as titles from edition
      join ${organizationOfWorkEvents} as event on event.meeting_id = edition.meeting_id and removed_at is null
      left join titled on event_id = event.id) as working
  full join (select meeting_id, event.* from edition, jsonb_to_recordset(content -> 'events') as event(id uuid,
      kind text, day date, "startsAt" timestamptz, "endsAt" timestamptz, rooms jsonb, "cancelledAt" timestamptz,
      titles jsonb)) as issued
    on issued.id = working.id and issued.meeting_id = working.meeting_id
  where working.id is null or issued.id is null
    or (working.kind, working.day, starts_at, ends_at, working.rooms, cancelled_at is null, working.titles)
      is distinct from
      (issued.kind, issued.day, "startsAt", "endsAt", issued.rooms, "cancelledAt" is null, issued.titles)`;
