import { and, asc, eq, isNull } from "drizzle-orm";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import { files, meetingDocumentFiles, meetingDocuments, receivedDocumentFiles } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { getMeeting, type Meeting } from "../meetings/queries";
import { canIssueDocuments, type DocumentReaders, readersOnceIssued } from "./policy";
import type { RefusedFile } from "./receive-document-file";

/** A file that waits to be issued, with what its name or text told. */
export interface WaitingFile {
  fileId: string;
  name: string;
  format: DocumentFormat;
  size: number;
  documentId: string | undefined;
  locale: Locale | undefined;
}

/** A document under which a file can be issued. */
export interface IssuableDocument {
  id: string;
  symbol: string;
  /** who reads it once the file is issued */
  readers: DocumentReaders;
  /** the languages and formats in which it has a file already */
  current: { locale: Locale; format: DocumentFormat; issuedAt: Date }[];
}

export interface WaitingFiles {
  meeting: Meeting;
  waiting: WaitingFile[];
  /** the files that were refused when files were last added */
  refused: RefusedFile[];
  documents: IssuableDocument[];
}

/**
 * Lists the files of a meeting that wait to be issued, and the documents under which they can be.
 *
 * @throws {DomainError} `forbidden` unless the viewer may issue documents; `not-found`.
 */
export async function listWaitingFiles(
  context: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<WaitingFiles> {
  authorize(canIssueDocuments(context.viewer), "list the files of documents");
  const { db } = context;
  const meeting = await getMeeting(context, meetingKey);
  const rows = await db
    .select({
      fileId: receivedDocumentFiles.fileId,
      name: receivedDocumentFiles.name,
      format: receivedDocumentFiles.format,
      documentId: receivedDocumentFiles.documentId,
      locale: receivedDocumentFiles.locale,
      refusal: receivedDocumentFiles.refusal,
      size: files.size,
    })
    .from(receivedDocumentFiles)
    .leftJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(eq(receivedDocumentFiles.meetingId, meeting.id))
    .orderBy(asc(receivedDocumentFiles.receivedAt), asc(receivedDocumentFiles.name));

  return {
    meeting,
    waiting: rows.flatMap(({ fileId, name, format, size, documentId, locale }) =>
      fileId && format && size !== null
        ? [{ fileId, name, format, size, documentId: documentId ?? undefined, locale: locale ?? undefined }]
        : [],
    ),
    refused: rows.flatMap(({ name, refusal }) => (refusal ? [{ name, ...refusal }] : [])),
    documents: await listIssuable(db, meeting),
  };
}

async function listIssuable(db: Context["db"], meeting: Meeting): Promise<IssuableDocument[]> {
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol, distribution: meetingDocuments.distribution })
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meeting.id), isNull(meetingDocuments.withdrawnAt)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));
  const current = await db
    .select({
      documentId: meetingDocumentFiles.documentId,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
      issuedAt: meetingDocumentFiles.issuedAt,
    })
    .from(meetingDocumentFiles)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
    .where(and(eq(meetingDocuments.meetingId, meeting.id), isNull(meetingDocumentFiles.supersededAt)));
  const currentOf = Map.groupBy(current, ({ documentId }) => documentId);

  // Read as not deleted: a deleted draft is read by nobody.
  const readable = { status: meeting.status, deletedAt: null };

  return documents.map(({ distribution, ...document }) => ({
    ...document,
    readers: readersOnceIssued(distribution, readable),
    current: currentOf.get(document.id) ?? [],
  }));
}

/** Finds a file that waits to be issued, for download, if the viewer may issue it. */
export async function findWaitingFile({ db, viewer }: Pick<Context, "db" | "viewer">, id: string) {
  if (!canIssueDocuments(viewer) || !isId(id)) return undefined;
  const [found] = await db
    .select({
      id: files.id,
      name: receivedDocumentFiles.name,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
      condition: files.condition,
    })
    .from(receivedDocumentFiles)
    .innerJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(eq(files.id, id));

  return found;
}
