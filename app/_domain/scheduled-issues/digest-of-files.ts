import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { files, meetingDocumentFiles, meetingDocuments, receivedDocumentFiles } from "@/db/schema";
import type { IssueReceivedFiles } from "../documents/schemas";

/**
 * Returns the SHA-256 of files that wait, of the details of their documents and of the files that they replace,
 * hexadecimal; undefined if a file waits no longer, or a document is gone or withdrawn.
 */
export async function digestOfFiles(db: Database, { files: chosen }: IssueReceivedFiles): Promise<string | undefined> {
  const waiting = await db
    .select({ id: files.id, sha256: files.sha256 })
    .from(receivedDocumentFiles)
    .innerJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(
      inArray(
        files.id,
        chosen.map(({ fileId }) => fileId),
      ),
    )
    .orderBy(asc(files.id));
  const ids = [...new Set(chosen.map(({ documentId }) => documentId))];
  const { id, symbol, version, distribution } = meetingDocuments;
  const documents = await db
    .select({ id, symbol, version, distribution })
    .from(meetingDocuments)
    .where(and(inArray(id, ids), isNull(meetingDocuments.withdrawnAt)))
    .orderBy(asc(id));
  if (waiting.length < chosen.length || documents.length < ids.length) return undefined;
  const current = await db
    .select({ fileId: meetingDocumentFiles.fileId })
    .from(meetingDocumentFiles)
    .where(and(inArray(meetingDocumentFiles.documentId, ids), isNull(meetingDocumentFiles.supersededAt)))
    .orderBy(asc(meetingDocumentFiles.fileId));

  // As texts: the database does not store the order of an object's members.
  const places = chosen.map(({ fileId, documentId, locale }) => `${fileId} ${documentId} ${locale}`).toSorted();

  return createHash("sha256")
    .update(JSON.stringify([places, waiting, documents, current]))
    .digest("hex");
}
