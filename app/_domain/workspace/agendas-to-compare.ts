import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  agendaEditionItems,
  agendaEditions,
  agendaEditionTexts,
  agendaItems,
  agendaItemTexts,
  meetings,
} from "@/db/schema";
import { isIssued, type Scope } from "./scope";

/**
 * Lists the meetings in which the agenda may differ from what was issued. Their texts are not read for it: comparing
 * those of a thousand meetings takes ten times as long as finding the few that are worth it.
 */
export async function listAgendasToCompare(scope: Scope): Promise<string[]> {
  const isChosen = isIssued(scope);
  // One meeting is compared at once.
  const mayDiffer = scope.meetingKey === undefined ? inArray(meetings.id, sql`(${differing(isChosen)})`) : undefined;
  const rows = await scope.db.select({ id: meetings.id }).from(meetings).where(and(isChosen, mayDiffer));

  return rows.map(({ id }) => id);
}

/**
 * Selects the meetings with an item that has another number, place or parent than in the current edition, or a text
 * that was written after the issue in which it first read so; and those where one of the two is missing.
 */
const differing = (isChosen: SQL | undefined) => sql`with edition as (
    select ${agendaEditions.id} as id, ${agendaEditions.meetingId} as meeting_id
    from ${agendaEditions} join ${meetings} on ${eq(meetings.id, agendaEditions.meetingId)}
    where ${and(isNull(agendaEditions.supersededAt), isChosen)})
  select coalesce(item.meeting_id, issued.meeting_id)
  from (select item.* from edition join ${agendaItems} as item on item.meeting_id = edition.meeting_id) as item
  full join (select edition.meeting_id, item.* from edition
      join ${agendaEditionItems} as item on item.edition_id = edition.id) as issued
    on issued.item_id = item.id and issued.meeting_id = item.meeting_id
  where item.id is null or issued.item_id is null
    or (item.number, item.position, item.parent_id, item.no_document_expected)
      is distinct from (issued.number, issued.position, issued.parent_id, issued.no_document_expected)
  union
  select coalesce(written.meeting_id, issued.meeting_id)
  from (select edition.meeting_id, item_id, locale, updated_at from edition
      join ${agendaItems} as item on item.meeting_id = edition.meeting_id
      join ${agendaItemTexts} on item_id = item.id) as written
  full join (select edition.meeting_id, item_id, locale, changed_at from edition
      join ${agendaEditionTexts} on edition_id = edition.id) as issued
    on (issued.item_id, issued.locale, issued.meeting_id) = (written.item_id, written.locale, written.meeting_id)
  where written.item_id is null or issued.item_id is null or written.updated_at >= issued.changed_at`;
