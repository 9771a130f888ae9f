import type { Database } from "@/db/client";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { appendPublicChange } from "../public-changes/append-public-change";
import { indexItems } from "./index-items";

/**
 * Writes what follows from another order of the items, or other items: the public change, the search
 * index, which has the numbers, and the invalidation.
 */
export async function publishArrangement(
  tx: Database,
  context: Pick<Context, "now">,
  meeting: { id: string; key: string },
): Promise<void> {
  await appendPublicChange(tx, context, { meetingId: meeting.id, kind: "arrange-items", subjectId: meeting.key });
  await indexItems(tx, meeting.id);
  await invalidateMeeting(tx, meeting.id);
}
