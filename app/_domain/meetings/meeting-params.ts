import { eq } from "drizzle-orm";
import type { MeetingParams } from "@/app/_vocabulary/mail-templates";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";

/** Returns what a message says of the meeting that it is about. */
export async function getMeetingParams(tx: Database, meetingId: string): Promise<MeetingParams> {
  const [found] = await tx
    .select({
      body: bodies.names,
      meeting: {
        key: meetings.key,
        ordinal: meetings.ordinal,
        resumed: meetings.resumed,
        designation: meetings.designation,
        places: meetings.places,
        startsOn: meetings.startsOn,
        endsOn: meetings.endsOn,
        scheduleStatus: meetings.scheduleStatus,
      },
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.id, meetingId));

  return found!; // what a message is about belongs to a meeting, and that to a body
}
