import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";
import { invalidateDocument, invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";

/**
 * Announces that a meeting appears or disappears: its own pages, the lists of meetings, and the pages of other
 * meetings that list its documents change.
 */
export async function invalidateVisibility(tx: Database, meetingId: string): Promise<void> {
  await invalidateMeeting(tx, meetingId);
  await invalidateMeetingList(tx);
  const documents = await tx
    .select({ id: meetingDocuments.id, meetingId: meetingDocuments.meetingId })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));
  for (const document of documents) await invalidateDocument(tx, document);
}
