import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { isPublicMeeting } from "./policy";

/**
 * Returns whether anyone may read a meeting, and locks its status until the transaction ends: an announcement
 * waits, so that it misses nothing that is being changed.
 */
export async function lockMeetingStatus(tx: Database, meetingId: string): Promise<{ isPublic: boolean }> {
  const [meeting] = await tx
    .select({ status: meetings.status, deletedAt: meetings.deletedAt })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .for("share");

  return { isPublic: meeting !== undefined && isPublicMeeting(meeting) };
}
