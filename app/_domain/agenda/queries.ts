import { asc, eq, inArray } from "drizzle-orm";
import { type Locale, preferredLocales } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { agendaItems, agendaItemTexts } from "@/db/schema";
import type { Context } from "../context";
import { getMeeting, type Meeting } from "../meetings/queries";

/** An item or sub-item with its text in the reader's language or, if there is none, in `locale`. */
export interface AgendaItem {
  id: string;
  /** normalized: `1 (a)` */
  number: string;
  parentId: string | undefined;
  noDocumentExpected: boolean;
  /** the language of title, annotation and documentation */
  locale: Locale;
  title: string;
  /** the title as the programme shows it */
  programmeTitle: string;
  /** the title as printed over the annotation: the same unless the document differs from itself */
  heading: string;
  /** the heading of the segment that begins with it */
  segment: string | undefined;
  /** the number of the item under which it is annotated too: "Items 2 and 3" */
  annotatedWith: string | undefined;
  annotation: RichText;
  documentation: RichText;
  /** the last change of the text in that language */
  changedAt: Date;
}

/** The annotated provisional agenda of a meeting. */
export interface Agenda {
  meeting: Meeting;
  /** in the order of the agenda, each sub-item after its item */
  items: AgendaItem[];
}

/**
 * Returns the annotated provisional agenda of a meeting in one language; an item without a text in
 * it comes in the original language, else in English, else in any.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getAgenda(context: Pick<Context, "db" | "viewer">, key: string, locale: Locale): Promise<Agenda> {
  const meeting = await getMeeting(context, key);
  const rows = await context.db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      parentId: agendaItems.parentId,
      noDocumentExpected: agendaItems.noDocumentExpected,
      annotatedWithId: agendaItems.annotatedWithId,
    })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meeting.id))
    .orderBy(asc(agendaItems.position));
  const texts = await textsOf(
    context,
    rows.map((row) => row.id),
    preferredLocales(locale, meeting.original),
  );
  const items = rows.flatMap(({ annotatedWithId, ...row }) => {
    const text = texts.get(row.id);
    if (!text) return [];
    const { shortTitle, ...ownText } = text;
    const { title, heading, segment } = text;
    return [
      {
        ...row,
        ...ownText,
        parentId: row.parentId ?? undefined,
        programmeTitle: shortTitle ?? title,
        heading: heading ?? title,
        segment: segment ?? undefined,
        annotatedWith: annotatedWithId ? rows.find(({ id }) => id === annotatedWithId)?.number : undefined,
      },
    ];
  });

  return { meeting, items };
}

/** Returns for each item its text in the most preferred language. */
async function textsOf({ db }: Pick<Context, "db">, itemIds: string[], preferred: Locale[]) {
  const rows =
    itemIds.length === 0
      ? []
      : await db
          .select({
            itemId: agendaItemTexts.itemId,
            locale: agendaItemTexts.locale,
            title: agendaItemTexts.title,
            shortTitle: agendaItemTexts.shortTitle,
            heading: agendaItemTexts.heading,
            segment: agendaItemTexts.segment,
            annotation: agendaItemTexts.annotation,
            documentation: agendaItemTexts.documentation,
            changedAt: agendaItemTexts.updatedAt,
          })
          .from(agendaItemTexts)
          .where(inArray(agendaItemTexts.itemId, itemIds));
  const best = new Map<string, Omit<(typeof rows)[number], "itemId">>();
  for (const { itemId, ...text } of rows) {
    const current = best.get(itemId);
    if (!current || preferred.indexOf(text.locale) < preferred.indexOf(current.locale)) best.set(itemId, text);
  }

  return best;
}
