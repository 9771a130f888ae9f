import type { Database } from "@/db/client";
import { publicChanges } from "@/db/schema";
import type { Context } from "../context";
import { lockMeetingStatus } from "../meetings/lock-meeting-status";

type NewPublicChange = Omit<typeof publicChanges.$inferInsert, "id" | "at">;

/**
 * Appends a change to the public list of a meeting, in the transaction of the operation that makes
 * it. The caller passes only what anyone may read; of a draft meeting, that is nothing.
 */
export async function appendPublicChange(
  tx: Database,
  { now }: Pick<Context, "now">,
  change: NewPublicChange,
): Promise<void> {
  if (!(await lockMeetingStatus(tx, change.meetingId)).isPublic) return;
  await tx.insert(publicChanges).values({ ...change, at: now() });
}
