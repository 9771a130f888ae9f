import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  files,
  legislationFiles,
  legislationSubmissions,
  meetingDocumentFiles,
  meetingDocuments,
  meetings,
} from "@/db/schema";

/** What a file belongs to. */
export interface DescribedFile {
  name: string;
  /** nothing for one that belongs to nothing any more */
  meetingId: string | undefined;
  /** for operators: the symbol of its document, or the receipt of its submission */
  belongsTo: string;
}

/** What files belong to, by their ids; those without a row are left out. */
export async function describeFiles(db: Database, ids: string[]): Promise<Map<string, DescribedFile>> {
  if (ids.length === 0) return new Map();
  const named = await db.select({ id: files.id, name: files.name }).from(files).where(inArray(files.id, ids));
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
    // Of several submissions that have it, the first that was lodged.
    .orderBy(legislationSubmissions.receiptNumber);
  const document = new Map(ofDocuments.map((each) => [each.id, each]));
  const submission = Map.groupBy(ofSubmissions, (each) => each.id);

  return new Map(
    named.map(({ id, name }) => {
      const issued = document.get(id);
      const [lodged] = submission.get(id) ?? [];
      const belongsTo = issued
        ? `${issued.symbol} (${issued.locale}, ${issued.format})`
        : lodged
          ? `${lodged.receipt === null ? "a draft" : `receipt ${lodged.receipt}`} of ${lodged.meetingKey}`
          : "nothing";

      return [id, { name, meetingId: issued?.meetingId ?? lodged?.meetingId, belongsTo }];
    }),
  );
}
