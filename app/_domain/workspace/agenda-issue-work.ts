import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import {
  agendaEditionItems,
  agendaEditions,
  agendaEditionTexts,
  agendaItems,
  agendaItemTexts,
  meetings,
} from "@/db/schema";
import { found, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/**
 * Finds the announced meetings whose working copy of the agenda differs from what was issued, as `compareContents` does:
 * in its items, their order or their texts. A text that is older than the issue in which it first read so is not compared.
 */
export async function findUnissuedAgendas(scope: Scope) {
  const { db } = scope;
  const editionOf = and(eq(agendaEditions.meetingId, meetings.id), isNull(agendaEditions.supersededAt));
  const rows = await db
    .select({
      entryCount: ROW_COUNT,
      meetingId: meetings.id,
      issuedAt: agendaEditions.issuedAt,
    })
    .from(meetings)
    .innerJoin(agendaEditions, editionOf)
    .where(and(inOpenScope(scope), ne(meetings.status, "draft"), inArray(meetings.id, sql`(${DIFFERING})`)))
    .orderBy(nearestFirst(scope), meetings.key)
    .limit(scope.limit);

  return found(rows);
}

const IS_CURRENT = sql`${agendaEditions.supersededAt} is null`;

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

/** The meetings with a difference: each part finds one kind of it. */
const DIFFERING = sql.join(
  [
    sql`select ${agendaEditions.meetingId} from ${ITEMS} left join ${ISSUED_ITEM}
      where ${IS_CURRENT} and (${agendaEditionItems.itemId} is null
        or (${agendaItems.number}, ${agendaItems.parentId}, ${agendaItems.noDocumentExpected}) is distinct from
           (${agendaEditionItems.number}, ${agendaEditionItems.parentId}, ${agendaEditionItems.noDocumentExpected}))`,
    sql`select ${agendaEditions.meetingId} from ${agendaEditions}
      join ${agendaEditionItems} on ${agendaEditionItems.editionId} = ${agendaEditions.id}
      left join ${agendaItems} on ${agendaItems.id} = ${agendaEditionItems.itemId}
      where ${IS_CURRENT} and ${agendaItems.id} is null`,
    sql`select placed.meeting_id from (select ${agendaEditions.meetingId},
        row_number() over (partition by ${agendaEditions.id} order by ${agendaItems.position}, ${agendaItems.id}) as place,
        row_number() over (partition by ${agendaEditions.id}
          order by ${agendaEditionItems.position}, ${agendaEditionItems.itemId}) as issued_place
      from ${ITEMS} join ${ISSUED_ITEM} where ${IS_CURRENT}) as placed where placed.place <> placed.issued_place`,
    sql`select ${agendaEditions.meetingId} from ${ITEMS}
      join ${agendaItemTexts} on ${agendaItemTexts.itemId} = ${agendaItems.id} left join ${ISSUED_TEXT}
      where ${IS_CURRENT} and (${agendaEditionTexts.itemId} is null
        or (${agendaItemTexts.updatedAt} >= ${agendaEditionTexts.changedAt}
          and ${fieldsOf(agendaItemTexts)} is distinct from ${fieldsOf(agendaEditionTexts)}))`,
    sql`select ${agendaEditions.meetingId} from ${agendaEditions}
      join ${agendaEditionTexts} on ${agendaEditionTexts.editionId} = ${agendaEditions.id}
      left join ${agendaItemTexts} on ${agendaItemTexts.itemId} = ${agendaEditionTexts.itemId}
        and ${agendaItemTexts.locale} = ${agendaEditionTexts.locale}
      where ${IS_CURRENT} and ${agendaItemTexts.itemId} is null`,
  ],
  sql` union `,
);
