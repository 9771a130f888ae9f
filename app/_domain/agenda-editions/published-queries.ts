import { and, asc, eq } from "drizzle-orm";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { type Locale, type LocalizedText, preferredLocales } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { agendaEditionItems, agendaEditions, agendaEditionTexts } from "@/db/schema";
import { type Agenda, inLanguage } from "../agenda/queries";
import type { Context } from "../context";
import { notFound } from "../errors";
import { getMeeting, readEditionVersions } from "../meetings/queries";

/** An edition of an agenda as it was issued. */
export interface PublishedEdition {
  number: number;
  kind: EditionKind;
  /** what has changed, as the secretariat wrote it */
  notes: LocalizedText;
  issuedAt: Date;
  agenda: Agenda;
  /** of a corrigendum or addendum: its own text in each language that it concerns */
  corrections: Partial<Record<Locale, RichText>>;
}

/**
 * Returns an edition of the agenda of a meeting that the viewer may read, in one language. The caller has found it by
 * a document that the viewer may read.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getPublishedEdition(
  context: Pick<Context, "db" | "viewer">,
  { meetingKey, number }: { meetingKey: string; number: number },
  locale: Locale,
): Promise<PublishedEdition> {
  const { db } = context;
  const meeting = await getMeeting(context, meetingKey);
  const { id, kind, notes, issuedAt, corrections } = agendaEditions;
  const [edition] = await db
    .select({ id, kind, notes, issuedAt, corrections })
    .from(agendaEditions)
    .where(and(eq(agendaEditions.meetingId, meeting.id), eq(agendaEditions.number, number)));
  if (!edition) throw notFound();
  const rows = await db
    .select({
      id: agendaEditionItems.itemId,
      number: agendaEditionItems.number,
      parentId: agendaEditionItems.parentId,
      noDocumentExpected: agendaEditionItems.noDocumentExpected,
      annotatedWithId: agendaEditionItems.annotatedWithId,
    })
    .from(agendaEditionItems)
    .where(eq(agendaEditionItems.editionId, edition.id))
    .orderBy(asc(agendaEditionItems.position));
  const texts = await db.select().from(agendaEditionTexts).where(eq(agendaEditionTexts.editionId, edition.id));
  const versions = await readEditionVersions(db, eq(agendaEditions.id, edition.id));
  const items = inLanguage(rows, texts, preferredLocales(locale, meeting.original));

  return { ...edition, number, agenda: { meeting: { ...meeting, versions }, items } };
}
