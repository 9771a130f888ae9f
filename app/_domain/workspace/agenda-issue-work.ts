import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  agendaEditionItems,
  agendaEditions,
  agendaEditionTexts,
  agendaItems,
  agendaItemTexts,
  meetings,
} from "@/db/schema";
import { listAgendasToCompare } from "./agendas-to-compare";
import { found, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/**
 * Finds the announced meetings whose working copy of the agenda differs from what was issued, as `compareContents` does:
 * in its items, their order or their texts. A text that is older than the issue in which it first read so is not compared.
 */
export async function findUnissuedAgendas(scope: Scope) {
  const compared = await listAgendasToCompare(scope);
  if (compared.length === 0) return found([]);
  const isCompared = and(isNull(agendaEditions.supersededAt), inArray(agendaEditions.meetingId, compared));
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      meetingId: meetings.id,
      issuedAt: agendaEditions.issuedAt,
    })
    .from(meetings)
    .innerJoin(agendaEditions, eq(agendaEditions.meetingId, meetings.id))
    .where(and(isCompared, inArray(meetings.id, sql`(${differing(isCompared)})`)))
    .orderBy(nearestFirst(scope), meetings.key)
    .limit(scope.limit);

  return found(rows);
}

/** An item with its row in the current edition, and the reverse. */
const ITEMS = sql`${agendaEditions} join ${agendaItems} on ${agendaItems.meetingId} = ${agendaEditions.meetingId}`;
const ISSUED_ITEM = sql`${agendaEditionItems} on ${agendaEditionItems.editionId} = ${agendaEditions.id}
  and ${agendaEditionItems.itemId} = ${agendaItems.id}`;
const TEXT_FIELDS = ["title", "shortTitle", "heading", "segment", "annotation", "documentation"] as const;

/** Returns the fields of a text as a row value. */
const fieldsOf = (table: typeof agendaItemTexts | typeof agendaEditionTexts) =>
  sql`(${sql.join(
    TEXT_FIELDS.map((field) => sql`${table[field]}`),
    sql`, `,
  )})`;

const ISSUED_TEXT = sql`${agendaEditionTexts} on ${agendaEditionTexts.editionId} = ${agendaEditions.id}
  and ${agendaEditionTexts.itemId} = ${agendaItemTexts.itemId} and ${agendaEditionTexts.locale} = ${agendaItemTexts.locale}`;

/** Selects the meetings with a difference among the editions that are compared: each part finds one kind of it. */
const differing = (isCompared: SQL | undefined) =>
  sql.join(
    [
      sql`select ${agendaEditions.meetingId} from ${ITEMS} left join ${ISSUED_ITEM}
        where ${isCompared} and (${agendaEditionItems.itemId} is null
          or (${agendaItems.number}, ${agendaItems.parentId}, ${agendaItems.noDocumentExpected}) is distinct from
             (${agendaEditionItems.number}, ${agendaEditionItems.parentId}, ${agendaEditionItems.noDocumentExpected}))`,
      sql`select ${agendaEditions.meetingId} from ${agendaEditions}
        join ${agendaEditionItems} on ${agendaEditionItems.editionId} = ${agendaEditions.id}
        left join ${agendaItems} on ${agendaItems.id} = ${agendaEditionItems.itemId}
        where ${isCompared} and ${agendaItems.id} is null`,
      sql`select placed.meeting_id from (select ${agendaEditions.meetingId},
          row_number() over (partition by ${agendaEditions.id} order by ${agendaItems.position}, ${agendaItems.id}) as place,
          row_number() over (partition by ${agendaEditions.id}
            order by ${agendaEditionItems.position}, ${agendaEditionItems.itemId}) as issued_place
        from ${ITEMS} join ${ISSUED_ITEM} where ${isCompared}) as placed where placed.place <> placed.issued_place`,
      sql`select ${agendaEditions.meetingId} from ${ITEMS}
        join ${agendaItemTexts} on ${agendaItemTexts.itemId} = ${agendaItems.id} left join ${ISSUED_TEXT}
        where ${isCompared} and (${agendaEditionTexts.itemId} is null
          or (${agendaItemTexts.updatedAt} >= ${agendaEditionTexts.changedAt}
            and ${fieldsOf(agendaItemTexts)} is distinct from ${fieldsOf(agendaEditionTexts)}))`,
      sql`select ${agendaEditions.meetingId} from ${agendaEditions}
        join ${agendaEditionTexts} on ${agendaEditionTexts.editionId} = ${agendaEditions.id}
        left join ${agendaItemTexts} on ${agendaItemTexts.itemId} = ${agendaEditionTexts.itemId}
          and ${agendaItemTexts.locale} = ${agendaEditionTexts.locale}
        where ${isCompared} and ${agendaItemTexts.itemId} is null`,
    ],
    sql` union `,
  );
