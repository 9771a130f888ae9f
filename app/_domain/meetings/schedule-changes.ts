import { and, asc, eq } from "drizzle-orm";
import type { ScheduleChange } from "@/app/_vocabulary/meeting-schedule";
import { meetingScheduleChanges, meetings } from "@/db/schema";
import type { Context } from "../context";
import { readableMeetings } from "./policy";

/** Lists the changes of the days of a meeting in their order; none if the viewer may not read it. */
export async function listScheduleChanges(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<ScheduleChange[]> {
  const { number, kind, changedAt, offSince, reasons, before, after } = meetingScheduleChanges;
  const rows = await db
    .select({ number, kind, changedAt, offSince, reasons, before, after })
    .from(meetingScheduleChanges)
    .innerJoin(meetings, eq(meetings.id, meetingScheduleChanges.meetingId))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
    .orderBy(asc(number));

  return rows.map(({ changedAt, offSince: since, ...row }) => ({
    ...row,
    at: changedAt.toISOString(),
    offSince: since?.toISOString() ?? null,
  }));
}
