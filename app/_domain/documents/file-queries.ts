import { and, eq, isNull, ne } from "drizzle-orm";
import { documentFileName } from "@/app/_vocabulary/document-name";
import { isId } from "@/app/_vocabulary/ids";
import { files, meetingDocumentFiles, meetingDocuments } from "@/db/schema";
import type { Context } from "../context";
import type { FileStatus } from "../files/file-store";
import { canReadWithdrawnFiles, readableDocuments } from "./policy";

/** A file of a document, for download. */
export interface ReadableDocumentFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** as last checked */
  condition: FileStatus;
}

/**
 * Finds a file of a document that the viewer may read. Includes replaced files, so that a download
 * in progress can be resumed.
 */
export async function findReadableDocumentFile(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  id: string,
): Promise<ReadableDocumentFile | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await db
    .select({
      id: files.id,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
      condition: files.condition,
      symbol: meetingDocuments.symbol,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
    .where(
      and(
        eq(meetingDocumentFiles.fileId, id),
        ne(files.scan, "infected"),
        readableDocuments(viewer),
        canReadWithdrawnFiles(viewer) ? undefined : isNull(meetingDocuments.withdrawnAt),
      ),
    );
  if (!found) return undefined;
  const { symbol, locale, format, ...file } = found;

  return { ...file, name: documentFileName(symbol, locale, format) };
}
