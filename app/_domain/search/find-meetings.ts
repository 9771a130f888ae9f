import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import { readableMeetings } from "../meetings/policy";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";

/** Returns the meetings of hits that the viewer may read, by id. */
export async function findMeetingsOfHits(
  { db, viewer }: { db: Database; viewer: Viewer },
  hits: { meetingId: string }[],
): Promise<Map<string, MeetingSummary>> {
  const ids = [...new Set(hits.map(({ meetingId }) => meetingId))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(and(inArray(meetings.id, ids), readableMeetings(viewer)));

  return new Map(rows.map((row) => [row.id, row]));
}

/** Finds a meeting that the viewer may read by its key. */
export async function findMeeting(
  { db, viewer }: { db: Database; viewer: Viewer },
  key: string,
): Promise<{ id: string } | undefined> {
  const [meeting] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.key, key.replaceAll("\0", "")), readableMeetings(viewer)));

  return meeting;
}
