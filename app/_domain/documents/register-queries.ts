import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { NO_DUE_DAYS, proposedDueDays, withoutPast } from "@/app/_vocabulary/document-deadlines";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import {
  type FollowingPart,
  nextParts,
  nextSymbols,
  type ProposedSymbol,
  type SymbolSeries,
  seriesOfMeeting,
} from "@/app/_vocabulary/next-symbols";
import { foldSymbol, isSymbol, parentSymbol, partOfParent, printSymbol } from "@/app/_vocabulary/symbol";
import {
  agendaItems,
  agendaItemTexts,
  files,
  meetingDocumentFiles,
  meetingDocuments,
  ROOT_OF_SYMBOL_KEY,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { getMeeting, type Meeting } from "../meetings/queries";
import { impliedDistribution } from "./create-document";
import { type DocumentTiming, getDocumentTiming } from "./deadline-queries";
import { type DocumentDetails, readDetails } from "./details";
import { canIssueDocuments, canReadDocumentRegister, isReserved } from "./policy";
import { getDocumentOfMeeting, type MeetingDocument } from "./queries";

/** An item of the agenda, under which a document can be listed. */
export interface ItemToList {
  id: string;
  number: string;
  titles: LocalizedText;
}

/** A document that is about to be added: its meeting, free symbols, and the details that its symbol implies. */
export interface NewDocument {
  meeting: Meeting;
  items: ItemToList[];
  proposals: ProposedSymbol<SymbolSeries>[];
  details: DocumentDetails;
}

/**
 * Returns a new document of a meeting under the given symbol, else under the next one of the meeting's series; an
 * addendum, corrigendum or revision has the details of the document that it follows.
 *
 * @throws {DomainError} `forbidden` unless the viewer may issue documents; `not-found`.
 */
export async function getNewDocument(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, symbol: requested }: { meetingKey: string; symbol: string | undefined },
): Promise<NewDocument> {
  authorize(canIssueDocuments(context.viewer), "add a document");
  const meeting = await getMeeting(context, meetingKey);
  const proposals = await proposeSymbols(context, meeting);
  const symbol = requested && isSymbol(foldSymbol(requested)) ? printSymbol(requested) : (proposals[0]?.symbol ?? "");
  const parent = await findParent(context, meeting.id, symbol);
  const details: DocumentDetails = parent
    ? { ...parent, symbol, titles: partOfParent(symbol)?.part === "addendum" ? {} : parent.titles, issuedOn: null }
    : {
        symbol,
        titles: {},
        kind: impliedKind(symbol),
        distribution: impliedDistribution(foldSymbol(symbol)),
        originalLanguage: meeting.original ?? null,
        issuedOn: null,
        ...NO_DUE_DAYS,
        items: [],
      };
  const due = withoutPast(proposedDueDays(symbol, meeting.startsOn), dayOf(context.now(), meeting.timeZone));

  return { meeting, items: await listItems(context.db, meeting.id), proposals, details: { ...details, ...due } };
}

/** A file of a document that another one replaced. */
export interface EarlierFile {
  fileId: string;
  locale: Locale;
  format: DocumentFormat;
  size: number;
  issuedAt: Date;
}

/** A document with what its page in the register shows. */
export interface DocumentToChange {
  meeting: Meeting;
  document: MeetingDocument;
  version: number;
  details: DocumentDetails;
  /** only staff see it */
  isReserved: boolean;
  /** a file was issued under its symbol */
  isIssued: boolean;
  /** the files that were replaced, the last first */
  earlier: EarlierFile[];
  items: ItemToList[];
  following: ProposedSymbol<FollowingPart>[];
  timing: DocumentTiming;
}

/**
 * Returns a document of a meeting for its page in the register.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff; `not-found`.
 */
