import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { type Locale, type LocalizedText, preferredLocales } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { agendaEditions } from "@/db/schema";
import type { Context } from "../context";
import { isOfReadableMeeting, readsWorkingCopies } from "../meetings/policy";
import { getMeeting, type Meeting } from "../meetings/queries";
import { itemsAsRead, textsAsRead } from "./agenda-as-read";
import { findAdoption } from "./find-adoption";

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

/** The annotated agenda of a meeting, provisional until the meeting adopts it. */
export interface Agenda {
  meeting: Meeting;
  /** undefined while it is provisional */
  adoption?: AgendaAdoption;
  /** in the order of the agenda, each sub-item after its item */
  items: AgendaItem[];
}

/**
 * Returns the annotated provisional agenda of a meeting in one language; an item without a text in
 * it comes in the original language, else in English, else in any. Who may read drafts reads the
 * working copy, everyone else what was issued.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getAgenda(context: Pick<Context, "db" | "viewer">, key: string, locale: Locale): Promise<Agenda> {
  const meeting = await getMeeting(context, key);
  const asRead = itemsAsRead(context.db, context.viewer);
  const rows = await context.db
    .select({
      id: asRead.id,
      number: asRead.number,
      parentId: asRead.parentId,
      noDocumentExpected: asRead.noDocumentExpected,
      annotatedWithId: asRead.annotatedWithId,
    })
    .from(asRead)
    .where(eq(asRead.meetingId, meeting.id))
    .orderBy(asc(asRead.position));
  const texts = await textsOf(
    context,
    rows.map((row) => row.id),
  );

  const adopted = await findAdoption(context.db, meeting.id);
  const items = inLanguage(rows, texts, preferredLocales(locale, meeting.original));

  return { meeting, items, ...(adopted && { adoption: adopted.adoption }) };
}

/** The columns of an item of an agenda, and of its text in one language. */
type ItemRow = Pick<AgendaItem, "id" | "number" | "noDocumentExpected"> & {
  parentId: string | null;
  annotatedWithId: string | null;
};
type TextRow = { itemId: string; shortTitle: string | null; heading: string | null; segment: string | null } & Pick<
  AgendaItem,
  "locale" | "title" | "annotation" | "documentation" | "changedAt"
>;

/** Returns the items of an agenda, each with its text in the most preferred language that it has. */
export function inLanguage(rows: ItemRow[], texts: TextRow[], preferred: Locale[]): AgendaItem[] {
  const best = bestTexts(texts, preferred);

  return rows.flatMap(({ annotatedWithId, ...row }) => {
    const text = best.get(row.id);
    if (!text) return [];
    const { shortTitle, itemId: _, ...ownText } = text;
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
}

/** How and when an agenda was issued last. */
export interface AgendaIssue {
  kind: EditionKind;
  at: Date;
  /** what has changed, as the secretariat wrote it */
  notes: LocalizedText;
}

/** Returns how the agenda that the viewer reads was issued last; nothing of a working copy. */
export async function findAgendaIssue(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingId: string,
): Promise<AgendaIssue | undefined> {
  if (readsWorkingCopies(viewer)) return undefined;
  const { kind, issuedAt: at, notes } = agendaEditions;
  const [issue] = await db
    .select({ kind, at, notes })
    .from(agendaEditions)
    .where(
      and(
        eq(agendaEditions.meetingId, meetingId),
        isNull(agendaEditions.supersededAt),
        isOfReadableMeeting(viewer, agendaEditions.meetingId),
      ),
    );

  return issue;
}

async function textsOf({ db, viewer }: Pick<Context, "db" | "viewer">, itemIds: string[]) {
  const asRead = textsAsRead(db, viewer);

  return itemIds.length === 0 ? [] : await db.select().from(asRead).where(inArray(asRead.itemId, itemIds));
}

/** Returns for each item its text in the most preferred language. */
function bestTexts(texts: TextRow[], preferred: Locale[]): Map<string, TextRow> {
  const best = new Map<string, TextRow>();
  for (const text of texts) {
    const current = best.get(text.itemId);
    if (!current || preferred.indexOf(text.locale) < preferred.indexOf(current.locale)) best.set(text.itemId, text);
  }

  return best;
}
