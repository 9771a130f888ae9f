import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { foldSymbol, isSymbol } from "@/app/_vocabulary/symbol";
import { meetingDocumentItems, meetingDocuments, meetingDocumentTexts, meetings } from "@/db/schema";
import { itemsAsRead } from "../agenda/agenda-as-read";
import type { Context } from "../context";
import { notFound } from "../errors";
import { getMeeting } from "../meetings/queries";
import { hasSymbol, ownSymbolFirst } from "./has-symbol";
import { type DocumentEvent, listDocumentEvents } from "./history";
import { canReadWithdrawnFiles, isReserved, type ReadableDocument, readableDocuments } from "./policy";
import { findPortalTexts, type PortalText } from "./portal-texts";
import { findRelations } from "./relations";
import { type DocumentVersion, findVersions } from "./versions";

export type { DocumentFile, DocumentVersion } from "./versions";

/** A document of a meeting; all its language versions share the symbol. */
export interface MeetingDocument {
  id: string;
  meetingKey: string;
  symbol: string;
  kind: ReadableDocument["kind"];
  distribution: Distribution;
  originalLanguage: Locale | undefined;
  /** day of issue, if known */
  issuedOn: string | undefined;
  titles: LocalizedText;
  /** numbers of the agenda items that list it, in the requested meeting's agenda, else its own */
  items: string[];
  withdrawnAt: Date | undefined;
  /** why it was withdrawn, for its readers */
  withdrawalNote: LocalizedText;
  /** only staff see it */
  isReserved: boolean;
  /** its followers and predecessors that the viewer may read */
  relations: DocumentRelation[];
  /** its known language versions, in the order of LOCALES */
  versions: DocumentVersion[];
  /** the text of an agenda, or of what corrects it, at the address of the symbol */
  text?: PortalText | undefined;
  /** last issue of a file, start of a translation, or withdrawal */
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
  withdrawalNote: meetingDocuments.withdrawalNote,
  reservedAt: meetingDocuments.reservedAt,
};

/**
 * Lists the documents of a meeting that the viewer may read, in their order, with those of other
 * meetings that its agenda lists.
 *
 * @throws {DomainError} `not-found` if there is no such meeting.
 */
export async function listDocuments(
  context: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<MeetingDocument[]> {
  const meeting = await getMeeting(context, meetingKey);
  const items = itemsAsRead(context.db, context.viewer);
  const isListed = inArray(
    meetingDocuments.id,
    context.db
      .select({ id: meetingDocumentItems.documentId })
      .from(meetingDocumentItems)
      .innerJoin(items, eq(items.id, meetingDocumentItems.itemId))
      .where(eq(items.meetingId, meeting.id)),
  );
  const rows = await context.db
    .select(COLUMNS)
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(or(eq(meetingDocuments.meetingId, meeting.id), isListed), readableDocuments(context.viewer)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));

  return completeDocuments(context, rows, meetingKey);
}

/**
 * Returns the document of a symbol in any spelling, with its history; a joint document also by the
 * symbol of one of its bodies.
 *
 * @throws {DomainError} `not-found`, also if the viewer may not read it.
 */
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
    .where(and(hasSymbol(symbolKey), readableDocuments(context.viewer)))
    .orderBy(ownSymbolFirst(symbolKey))
    .limit(1);
  const [document] = await completeDocuments(context, rows);
  if (!document) throw notFound();

  return { ...document, history: await listDocumentEvents(context.db, document) };
}

/**
 * Returns a document of a meeting by its id.
 *
 * @throws {DomainError} `not-found`, also if the viewer may not read it.
 */
export async function getDocumentOfMeeting(
  context: Pick<Context, "db" | "viewer">,
  { meetingId, documentId }: { meetingId: string; documentId: string },
): Promise<MeetingDocument> {
  if (!isId(documentId)) throw notFound();
  const rows = await context.db
    .select(COLUMNS)
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(
      and(
        eq(meetingDocuments.id, documentId),
        eq(meetingDocuments.meetingId, meetingId),
        readableDocuments(context.viewer),
      ),
    );
  const [document] = await completeDocuments(context, rows);
  if (!document) throw notFound();

  return document;
}

type Row = Pick<MeetingDocument, "id" | "meetingKey" | "symbol" | "kind" | "distribution" | "withdrawalNote"> & {
  originalLanguage: Locale | null;
  issuedOn: string | null;
  withdrawnAt: Date | null;
  reservedAt: Date | null;
};

/**
 * Adds titles, items, versions and relations to documents.
 *
 * @param agendaOf key of the meeting whose item numbers are wanted; each document's own by default.
 */
async function completeDocuments(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  rows: Row[],
  agendaOf?: string,
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
  const items = itemsAsRead(db, viewer);
  const places = await db
    .select({ id: meetingDocumentItems.documentId, number: items.number, meetingKey: meetings.key })
    .from(meetingDocumentItems)
    .innerJoin(items, eq(items.id, meetingDocumentItems.itemId))
    .innerJoin(meetings, eq(meetings.id, items.meetingId))
    .where(inArray(meetingDocumentItems.documentId, ids))
    .orderBy(asc(items.position));
  const titlesOf = Map.groupBy(texts, (text) => text.id);
  const placesOf = Map.groupBy(places, (place) => place.id);
  const versionsById = await findVersions(db, rows, canReadWithdrawnFiles(viewer));
  const symbols = rows.map((row) => row.symbol);
  const relations = await findRelations({ db, viewer }, symbols);
  const portalTexts = await findPortalTexts(db, rows);

  return rows.map(({ reservedAt, ...row }) => {
    const versions = versionsById.get(row.id) ?? [];

    return {
      ...row,
      originalLanguage: row.originalLanguage ?? undefined,
      issuedOn: row.issuedOn ?? undefined,
      withdrawnAt: row.withdrawnAt ?? undefined,
      isReserved: isReserved({ ...row, reservedAt }),
      titles: Object.fromEntries((titlesOf.get(row.id) ?? []).map((text) => [text.locale, text.title])),
      items: (placesOf.get(row.id) ?? [])
        .filter((place) => place.meetingKey === (agendaOf ?? row.meetingKey))
        .map((place) => place.number),
      relations: relations.get(foldSymbol(row.symbol)) ?? [],
      versions,
      text: portalTexts.get(row.id),
      changedAt: latest([row.withdrawnAt, ...versions.flatMap((version) => instantsOf(version))]),
    };
  });
}

function instantsOf({ changedAt, files }: DocumentVersion): Date[] {
  return [changedAt, ...files.map((file) => file.issuedAt)];
}

function latest(instants: (Date | null)[]): Date | undefined {
  const times = instants.flatMap((instant) => (instant ? [instant.getTime()] : []));

  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
