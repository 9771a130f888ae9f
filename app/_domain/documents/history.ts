import { asc, eq } from "drizzle-orm";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { files, meetingDocumentFiles } from "@/db/schema";
import type { Context } from "../context";
import type { MeetingDocument } from "./queries";

/** Something that happened to a document, as anyone who may read it can know. */
export type DocumentEvent =
  | { at: Date; event: "issued"; locale: Locale; format: DocumentFormat; sha256: string }
  /** a file took the place of an earlier one, whose checksum is kept */
  | { at: Date; event: "reissued"; locale: Locale; format: DocumentFormat; sha256: string; earlierSha256: string }
  | { at: Date; event: "in-translation"; locale: Locale }
  | { at: Date; event: "withdrawn" };

/** All that happened to a document, the latest first. */
export async function historyOf(
  db: Context["db"],
  document: Pick<MeetingDocument, "id" | "versions" | "withdrawnAt">,
): Promise<DocumentEvent[]> {
  const held = await db
    .select({
      at: meetingDocumentFiles.issuedAt,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
      sha256: files.sha256,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(eq(meetingDocumentFiles.documentId, document.id))
    .orderBy(asc(meetingDocumentFiles.issuedAt), asc(meetingDocumentFiles.supersededAt));
  const latest = new Map<string, string>();
  const events = held.map((file): DocumentEvent => {
    const place = `${file.locale} ${file.format}`;
    const earlierSha256 = latest.get(place);
    latest.set(place, file.sha256);

    return earlierSha256 === undefined ? { event: "issued", ...file } : { event: "reissued", ...file, earlierSha256 };
  });
  for (const { locale, state, changedAt } of document.versions)
    if (state === "in-translation") events.push({ at: changedAt, event: "in-translation", locale });
  if (document.withdrawnAt) events.push({ at: document.withdrawnAt, event: "withdrawn" });

  return events.toReversed().toSorted((a, b) => b.at.getTime() - a.at.getTime() || placeOf(a) - placeOf(b));
}

/** What happened at one instant is told in the order of the languages and formats; a withdrawal comes after all else, so it is told first. */
function placeOf(event: DocumentEvent): number {
  if (event.event === "withdrawn") return -1;
  const format = "format" in event ? DOCUMENT_FORMATS.indexOf(event.format) : 0;

  return LOCALES.indexOf(event.locale) * DOCUMENT_FORMATS.length + format;
}
