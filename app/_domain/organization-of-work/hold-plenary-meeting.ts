import { and, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings, plenaryMeetings } from "@/db/schema";
import { DomainError, notFound } from "../errors";

/** A plenary meeting with its meeting, which stays locked until the transaction ends: nobody else changes its programme meanwhile. */
export async function holdPlenaryMeeting(tx: Database, meetingKey: string, number: number) {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.key, meetingKey)).for("update");
  if (!meeting) throw notFound();
  const [sitting] = await tx
    .select()
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, meeting.id), eq(plenaryMeetings.number, number)));
  if (!sitting) throw notFound();

  return { meeting, sitting };
}

/** @throws {DomainError} `conflict` where another plenary meeting of the meeting that is held takes up part of the time. */
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
