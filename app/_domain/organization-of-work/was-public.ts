import { and, eq, gte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { publicChanges } from "@/db/schema";
import type { MeetingRow } from "../meetings/lock-meeting";
import { isPublicMeeting } from "../meetings/policy";

/**
 * Returns whether anyone could ever read a part of a programme: its meeting is public, or was before
 * its announcement was withdrawn. Calendars may have it then.
 *
 * @param addedAt null if it is as old as its meeting.
 */
export async function wasPublic(
  tx: Database,
  meeting: MeetingRow,
  { addedAt }: { addedAt: Date | null },
): Promise<boolean> {
  if (isPublicMeeting(meeting)) return true;
  // A change is in the public list only if the meeting was public at that time.
  const [change] = await tx
    .select({ id: publicChanges.id })
    .from(publicChanges)
    .where(and(eq(publicChanges.meetingId, meeting.id), addedAt ? gte(publicChanges.at, addedAt) : undefined))
    .limit(1);

  return change !== undefined;
}
