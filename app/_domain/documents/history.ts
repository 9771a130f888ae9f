import { and, asc, eq, sql } from "drizzle-orm";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { documentEditions, files, meetingDocumentFiles } from "@/db/schema";
import type { Context } from "../context";
import type { DocumentVersion } from "./versions";

/** An event in the life of a document, as its readers may know it. */
export type DocumentEvent =
  | { at: Date; event: "issued"; locale: Locale; format: DocumentFormat; sha256: string; notes: LocalizedText }
  /** a file replaced an earlier one, named by its checksum */
  | {
      at: Date;
      event: "reissued";
      locale: Locale;
      format: DocumentFormat;
      sha256: string;
      earlierSha256: string;
      /** what has changed, as the secretariat wrote it */
      notes: LocalizedText;
    }
  | { at: Date; event: "in-translation"; locale: Locale }
  | { at: Date; event: "withdrawn" };

/** Returns the events of a document, latest first. */
export async function listDocumentEvents(
  db: Context["db"],
  document: { id: string; versions: DocumentVersion[]; withdrawnAt: Date | undefined },
): Promise<DocumentEvent[]> {
  const issuedFiles = await db
    .select({
      at: meetingDocumentFiles.issuedAt,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
      sha256: files.sha256,
      notes: sql<LocalizedText>`coalesce(${documentEditions.notes}, '{}')`,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .leftJoin(
      documentEditions,
      and(
        eq(documentEditions.documentId, meetingDocumentFiles.documentId),
        eq(documentEditions.issuedAt, meetingDocumentFiles.issuedAt),
      ),
    )
    .where(eq(meetingDocumentFiles.documentId, document.id))
    .orderBy(asc(meetingDocumentFiles.issuedAt), asc(meetingDocumentFiles.supersededAt));
  const latest = new Map<string, string>();
  const events = issuedFiles.map((file): DocumentEvent => {
    const place = `${file.locale} ${file.format}`;
    const earlierSha256 = latest.get(place);
    latest.set(place, file.sha256);

    return earlierSha256 === undefined ? { event: "issued", ...file } : { event: "reissued", ...file, earlierSha256 };
  });
  for (const { locale, availability, changedAt } of document.versions)
    if (availability === "in-translation") events.push({ at: changedAt, event: "in-translation", locale });
  if (document.withdrawnAt) events.push({ at: document.withdrawnAt, event: "withdrawn" });

  return events.toReversed().toSorted((a, b) => b.at.getTime() - a.at.getTime() || rankOf(a) - rankOf(b));
}

/**
 * Orders the events of one instant by language and format; a withdrawal, which follows all else,
 * comes first in the list.
 */
function rankOf(event: DocumentEvent): number {
  if (event.event === "withdrawn") return -1;
  const format = "format" in event ? DOCUMENT_FORMATS.indexOf(event.format) : 0;

  return LOCALES.indexOf(event.locale) * DOCUMENT_FORMATS.length + format;
}
