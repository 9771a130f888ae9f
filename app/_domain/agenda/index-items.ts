import { and, eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { searchableText } from "@/app/_vocabulary/rich-text-plain";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts } from "@/db/schema";
import { indexPassages, type SearchablePart } from "../search/index-passages";

/** The items to index: all of them, in all languages, unless narrowed. */
interface Selection {
  itemId?: string | undefined;
  locale?: Locale | undefined;
}

/** Indexes the items of an agenda, footnotes included, in the transaction that changes them. */
export async function indexItems(tx: Database, meetingId: string, { itemId, locale }: Selection = {}): Promise<void> {
  const items = await tx
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      locale: agendaItemTexts.locale,
      title: agendaItemTexts.title,
      heading: agendaItemTexts.heading,
      segment: agendaItemTexts.segment,
      annotation: agendaItemTexts.annotation,
      documentation: agendaItemTexts.documentation,
    })
    .from(agendaItems)
    .innerJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        itemId === undefined ? undefined : eq(agendaItems.id, itemId),
        locale === undefined ? undefined : eq(agendaItemTexts.locale, locale),
      ),
    )
    .orderBy(agendaItems.id, agendaItemTexts.locale);
  for (const { id, number, title, heading, segment, annotation, documentation, ...item } of items) {
    const parts: SearchablePart[] = [
      ...(heading ? [{ part: "title" as const, body: heading }] : []),
      ...(segment ? [{ part: "title" as const, body: segment }] : []),
      { part: "annotation", body: searchableText(annotation) },
      { part: "annotation", body: searchableText(documentation) },
    ];
    const passage = { meetingId, subject: "item" as const, subjectId: id, locale: item.locale, label: number, title };
    await indexPassages(tx, passage, parts);
  }
}
