import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";
import { notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";

/**
 * Returns the meeting on which a decision is taken, locked until the transaction ends: a change of its days, its zone
 * or its status waits, and one that goes on is waited for.
 *
 * @throws {DomainError} `not-found`.
 */
export async function lockMeetingOfDecisions(
  tx: Database,
  viewer: Viewer,
  meetingKey: string,
): Promise<{ id: string; timeZone: string }> {
  const [meeting] = await tx
    .select({ id: meetings.id, timeZone: meetings.timeZone })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
    .for("share");
  if (!meeting) throw notFound();

  return meeting;
}
