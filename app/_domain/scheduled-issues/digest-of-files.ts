import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNull, type SQLWrapper } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  files,
  meetingDocumentFiles,
  meetingDocumentItems,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  receivedDocumentFiles,
} from "@/db/schema";
import type { IssueReceivedFiles } from "../documents/schemas";

/**
 * Returns the SHA-256 of files that wait, of what their readers see of their documents and of the files that they
 * replace, hexadecimal; undefined if a file of the meeting waits no longer, or a document is gone or withdrawn.
 */
export async function digestOfFiles(
  db: Database,
  { meetingKey, files: chosen }: IssueReceivedFiles,
): Promise<string | undefined> {
  const ofMeeting = db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
  const fileIds = chosen.map(({ fileId }) => fileId);
  const waiting = await db
    .select({ id: files.id, sha256: files.sha256, format: receivedDocumentFiles.format })
    .from(receivedDocumentFiles)
    .innerJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(and(inArray(files.id, fileIds), inArray(receivedDocumentFiles.meetingId, ofMeeting)))
    .orderBy(asc(files.id));
  const ids = [...new Set(chosen.map(({ documentId }) => documentId))];
  const documents = await readDocuments(db, ids, ofMeeting);
  if (waiting.length < chosen.length || documents.length < ids.length) return undefined;

  // As texts: the database does not store the order of an object's members.
  const places = chosen.map(({ fileId, documentId, locale }) => `${fileId} ${documentId} ${locale}`).toSorted();
  const versions = chosen.map(({ fileId, documentId, locale }) => {
    const format = waiting.find(({ id }) => id === fileId)?.format;
    return `${documentId} ${locale} ${format}`;
  });
  const replaced = (await readCurrentFiles(db, ids)).filter((file) =>
    versions.includes(`${file.documentId} ${file.locale} ${file.format}`),
  );

  return createHash("sha256")
    .update(JSON.stringify([places, waiting, documents, await readDetails(db, ids), replaced]))
    .digest("hex");
}

/** Reads no day and no version: the first issue sets the one, and a mere deadline raises the other. */
function readDocuments(db: Database, ids: string[], ofMeeting: SQLWrapper) {
  const { id, symbol, kind, distribution, originalLanguage, meetingId, withdrawnAt } = meetingDocuments;

  return db
    .select({ id, symbol, kind, distribution, originalLanguage })
    .from(meetingDocuments)
    .where(and(inArray(id, ids), inArray(meetingId, ofMeeting), isNull(withdrawnAt)))
    .orderBy(asc(id));
}

async function readDetails(db: Database, ids: string[]) {
  const { documentId, locale, title } = meetingDocumentTexts;
  const titles = await db
    .select({ documentId, locale, title })
    .from(meetingDocumentTexts)
    .where(inArray(documentId, ids))
    .orderBy(asc(documentId), asc(locale));
  const items = await db
    .select({ documentId: meetingDocumentItems.documentId, itemId: meetingDocumentItems.itemId })
    .from(meetingDocumentItems)
    .where(inArray(meetingDocumentItems.documentId, ids))
    .orderBy(asc(meetingDocumentItems.documentId), asc(meetingDocumentItems.itemId));

  return { titles, items };
}

function readCurrentFiles(db: Database, ids: string[]) {
  const { documentId, locale, format, fileId, supersededAt } = meetingDocumentFiles;

  return db
    .select({ documentId, locale, format, fileId })
    .from(meetingDocumentFiles)
    .where(and(inArray(documentId, ids), isNull(supersededAt)))
    .orderBy(asc(fileId));
}
