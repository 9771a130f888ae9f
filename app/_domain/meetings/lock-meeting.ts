import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { DomainError, notFound } from "../errors";
import { readableMeetings } from "./policy";

export type MeetingRow = typeof meetings.$inferSelect;

/**
 * Returns a meeting, locked until the transaction ends, if it is as the form showed it.
 *
 * @throws {DomainError} `not-found`, also for a deleted draft; `conflict` if it has changed since.
 */
export async function lockMeeting(
  tx: Database,
  viewer: Viewer,
  { meetingKey, version }: { meetingKey: string; version: number },
): Promise<MeetingRow> {
  const [meeting] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
    .for("update");
  if (!meeting) throw notFound();
  if (meeting.version !== version) throw new DomainError("conflict", "meetingChanged");

  return meeting;
}
