import { eq } from "drizzle-orm";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { canReadDocument, type ReadableDocument } from "./policy";

/** Returns whether anyone may read a document, and locks the status of its meeting until the transaction ends. */
export async function lockPublicDocument(
  tx: Database,
  document: Omit<ReadableDocument, "meeting"> & { meetingId: string },
): Promise<boolean> {
  const [meeting] = await tx
    .select({ status: meetings.status, deletedAt: meetings.deletedAt })
    .from(meetings)
    .where(eq(meetings.id, document.meetingId))
    .for("share");

  return meeting !== undefined && canReadDocument(PUBLIC_VIEWER, { ...document, meeting });
}
