import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { documentFileName } from "@/app/_vocabulary/document-name";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { files, meetingDocumentFiles, meetingDocumentVersions } from "@/db/schema";
import type { Context } from "../context";

/** A document in one language. */
export interface DocumentVersion {
  locale: Locale;
  availability: "in-translation" | "issued";
  changedAt: Date;
  /** current files that the viewer may read, in the order of DOCUMENT_FORMATS */
  files: DocumentFile[];
}

/** A file of a document, in one language and format. */
export interface DocumentFile {
  fileId: string;
  format: DocumentFormat;
  /** file name of a download */
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
  /** hexadecimal */
  sha256: string;
  issuedAt: Date;
}

/** The fields of a document that its versions depend on. */
interface VersionedDocument {
  id: string;
  symbol: string;
  withdrawnAt: Date | null;
}

/** Returns the language versions of each document, by its id. */
export async function findVersions(
  db: Context["db"],
  documents: VersionedDocument[],
  includesWithdrawn: boolean,
): Promise<Map<string, DocumentVersion[]>> {
  const ids = documents.map((document) => document.id);
  const versions = await db
    .select()
    .from(meetingDocumentVersions)
    .where(inArray(meetingDocumentVersions.documentId, ids));
  const currentFiles = await db
    .select({
      documentId: meetingDocumentFiles.documentId,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
      issuedAt: meetingDocumentFiles.issuedAt,
      fileId: files.id,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(and(inArray(meetingDocumentFiles.documentId, ids), isNull(meetingDocumentFiles.supersededAt)))
    .orderBy(asc(meetingDocumentFiles.issuedAt));
  const filesAt = Map.groupBy(currentFiles, (file) => `${file.documentId} ${file.locale}`);
  const versionsAt = Map.groupBy(versions, (version) => version.documentId);

  return new Map(
    documents.map(({ id, symbol, withdrawnAt }) => [
      id,
      (versionsAt.get(id) ?? [])
        .toSorted((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale))
        .map(({ locale, availability, changedAt }) => {
          const readable = withdrawnAt && !includesWithdrawn ? [] : (filesAt.get(`${id} ${locale}`) ?? []);

          return {
            locale,
            availability,
            changedAt,
            files: readable.map((file) => toDocumentFile(symbol, file)).toSorted(compareFormats),
          };
        }),
    ]),
  );
}

function toDocumentFile(symbol: string, file: Omit<DocumentFile, "name"> & { locale: Locale }): DocumentFile {
  const { fileId, format, mediaType, size, sha256, issuedAt } = file;

  return { fileId, format, name: documentFileName(symbol, file.locale, format), mediaType, size, sha256, issuedAt };
}

function compareFormats(a: DocumentFile, b: DocumentFile): number {
  return DOCUMENT_FORMATS.indexOf(a.format) - DOCUMENT_FORMATS.indexOf(b.format);
}
