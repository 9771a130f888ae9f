import { and, asc, eq, sql } from "drizzle-orm";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";

const PARAGRAPHS = 20;
const PARAGRAPH =
  "سيُعرض على الفريق العامل تقرير أعدته الأمانة عن المساعدة التقنية المقدمة إلى الدول من أجل تنفيذ الاتفاقية، وسينظر في أنشطة بناء القدرات وفي سبل تعزيزها.";

/**
 * Gives the Arabic text of the first item of an agenda a history: each revision changes a word in one of twenty
 * paragraphs.
 *
 * @returns the id of the item.
 */
export async function fillHistory(db: Database, meetingKey: string, revisions: number): Promise<string> {
  const [item] = await db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(eq(meetings.key, meetingKey))
    .orderBy(asc(agendaItems.position))
    .limit(1);
  if (!item) throw new Error(`${meetingKey} has no item`);
  const source = Array.from({ length: PARAGRAPHS }, (_, index) => `§${index}. ${PARAGRAPH}`).join("\n\n");
  await db.execute(sql`insert into agenda_item_revisions (item_id, locale, version, number, title, annotation,
    documentation, no_document_expected, status, updated_at, replaced_at, replaced_by)
    select item_id, locale, n, '1', title, replace(${source}::text, '§' || n % ${PARAGRAPHS}::int || '.', n || '.'), '', false,
      'draft', now() - make_interval(mins => ${revisions}::int - n), now() - make_interval(mins => ${revisions}::int - n - 1), 'Editor'
    from agenda_item_texts, generate_series(1, ${revisions}::int) as n
    where item_id = ${item.id} and locale = 'ar'`);
  await db
    .update(agendaItemTexts)
    .set({ annotation: parseSource(source).text, version: revisions + 1 })
    .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, "ar")));
  await db.execute(sql`analyze agenda_item_revisions`);

  return item.id;
}
