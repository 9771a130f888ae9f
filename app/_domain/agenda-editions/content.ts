import { and, asc, eq, isNull } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { Database } from "@/db/client";
import { agendaEditionItems, agendaEditions, agendaEditionTexts, agendaItems, agendaItemTexts } from "@/db/schema";

/** The text of an item in one language. */
export interface ContentText {
  title: string;
  shortTitle: string | null;
  heading: string | null;
  segment: string | null;
  annotation: RichText;
  documentation: RichText;
}

/** An item of an agenda with its texts in all languages. */
export interface ContentItem {
  id: string;
  number: string;
  parentId: string | null;
  noDocumentExpected: boolean;
  texts: Partial<Record<Locale, ContentText>>;
}

/** The items of an agenda in their order: of a working copy or of an edition. */
export type AgendaContent = ContentItem[];

/** Reads the working copy of an agenda. */
export async function readWorkingContent(db: Database, meetingId: string): Promise<AgendaContent> {
  const items = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      parentId: agendaItems.parentId,
      noDocumentExpected: agendaItems.noDocumentExpected,
    })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
  const { itemId, locale, title, shortTitle, heading, segment, annotation, documentation } = agendaItemTexts;
  const texts = await db
    .select({ itemId, locale, title, shortTitle, heading, segment, annotation, documentation })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, itemId))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(itemId), asc(locale));

  return withTexts(items, texts);
}

/** Reads the edition of an agenda that was issued last; empty if there is none. */
export async function readIssuedContent(db: Database, meetingId: string): Promise<AgendaContent> {
  const [current] = await db
    .select({ id: agendaEditions.id })
    .from(agendaEditions)
    .where(and(eq(agendaEditions.meetingId, meetingId), isNull(agendaEditions.supersededAt)));

  return current ? readEditionContent(db, current.id) : [];
}

/** Reads an edition of an agenda. */
export async function readEditionContent(db: Database, editionId: string): Promise<AgendaContent> {
  const items = await db
    .select({
      id: agendaEditionItems.itemId,
      number: agendaEditionItems.number,
      parentId: agendaEditionItems.parentId,
      noDocumentExpected: agendaEditionItems.noDocumentExpected,
    })
    .from(agendaEditionItems)
    .where(eq(agendaEditionItems.editionId, editionId))
    .orderBy(asc(agendaEditionItems.position), asc(agendaEditionItems.itemId));
  const { itemId, locale, title, shortTitle, heading, segment, annotation, documentation } = agendaEditionTexts;
  const texts = await db
    .select({ itemId, locale, title, shortTitle, heading, segment, annotation, documentation })
    .from(agendaEditionTexts)
    .where(eq(agendaEditionTexts.editionId, editionId))
    .orderBy(asc(itemId), asc(locale));

  return withTexts(items, texts);
}

/**
 * Returns a working copy as it would be issued in some languages: in all others its items keep the
 * texts that they have in the edition before.
 */
export function inLanguages(working: AgendaContent, issued: AgendaContent, locales: readonly Locale[]): AgendaContent {
  const before = new Map(issued.map((item) => [item.id, item]));
  const pick = (texts: ContentItem["texts"] | undefined, isWanted: (locale: Locale) => boolean) =>
    Object.entries(texts ?? {}).filter(([locale]) => isWanted(locale as Locale)); // the keys are locales

  return working.map((item) => ({
    ...item,
    texts: Object.fromEntries([
      ...pick(item.texts, (locale) => locales.includes(locale)),
      ...pick(before.get(item.id)?.texts, (locale) => !locales.includes(locale)),
    ]),
  }));
}

function withTexts(
  items: Omit<ContentItem, "texts">[],
  texts: (ContentText & { itemId: string; locale: Locale })[],
): AgendaContent {
  const byItem = Map.groupBy(texts, ({ itemId }) => itemId);

  return items.map((item) => ({
    ...item,
    texts: Object.fromEntries((byItem.get(item.id) ?? []).map(({ itemId, locale, ...text }) => [locale, text])),
  }));
}
