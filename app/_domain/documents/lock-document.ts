import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetingDocuments, meetings } from "@/db/schema";
import { notFound } from "../errors";
import { readableDocuments } from "./policy";

export type DocumentRow = typeof meetingDocuments.$inferSelect;

/**
 * Returns a document of a meeting, locked until the transaction ends.
 *
 * @throws {DomainError} `not-found`, also for one of another meeting or of a deleted draft.
 */
export async function lockDocument(
  tx: Database,
  viewer: Viewer,
  { meetingKey, documentId }: { meetingKey: string; documentId: string },
): Promise<DocumentRow> {
  const ofMeeting = tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
  const [document] = await tx
    .select()
    .from(meetingDocuments)
    .where(
      and(eq(meetingDocuments.id, documentId), eq(meetingDocuments.meetingId, ofMeeting), readableDocuments(viewer)),
    )
    .for("update");
  if (!document) throw notFound();

  return document;
}