export async function getDocumentToChange(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, documentId }: { meetingKey: string; documentId: string },
): Promise<DocumentToChange> {
  const { db, viewer } = context;
  authorize(canReadDocumentRegister(viewer), "read the register of documents");
  const meeting = await getMeeting(context, meetingKey);
  const document = await getDocumentOfMeeting(context, { meetingId: meeting.id, documentId });
  const [row] = await db.select().from(meetingDocuments).where(eq(meetingDocuments.id, document.id));
  if (!row) throw notFound();
  const timing = await getDocumentTiming(context, row.id);
  const family = await db
    .select({ symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(
      eq(
        ROOT_OF_SYMBOL_KEY,
        db.select({ root: ROOT_OF_SYMBOL_KEY }).from(meetingDocuments).where(eq(meetingDocuments.id, row.id)),
      ),
    );

  return {
    meeting,
    document,
    version: row.version,
    details: await readDetails(db, row),
    timing,
    isReserved: isReserved(row),
    isIssued: (await db.$count(meetingDocumentFiles, eq(meetingDocumentFiles.documentId, row.id))) > 0,
    earlier: await listEarlierFiles(db, row.id),
    items: await listItems(db, meeting.id),
    following: nextParts(
      row.symbol,
      family.map(({ symbol }) => symbol),
    ),
  };
}

function listEarlierFiles(db: Context["db"], documentId: string): Promise<EarlierFile[]> {
  return db
    .select({
      fileId: files.id,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
      size: files.size,
      issuedAt: meetingDocumentFiles.issuedAt,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(and(eq(meetingDocumentFiles.documentId, documentId), isNotNull(meetingDocumentFiles.supersededAt)))
    .orderBy(desc(meetingDocumentFiles.issuedAt));
}

/** Proposes free symbols from all documents of the portal: a body may have another meeting in the same series. */
async function proposeSymbols({ db }: Pick<Context, "db">, meeting: Meeting): Promise<ProposedSymbol<SymbolSeries>[]> {
  const own = await db
    .select({ symbol: meetingDocuments.symbolKey })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meeting.id));
  const series = seriesOfMeeting(
    own.map(({ symbol }) => symbol),
    `${meeting.body.symbolSeries}/${meeting.year}`,
  );
  const known = await db
    .select({ symbol: meetingDocuments.symbolKey })
    .from(meetingDocuments)
    .where(sql`starts_with(${meetingDocuments.symbolKey}, ${`${series}/`})`);

  return nextSymbols(
    series,
    [...known, ...own].map(({ symbol }) => symbol),
  );
}

/** Returns the details of the document that a symbol follows, if it is one of the meeting. */
async function findParent(
  { db }: Pick<Context, "db">,
  meetingId: string,
  symbol: string,
): Promise<DocumentDetails | undefined> {
  const parent = parentSymbol(symbol);
  const [row] = parent
    ? await db
        .select()
        .from(meetingDocuments)
        .where(and(eq(meetingDocuments.meetingId, meetingId), eq(meetingDocuments.symbolKey, parent)))
    : [];

  return row && readDetails(db, row);
}

/** Returns the kind that a symbol implies: draft reports are L. documents. */
function impliedKind(symbol: string): DocumentKind {
  if (/\/L\.\d/.test(foldSymbol(symbol))) return "draft-report";

  return /\/(?:CRP\.|INF[./])\d/.test(foldSymbol(symbol)) ? "other" : "background-paper";
}

async function listItems(db: Context["db"], meetingId: string): Promise<ItemToList[]> {
  const items = await db
    .select({ id: agendaItems.id, number: agendaItems.number })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const texts = await db
    .select({ itemId: agendaItemTexts.itemId, locale: agendaItemTexts.locale, title: agendaItemTexts.title })
    .from(agendaItemTexts)
    .where(
      inArray(
        agendaItemTexts.itemId,
        items.map(({ id }) => id),
      ),
    );
  const textsOf = Map.groupBy(texts, ({ itemId }) => itemId);
  const titleIn = ({ locale, title }: { locale: Locale; title: string }) => [locale, title] as const;

  return items.map((item) => ({ ...item, titles: Object.fromEntries((textsOf.get(item.id) ?? []).map(titleIn)) }));
}
