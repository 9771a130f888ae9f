import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { publicChanges } from "@/db/schema";

/** Hides what happened to a document from the public list while it is not public, and shows it again after. */
export async function hidePublicChanges(tx: Database, documentId: string, isHidden: boolean): Promise<void> {
  await tx.update(publicChanges).set({ isHidden }).where(eq(publicChanges.subjectId, documentId));
}
