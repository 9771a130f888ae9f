import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { foldSymbol, isSymbol } from "@/app/_vocabulary/symbol";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetingDocumentTexts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";
import { getMeeting } from "../meetings/queries";
import { type DocumentEvent, historyOf } from "./history";
import { canReadWithdrawn, type ReadableDocument, readableDocuments } from "./policy";
import { relationsOfSymbols } from "./relations";
import { type DocumentVersion, versionsOf } from "./versions";

export type { DocumentFile, DocumentVersion } from "./versions";

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
  /** the numbers of the items that it stands under in the agenda of the meeting that was asked for, else of its own, in their order */
  items: string[];
  withdrawnAt: Date | undefined;
  /** what came after it and what it came after, of what the viewer may read */
  relations: DocumentRelation[];
  /** how it stands in each language of which something is known, in the order of LOCALES */
  versions: DocumentVersion[];
  /** when last a file was issued, a translation begun, or the document withdrawn */
  changedAt: Date | undefined;
}

const COLUMNS = {
  id: meetingDocuments.id,
  meetingKey: meetings.key,
  symbol: meetingDocuments.symbol,
  kind: meetingDocuments.kind,
  distribution: meetingDocuments.distribution,
  originalLanguage: meetingDocuments.originalLanguage,
  issuedOn: meetingDocuments.issuedOn,
  withdrawnAt: meetingDocuments.withdrawnAt,
};

/**
 * The documents of a meeting that the viewer may read, in their order; also those of other meetings that stand under an item of its agenda.
 *
 * @throws {DomainError} `not-found` where there is no such meeting.
 */
export async function listDocuments(
  context: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<MeetingDocument[]> {
  const meeting = await getMeeting(context, meetingKey);
  const listed = inArray(
    meetingDocuments.id,
    context.db
      .select({ id: meetingDocumentItems.documentId })
      .from(meetingDocumentItems)
      .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
      .where(eq(agendaItems.meetingId, meeting.id)),
  );
  const rows = await context.db
    .select(COLUMNS)
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(or(eq(meetingDocuments.meetingId, meeting.id), listed), readableDocuments(context.viewer)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));

  return withParts(context, rows, meetingKey);
}

/** The document of a symbol in any spelling, with all that happened to it. @throws {DomainError} `not-found`, also where the viewer may not read it. */
export async function getDocument(
  context: Pick<Context, "db" | "viewer">,
  symbol: string,
): Promise<MeetingDocument & { history: DocumentEvent[] }> {
  const symbolKey = foldSymbol(symbol);
  if (!isSymbol(symbolKey)) throw notFound();
  const rows = await context.db
    .select(COLUMNS)
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(eq(meetingDocuments.symbolKey, symbolKey), readableDocuments(context.viewer)));
  const [document] = await withParts(context, rows);
  if (!document) throw notFound();

  return { ...document, history: await historyOf(context.db, document) };
}

type Row = Pick<MeetingDocument, "id" | "meetingKey" | "symbol" | "kind" | "distribution"> & {
  originalLanguage: Locale | null;
  issuedOn: string | null;
  withdrawnAt: Date | null;
};

/** @param placedIn the meeting under whose items they are placed; without it each under those of its own. */
async function withParts(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  rows: Row[],
  placedIn?: string,
): Promise<MeetingDocument[]> {
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
    .select({ id: meetingDocumentItems.documentId, number: agendaItems.number, meetingKey: meetings.key })
    .from(meetingDocumentItems)
    .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(inArray(meetingDocumentItems.documentId, ids))
    .orderBy(asc(agendaItems.position));
  const titlesOf = Map.groupBy(texts, (text) => text.id);
  const placesOf = Map.groupBy(places, (place) => place.id);
  const standing = await versionsOf(db, rows, canReadWithdrawn(viewer));
  const symbols = rows.map((row) => row.symbol);
  const relations = await relationsOfSymbols({ db, viewer }, symbols);

  return rows.map((row) => {
    const versions = standing.get(row.id) ?? [];

    return {
      ...row,
      originalLanguage: row.originalLanguage ?? undefined,
      issuedOn: row.issuedOn ?? undefined,
      withdrawnAt: row.withdrawnAt ?? undefined,
      titles: Object.fromEntries((titlesOf.get(row.id) ?? []).map((text) => [text.locale, text.title])),
      items: (placesOf.get(row.id) ?? [])
        .filter((place) => place.meetingKey === (placedIn ?? row.meetingKey))
        .map((place) => place.number),
      relations: relations.get(foldSymbol(row.symbol)) ?? [],
      versions,
      changedAt: latest([row.withdrawnAt, ...versions.flatMap((version) => datesOf(version))]),
    };
  });
}

function datesOf({ changedAt, files }: DocumentVersion): Date[] {
  return [changedAt, ...files.map((file) => file.issuedAt)];
}

function latest(instants: (Date | null)[]): Date | undefined {
  const times = instants.flatMap((instant) => (instant ? [instant.getTime()] : []));

  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
