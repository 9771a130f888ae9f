import { sql } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import {
  agendaEditions,
  agendaEditionTexts,
  agendaItems,
  agendaItemTexts,
  ITEM_TEXT_REFERS,
  meetingDocuments,
  meetings,
  PARAGRAPH_REFERS,
  reportDrafts,
  reportParagraphs,
  reportParagraphTexts,
} from "@/db/schema";
import { found, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** Why a reference is to be checked: what was issued prints an old symbol, or the document is withdrawn or gone. */
export type ReferenceProblem = "old" | "withdrawn" | "gone";

/** The references to documents of the portal in a text of the agenda. */
const inAgenda = (table: typeof agendaItemTexts | typeof agendaEditionTexts) =>
  sql`jsonb_path_query(jsonb_build_array(${table.annotation}, ${table.documentation}),
    'strict $.** ? (@.type == "reference" && exists (@.document))') as reference`;

/** Every such reference, with the symbol that it prints and what it has to be checked for. */
const REFERENCES = sql`
  select ${agendaEditions.meetingId} as meeting_id, ${agendaEditionTexts.itemId} as item_id, null::uuid as paragraph_id,
    ${agendaEditionTexts.locale} as locale, reference ->> 'document' as document_id, reference ->> 'text' as printed, true as is_issued
  from ${agendaEditions} join ${agendaEditionTexts} on ${agendaEditionTexts.editionId} = ${agendaEditions.id}
  cross join lateral ${inAgenda(agendaEditionTexts)}
  where ${agendaEditions.supersededAt} is null and ${ITEM_TEXT_REFERS}
  union select ${agendaItems.meetingId}, ${agendaItems.id}, null, ${agendaItemTexts.locale},
    reference ->> 'document', reference ->> 'text', false
  from ${agendaItems} join ${agendaItemTexts} on ${agendaItemTexts.itemId} = ${agendaItems.id}
  cross join lateral ${inAgenda(agendaItemTexts)} where ${ITEM_TEXT_REFERS}
  union select ${reportDrafts.meetingId}, null, ${reportParagraphs.id}, ${reportParagraphTexts.locale},
    reference[2], reference[1], false
  from ${reportDrafts} join ${reportParagraphs} on ${reportParagraphs.draftId} = ${reportDrafts.id}
  join ${reportParagraphTexts} on ${reportParagraphTexts.paragraphId} = ${reportParagraphs.id}
  cross join lateral regexp_matches(${reportParagraphTexts.text}, '\\[\\[([^][|]+)\\|([0-9a-f-]{36})\\]\\]', 'g') as reference
  where ${reportParagraphs.removedAt} is null and ${PARAGRAPH_REFERS}`;

/**
 * Finds, by text and document, the references that staff should check: those of the issued agenda that print an old
 * symbol, and those of working copies to a document that was withdrawn or is gone.
 */
export async function findReferences(scope: Scope) {
  const { symbol, withdrawnAt } = meetingDocuments;
  const problem = sql<ReferenceProblem>`case when referred.is_issued then 'old'
    when ${meetingDocuments.id} is null then 'gone' else 'withdrawn' end`;
  const languages = sql.raw(LOCALES.map((each) => `'${each}'`).join(", "));
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      meetingId: meetings.id,
      problem,
      itemId: sql<string | null>`referred.item_id`,
      /** of the item in the working copy */
      number: agendaItems.number,
      paragraphId: sql<string | null>`referred.paragraph_id`,
      printed: sql<string>`referred.printed`,
      /** null of a document that is gone */
      symbol,
      languages: sql<
        Locale[]
      >`array_agg(referred.locale order by array_position(array[${languages}], referred.locale))`,
    })
    .from(sql`(${REFERENCES}) as referred`)
    .innerJoin(meetings, sql`${meetings.id} = referred.meeting_id`)
    .leftJoin(agendaItems, sql`${agendaItems.id} = referred.item_id`)
    .leftJoin(meetingDocuments, sql`${meetingDocuments.id}::text = referred.document_id`)
    .where(
      sql`${inOpenScope(scope)} and case when referred.is_issued then referred.printed <> ${symbol}
        else ${meetingDocuments.id} is null or ${withdrawnAt} is not null end`,
    )
    .groupBy(
      meetings.id,
      sql`referred.item_id`,
      sql`referred.paragraph_id`,
      sql`referred.printed`,
      sql`referred.is_issued`,
      meetingDocuments.id,
      agendaItems.id,
    )
    .orderBy(nearestFirst(scope), meetings.key, agendaItems.position, sql`referred.printed`, problem)
    .limit(scope.limit);

  return found(rows);
}
