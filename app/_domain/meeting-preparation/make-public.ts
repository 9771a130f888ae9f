import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { notifySubscribers } from "../alerts/notify-subscribers";
import type { Context } from "../context";
import { indexDocuments } from "../documents/index-document";
import { indexInformation } from "../meeting-information/index-information";
import type { MeetingRow } from "../meetings/lock-meeting";
import { appendPublicChange } from "../public-changes/append-public-change";
import { invalidateVisibility } from "./invalidate-visibility";

/**
 * Makes a draft public, in a transaction of the caller that has locked it: from then on everyone may read it.
 * Its documents and its practical information are indexed, its body's subscribers are notified. The caller issues its agenda and its programme.
 */
export async function makePublic(
  tx: Database,
  context: Pick<Context, "now" | "readText">,
  meeting: Pick<MeetingRow, "id" | "key" | "version">,
): Promise<void> {
  await tx
    .update(meetings)
    .set({ status: "announced", deletedAt: null, version: sql`${meetings.version} + 1` })
    .where(eq(meetings.id, meeting.id));
  await indexDocuments(tx, context, meeting.id);
  await indexInformation(tx, meeting.id);
  await appendPublicChange(tx, context, { meetingId: meeting.id, kind: "announce-meeting", subjectId: meeting.key });
  await invalidateVisibility(tx, meeting.id);
  const key = `announce-meeting ${meeting.id} ${meeting.version + 1}`;
  await notifySubscribers(tx, context, { key, meetingId: meeting.id, kind: "meeting-announced" });
}
