import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";

/** Returns the meetings of hits, by id. */
export async function findMeetingsOfHits(
  db: Database,
  hits: { meetingId: string }[],
): Promise<Map<string, MeetingSummary>> {
  const ids = [...new Set(hits.map(({ meetingId }) => meetingId))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(inArray(meetings.id, ids));

  return new Map(rows.map((row) => [row.id, row]));
}

/** Finds a meeting by its key. */
export async function findMeeting(db: Database, key: string): Promise<{ id: string } | undefined> {
  const [meeting] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(eq(meetings.key, key.replaceAll("\0", "")));

  return meeting;
}
