import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { organizationOfWorkEvents, plenaryMeetings, publicChanges } from "@/db/schema";

/**
 * Clears when the parts of a programme were changed in the draft, as it is announced: readers are told
 * of the changes since they could read it. After a withdrawn announcement they are told of all.
 */
export async function clearDraftChanges(tx: Database, meetingId: string): Promise<void> {
  if ((await tx.$count(publicChanges, eq(publicChanges.meetingId, meetingId))) > 0) return;
  for (const table of [plenaryMeetings, organizationOfWorkEvents])
    await tx.update(table).set({ changedAt: null }).where(eq(table.meetingId, meetingId));
}
