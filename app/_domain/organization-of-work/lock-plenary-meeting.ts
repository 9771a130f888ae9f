import { and, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings, plenaryMeetings } from "@/db/schema";
import { DomainError, notFound } from "../errors";

/** Returns a plenary meeting and its meeting, and locks the meeting against concurrent changes. */
export async function lockPlenaryMeeting(tx: Database, meetingKey: string, number: number) {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.key, meetingKey)).for("update");
  if (!meeting) throw notFound();
  const [plenaryMeeting] = await tx
    .select()
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, meeting.id), eq(plenaryMeetings.number, number)));
  if (!plenaryMeeting) throw notFound();

  return { meeting, plenaryMeeting };
}

/** Refuses a time at which another plenary meeting is held. @throws {DomainError} `conflict`. */
export async function refuseOverlap(
  tx: Database,
  {
    id,
    meetingId,
    startsAt,
    endsAt,
  }: Pick<typeof plenaryMeetings.$inferSelect, "id" | "meetingId" | "startsAt" | "endsAt">,
): Promise<void> {
  const [other] = await tx
    .select({ number: plenaryMeetings.number })
    .from(plenaryMeetings)
    .where(
      and(
        eq(plenaryMeetings.meetingId, meetingId),
        ne(plenaryMeetings.id, id),
        isNull(plenaryMeetings.cancelledAt),
        lt(plenaryMeetings.startsAt, endsAt),
        gt(plenaryMeetings.endsAt, startsAt),
      ),
    )
    .orderBy(plenaryMeetings.number)
    .limit(1);
  if (other) throw new DomainError("conflict", "plenaryMeetingOverlaps", { field: "start", params: other });
}
