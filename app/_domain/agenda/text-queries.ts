import { and, asc, eq, lte } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { type SeenStatus, seenStatus } from "@/app/_vocabulary/text-status";
import type { Database } from "@/db/client";
import { agendaItemRevisions, agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { canReadTexts } from "./policy";
import { SOURCE_OF_ITEM, SOURCE_OF_MEETING } from "./source-language";

type ReadContext = Pick<Context, "db" | "viewer">;

/** An item with the status of its text in each language. */
export interface ItemStatuses {
  id: string;
  number: string;
  /** in the reader's language; else in its source language or in the first one that it has */
  title: string;
  titleLocale: Locale;
  source: Locale;
  statuses: Record<Locale, SeenStatus>;
}

/** A text of an item in one language. */
export type ItemText = typeof agendaItemTexts.$inferSelect;

/** The content of a text of an item. */
export type ItemContent = Pick<
  ItemText,
  "title" | "shortTitle" | "heading" | "segment" | "annotation" | "documentation"
>;

/** An item in every language, with the source that one of its translations follows. */
export interface ItemTexts {
  id: string;
  number: string;
  source: Locale;
  timeZone: string;
  texts: Partial<Record<Locale, ItemText>>;
}

/**
 * Lists the items of an agenda in order with the status of each text, their titles for a reader.
 *
 * @throws {DomainError} `not-found`.
 */
export async function listTextStatuses(
  { db, viewer }: ReadContext,
  meetingKey: string,
  reader?: Locale,
): Promise<{ source: Locale; items: ItemStatuses[] }> {
  authorize(canReadTexts(viewer), "list the texts of the agenda by language");
  const [meeting] = await db
    .select({ id: meetings.id, source: SOURCE_OF_MEETING })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();
  const { itemId, locale, title, status, revision, basedOn } = agendaItemTexts;
  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      ownSource: agendaItems.sourceLocale,
      text: { locale, title, status, revision, basedOn },
    })
    .from(agendaItems)
    .leftJoin(agendaItemTexts, eq(itemId, agendaItems.id))
    .where(eq(agendaItems.meetingId, meeting.id))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
  const items = [...Map.groupBy(rows, ({ id }) => id)].map(([id, [first, ...others]]) => {
    const texts = [first, ...others].flatMap((row) => row?.text ?? []);
    const source = first?.ownSource ?? meeting.source;
    const find = (wanted: Locale) => texts.find((text) => text.locale === wanted);
    const named = [...(reader ? [reader] : []), source, ...LOCALES]
      .map(find)
      .find((text) => text && text.title.trim() !== "");
    const statuses = Object.fromEntries(LOCALES.map((each) => [each, seenStatus(find(each), find(source))]));

    return {
      ...{ id, source, number: first?.number ?? "" },
      ...{ title: named?.title ?? "", titleLocale: named?.locale ?? source },
      statuses: statuses as ItemStatuses["statuses"], // every language is listed
    };
  });

  return { source: meeting.source, items };
}

/** Returns an item in every language that it has. @throws {DomainError} `not-found`. */
export async function getItemTexts(
  { db, viewer }: ReadContext,
  { meetingKey, itemId }: { meetingKey: string; itemId: string },
): Promise<ItemTexts> {
  authorize(canReadTexts(viewer), "read an item in several languages");
  if (!isId(itemId)) throw notFound();
  const [item] = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      source: SOURCE_OF_ITEM,
      timeZone: meetings.timeZone,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.id, itemId), eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!item) throw notFound();
  const texts = await db.select().from(agendaItemTexts).where(eq(agendaItemTexts.itemId, itemId));

  return { ...item, texts: Object.fromEntries(texts.map((text) => [text.locale, text])) };
}

/**
 * Returns the source of an item as the translation in a language found it: as it read at the revision
 * that the translation follows. Undefined if that is unknown.
 */
export async function findFollowedSource(
  { db, viewer }: ReadContext,
  { id, source, texts }: ItemTexts,
  locale: Locale,
): Promise<ItemContent | undefined> {
  authorize(canReadTexts(viewer), "read the earlier texts of an item");
  const [current, translation] = [texts[source], texts[locale]];
  if (!current || !translation || current.revision <= translation.basedOn) return current;

  return findSourceAt(db, { itemId: id, locale: source, revision: translation.basedOn });
}

/** Returns the last text of an item in a language that had a revision; undefined if it is not stored. */
async function findSourceAt(
  db: Database,
  { itemId, locale, revision }: { itemId: string; locale: Locale; revision: number },
): Promise<ItemContent | undefined> {
  const earlier = await db
    .select()
    .from(agendaItemRevisions)
    .where(
      and(
        eq(agendaItemRevisions.itemId, itemId),
        eq(agendaItemRevisions.locale, locale),
        lte(agendaItemRevisions.revision, revision),
      ),
    )
    .orderBy(asc(agendaItemRevisions.version));
  const found = earlier.at(-1);

  return (
    found && {
      ...{ title: found.title, shortTitle: found.shortTitle, heading: found.heading, segment: found.segment },
      annotation: parseSource(found.annotation).text,
      documentation: parseSource(found.documentation).text,
    }
  );
}
