import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { decisions } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { appendPublicChange } from "../public-changes/append-public-change";

/** Removes or restores a decision that is locked, and tells its readers. */
export async function setRemoved(
  tx: Database,
  context: Pick<Context, "now">,
  { id, meetingId, version }: typeof decisions.$inferSelect,
  isRemoved: boolean,
): Promise<void> {
  await tx
    .update(decisions)
    .set({ removedAt: isRemoved ? context.now() : null, version: version + 1 })
    .where(eq(decisions.id, id));
  const kind = isRemoved ? "remove-decision" : "restore-decision";
  await appendPublicChange(tx, context, { meetingId, kind, subjectId: id });
  await invalidateMeeting(tx, meetingId);
}
