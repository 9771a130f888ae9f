import { and, eq, isNull, ne } from "drizzle-orm";
import { documentFileName } from "@/app/_vocabulary/document-name";
import { isId } from "@/app/_vocabulary/ids";
import { files, meetingDocumentFiles, meetingDocuments } from "@/db/schema";
import type { Context, FileCondition } from "../context";
import { canReadWithdrawn, readableDocuments } from "./policy";

/** A file of a document, as it is sent. */
export interface ReadableDocumentFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** as it was last found */
  condition: FileCondition;
}

/** A file of a document that the viewer may read, also one that a reissue has replaced since: who is half way through it gets the rest of the same. */
export async function findReadableDocumentFile(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  id: string,
): Promise<ReadableDocumentFile | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await db
    .select({
      ...{ id: files.id, mediaType: files.mediaType, size: files.size, sha256: files.sha256 },
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
        canReadWithdrawn(viewer) ? undefined : isNull(meetingDocuments.withdrawnAt),
      ),
    );
  if (!found) return undefined;
  const { symbol, locale, format, ...file } = found;

  return { ...file, name: documentFileName(symbol, locale, format) };
}
