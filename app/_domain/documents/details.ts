import { and, asc, eq, inArray, notInArray } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { DueDays } from "@/app/_vocabulary/document-deadlines";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, meetingDocumentItems, type meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import { DomainError } from "../errors";

type DocumentRow = typeof meetingDocuments.$inferSelect;

/** The details of a document that the secretariat enters. */
export interface DocumentDetails extends DueDays {
  symbol: string;
  titles: LocalizedText;
  kind: DocumentKind;
  distribution: Distribution;
  originalLanguage: Locale | null;
  issuedOn: string | null;
  /** the items of its own meeting under which it is listed, in the order of the agenda */
  items: { id: string; number: string }[];
}

/** Returns the details of a document as they are stored. */
export async function readDetails(db: Database, document: DocumentRow): Promise<DocumentDetails> {
  const { symbol, kind, distribution, originalLanguage, issuedOn, submissionDue, translationDue, issueDue } = document;
  const texts = await db
    .select({ locale: meetingDocumentTexts.locale, title: meetingDocumentTexts.title })
    .from(meetingDocumentTexts)
    .where(eq(meetingDocumentTexts.documentId, document.id));
  const titles = Object.fromEntries(texts.map(({ locale, title }) => [locale, title]));
  const items = await db
    .select({ id: agendaItems.id, number: agendaItems.number })
    .from(meetingDocumentItems)
    .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .where(and(eq(meetingDocumentItems.documentId, document.id), eq(agendaItems.meetingId, document.meetingId)))
    .orderBy(asc(agendaItems.position));

  const dueDays = { submissionDue, translationDue, issueDue };

  return { symbol, titles, kind, distribution, originalLanguage, issuedOn, ...dueDays, items };
}

/** Returns details as the audit log stores them: items by their numbers. */
export function detailsForLog({ items, ...details }: DocumentDetails): object {
  return { ...details, items: items.map(({ number }) => number) };
}

/** Returns the titles of a form that has a field for each language; an empty one is no title. */
export function titlesOf(fields: { [Name in `title-${Locale}`]: string }): LocalizedText {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => (fields[`title-${locale}`] ? [[locale, fields[`title-${locale}`]]] : [])),
  );
}

/** Stores the titles of a document, in place of all that it had. */
export async function storeTitles(tx: Database, documentId: string, titles: LocalizedText): Promise<void> {
  await tx.delete(meetingDocumentTexts).where(eq(meetingDocumentTexts.documentId, documentId));
  const rows = LOCALES.flatMap((locale) => (titles[locale] ? [{ documentId, locale, title: titles[locale] }] : []));
  if (rows.length > 0) await tx.insert(meetingDocumentTexts).values(rows);
}

/**
 * Lists a document under items of its own meeting, and under no other item of that meeting.
 *
 * @throws {DomainError} `invalid` at the field `items` for an item that its meeting does not have.
 */
export async function storeItems(
  tx: Database,
  { id: documentId, meetingId }: Pick<DocumentRow, "id" | "meetingId">,
  itemIds: string[],
): Promise<void> {
  const found = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), inArray(agendaItems.id, itemIds)));
  if (found.length < new Set(itemIds).size) throw new DomainError("invalid", "itemGone", { field: "items" });
  const ofMeeting = tx.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  await tx
    .delete(meetingDocumentItems)
    .where(
      and(
        eq(meetingDocumentItems.documentId, documentId),
        inArray(meetingDocumentItems.itemId, ofMeeting),
        notInArray(meetingDocumentItems.itemId, itemIds),
      ),
    );
  if (found.length > 0)
    await tx
      .insert(meetingDocumentItems)
      .values(found.map(({ id: itemId }) => ({ documentId, itemId })))
      .onConflictDoNothing();
}
