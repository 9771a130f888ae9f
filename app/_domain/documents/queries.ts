import { and, asc, eq, inArray } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetingDocumentTexts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";
import { getMeeting } from "../meetings/queries";
import { type ReadableDocument, readableDocuments } from "./policy";

/** A document of a meeting; all its language versions share the symbol. */
export interface MeetingDocument {
  id: string;
  meetingKey: string;
  symbol: string;
  kind: ReadableDocument["kind"];
  distribution: Distribution;
  originalLanguage: Locale | undefined;
  /** a day, where the portal knows it */
  issuedOn: string | undefined;
  titles: LocalizedText;
  /** the numbers of the agenda items that it stands under, in the order of the agenda */
  items: string[];
}

const COLUMNS = {
  id: meetingDocuments.id,
  meetingKey: meetings.key,
  symbol: meetingDocuments.symbol,
  kind: meetingDocuments.kind,
  distribution: meetingDocuments.distribution,
  originalLanguage: meetingDocuments.originalLanguage,
  issuedOn: meetingDocuments.issuedOn,
};

/**
 * The documents of a meeting that the viewer may read, in their order.
 *
 * @throws {DomainError} `not-found` where there is no such meeting.
 */
export async function listDocuments(
  context: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<MeetingDocument[]> {
  const meeting = await getMeeting(context, meetingKey);
  const rows = await context.db
    .select(COLUMNS)
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(eq(meetingDocuments.meetingId, meeting.id), readableDocuments(context.viewer)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));

  return withTitlesAndItems(context, rows);
}

/** The document of a symbol in any spelling. @throws {DomainError} `not-found`, also where the viewer may not read it. */
export async function getDocument(context: Pick<Context, "db" | "viewer">, symbol: string): Promise<MeetingDocument> {
  const rows = await context.db
    .select(COLUMNS)
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(eq(meetingDocuments.symbolKey, foldSymbol(symbol)), readableDocuments(context.viewer)));
  const [document] = await withTitlesAndItems(context, rows);
  if (!document) throw notFound();

  return document;
}

type Row = Omit<MeetingDocument, "titles" | "items" | "originalLanguage" | "issuedOn"> & {
  originalLanguage: Locale | null;
  issuedOn: string | null;
};

async function withTitlesAndItems({ db }: Pick<Context, "db">, rows: Row[]): Promise<MeetingDocument[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const texts = await db
    .select({
      id: meetingDocumentTexts.documentId,
      locale: meetingDocumentTexts.locale,
      title: meetingDocumentTexts.title,
    })
    .from(meetingDocumentTexts)
    .where(inArray(meetingDocumentTexts.documentId, ids));
  const places = await db
    .select({ id: meetingDocumentItems.documentId, number: agendaItems.number })
    .from(meetingDocumentItems)
    .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .where(inArray(meetingDocumentItems.documentId, ids))
    .orderBy(asc(agendaItems.position));

  return rows.map((row) => ({
    ...row,
    originalLanguage: row.originalLanguage ?? undefined,
    issuedOn: row.issuedOn ?? undefined,
    titles: Object.fromEntries(texts.filter((text) => text.id === row.id).map((text) => [text.locale, text.title])),
    items: places.filter((place) => place.id === row.id).map((place) => place.number),
  }));
}
