import { and, asc, eq, inArray } from "drizzle-orm";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { files, meetingDocuments, meetings, receivedDocumentFiles } from "@/db/schema";
import { DomainError, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import type { IssueReceivedFiles } from "./schemas";

/** A file that waits, with the document and the language under which it is issued. */
export interface FileToIssue {
  symbol: string;
  locale: Locale;
  file: {
    id: string;
    format: DocumentFormat;
    mediaType: string;
    size: number;
    sha256: string;
    words: number | null;
  };
}

/**
 * Returns files that wait, in the order given, and locks them and their documents: nobody else issues, removes or
 * changes them until the transaction ends.
 *
 * @throws {DomainError} `not-found` if a file of the meeting waits no longer; `invalid` at the field of a document that
 * is gone or withdrawn, or of a second file in the same language and format.
 */
export async function lockFilesToIssue(
  tx: Database,
  viewer: Viewer,
  { meetingKey, files: chosen }: IssueReceivedFiles,
): Promise<FileToIssue[]> {
  const meetingId = await findMeeting(tx, viewer, meetingKey);
  const documents = await lockDocuments(
    tx,
    chosen.map(({ documentId }) => documentId),
  );
  const waiting = await lockWaiting(
    tx,
    meetingId,
    chosen.map(({ fileId }) => fileId),
  );
  const versions = new Set<string>();

  return chosen.map(({ fileId, documentId, locale }) => {
    const found = waiting.get(fileId);
    if (!found) throw notFound();
    const { name, ...file } = found;
    const document = documents.find((each) => each.id === documentId && each.meetingId === meetingId);
    if (!document) throw new DomainError("invalid", "documentRequired", { field: `document-${fileId}` });
    const { symbol } = document;
    if (document.withdrawnAt)
      throw new DomainError("invalid", "documentWithdrawn", { params: { symbol }, field: `document-${fileId}` });
    const version = `${documentId} ${locale} ${file.format}`;
    if (versions.has(version))
      throw new DomainError("invalid", "sameVersionTwice", { params: { name, symbol }, field: `language-${fileId}` });
    versions.add(version);

    return { symbol, locale, file };
  });
}

/** Locks documents, always in the same order, so that two transactions never wait for each other. */
export function lockDocuments(tx: Database, ids: string[]) {
  const { id, meetingId, symbol, withdrawnAt } = meetingDocuments;

  return tx
    .select({ id, meetingId, symbol, withdrawnAt })
    .from(meetingDocuments)
    .where(inArray(id, ids))
    .orderBy(asc(id))
    .for("update");
}

async function findMeeting(tx: Database, viewer: Viewer, key: string): Promise<string> {
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.key, key), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return meeting.id;
}

async function lockWaiting(tx: Database, meetingId: string, ids: string[]) {
  const rows = await tx
    .select({
      id: files.id,
      name: receivedDocumentFiles.name,
      format: receivedDocumentFiles.format,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
      words: files.words,
    })
    .from(receivedDocumentFiles)
    .innerJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(and(eq(receivedDocumentFiles.meetingId, meetingId), inArray(receivedDocumentFiles.fileId, ids)))
    .orderBy(asc(files.id))
    .for("update", { of: receivedDocumentFiles });

  return new Map(rows.flatMap(({ format, ...row }) => (format ? [[row.id, { ...row, format }] as const] : [])));
}
