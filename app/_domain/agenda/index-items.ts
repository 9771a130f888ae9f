import { and, eq, isNull } from "drizzle-orm";
import { searchableText } from "@/app/_vocabulary/rich-text-plain";
import type { Database } from "@/db/client";
import { agendaEditionItems, agendaEditions, agendaEditionTexts } from "@/db/schema";
import { type IndexEntry, indexPassages, type SearchablePart } from "../search/index-passages";

/**
 * Indexes the items of an agenda as they were issued last, footnotes included, in the transaction
 * that issues them.
 *
 * @param isWanted decides which texts are indexed: all by default.
 */
export async function indexItems(
  tx: Database,
  meetingId: string,
  isWanted: (text: { itemId: string; changedAt: Date }) => boolean = () => true,
): Promise<void> {
  const texts = await tx
    .select({ text: agendaEditionTexts, number: agendaEditionItems.number })
    .from(agendaEditions)
    .innerJoin(agendaEditionItems, eq(agendaEditionItems.editionId, agendaEditions.id))
    .innerJoin(
      agendaEditionTexts,
      and(
        eq(agendaEditionTexts.editionId, agendaEditions.id),
        eq(agendaEditionTexts.itemId, agendaEditionItems.itemId),
      ),
    )
    .where(and(eq(agendaEditions.meetingId, meetingId), isNull(agendaEditions.supersededAt)))
    .orderBy(agendaEditionItems.itemId, agendaEditionTexts.locale);
  const entries = texts
    .filter(({ text }) => isWanted(text))
    .map(({ text, number }): IndexEntry => {
      const { itemId, locale, title, heading, segment, annotation, documentation } = text;
      const parts: SearchablePart[] = [
        ...(heading ? [{ part: "title" as const, body: heading }] : []),
        ...(segment ? [{ part: "title" as const, body: segment }] : []),
        { part: "annotation", body: searchableText(annotation) },
        { part: "annotation", body: searchableText(documentation) },
      ];

      return { about: { subject: "item", subjectId: itemId, locale, label: number, title }, parts };
    });
  await indexPassages(tx, meetingId, entries);
}
