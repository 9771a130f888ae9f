import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  agendaDraftSources,
  files,
  legislationFiles,
  legislationSubmissions,
  meetingDocumentFiles,
  meetingDocuments,
  meetings,
} from "@/db/schema";

/** A file's name and owner. */
export interface DescribedFile {
  name: string;
  /** undefined for a file that belongs to nothing */
  meetingId: string | undefined;
  /** for operators: the symbol of its document, or the receipt of its submission */
  belongsTo: string;
}

/** Describes files by their ids; those without a row are left out. */
export async function describeFiles(db: Database, ids: string[]): Promise<Map<string, DescribedFile>> {
  if (ids.length === 0) return new Map();
  const fileNames = await db.select({ id: files.id, name: files.name }).from(files).where(inArray(files.id, ids));
  const ofDocuments = await db
    .select({
      id: meetingDocumentFiles.fileId,
      meetingId: meetingDocuments.meetingId,
      symbol: meetingDocuments.symbol,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
    })
    .from(meetingDocumentFiles)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
    .where(inArray(meetingDocumentFiles.fileId, ids));
  const ofSubmissions = await db
    .select({
      id: legislationFiles.fileId,
      meetingId: legislationSubmissions.meetingId,
      meetingKey: meetings.key,
      receipt: legislationSubmissions.receiptNumber,
    })
    .from(legislationFiles)
    .innerJoin(legislationSubmissions, eq(legislationSubmissions.id, legislationFiles.submissionId))
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .where(inArray(legislationFiles.fileId, ids))
    // Of several submissions with the file, the one with the lowest receipt number is named.
    .orderBy(legislationSubmissions.receiptNumber);
  const ofDrafts = await db
    .select({ id: agendaDraftSources.fileId, draftId: agendaDraftSources.draftId })
    .from(agendaDraftSources)
    .where(inArray(agendaDraftSources.fileId, ids));
  const draft = new Map(ofDrafts.map((each) => [each.id, each.draftId]));
  const document = new Map(ofDocuments.map((each) => [each.id, each]));
  const submission = Map.groupBy(ofSubmissions, (each) => each.id);

  return new Map(
    fileNames.map(({ id, name }) => {
      const issued = document.get(id);
      const [submitted] = submission.get(id) ?? [];
      const belongsTo = issued
        ? `${issued.symbol} (${issued.locale}, ${issued.format})`
        : submitted
          ? `${submitted.receipt === null ? "a draft" : `receipt ${submitted.receipt}`} of ${submitted.meetingKey}`
          : draft.has(id)
            ? `the import ${draft.get(id)}`
            : "nothing";

      return [id, { name, meetingId: issued?.meetingId ?? submitted?.meetingId, belongsTo }];
    }),
  );
}
