import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { documentFileName } from "@/app/_vocabulary/document-name";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { files, meetingDocumentFiles, meetingDocumentVersions } from "@/db/schema";
import type { Context } from "../context";

/** A document in one language. */
export interface DocumentVersion {
  locale: Locale;
  state: "in-translation" | "issued";
  changedAt: Date;
  /** the current ones that the viewer may read, in the order of DOCUMENT_FORMATS; none of a withdrawn document for the public */
  files: DocumentFile[];
}

/** A file of a document, in one language and format. */
export interface DocumentFile {
  fileId: string;
  format: DocumentFormat;
  /** under which it is saved */
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
  /** hexadecimal */
  sha256: string;
  issuedAt: Date;
}

/** What of a document decides which of its files are shown. */
interface Held {
  id: string;
  symbol: string;
  withdrawnAt: Date | null;
}

/** How each of these documents stands in its languages, by its id. */
export async function versionsOf(
  db: Context["db"],
  documents: Held[],
  showsWithdrawn: boolean,
): Promise<Map<string, DocumentVersion[]>> {
  const ids = documents.map((document) => document.id);
  const versions = await db
    .select()
    .from(meetingDocumentVersions)
    .where(inArray(meetingDocumentVersions.documentId, ids));
  const held = await db
    .select({
      documentId: meetingDocumentFiles.documentId,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
      issuedAt: meetingDocumentFiles.issuedAt,
      ...{ fileId: files.id, mediaType: files.mediaType, size: files.size, sha256: files.sha256 },
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(and(inArray(meetingDocumentFiles.documentId, ids), isNull(meetingDocumentFiles.supersededAt)))
    .orderBy(asc(meetingDocumentFiles.issuedAt));
  const filesAt = Map.groupBy(held, (file) => `${file.documentId} ${file.locale}`);
  const versionsAt = Map.groupBy(versions, (version) => version.documentId);

  return new Map(
    documents.map(({ id, symbol, withdrawnAt }) => [
      id,
      (versionsAt.get(id) ?? [])
        .toSorted((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
        .map(({ locale, state, changedAt }) => {
          const readable = withdrawnAt && !showsWithdrawn ? [] : (filesAt.get(`${id} ${locale}`) ?? []);

          return { locale, state, changedAt, files: readable.map((file) => fileOf(symbol, file)).toSorted(byFormat) };
        }),
    ]),
  );
}

function fileOf(symbol: string, file: Omit<DocumentFile, "name"> & { locale: Locale }): DocumentFile {
  const { fileId, format, mediaType, size, sha256, issuedAt } = file;

  return { fileId, format, name: documentFileName(symbol, file.locale, format), mediaType, size, sha256, issuedAt };
}

function byFormat(a: DocumentFile, b: DocumentFile): number {
  return DOCUMENT_FORMATS.indexOf(a.format) - DOCUMENT_FORMATS.indexOf(b.format);
}
