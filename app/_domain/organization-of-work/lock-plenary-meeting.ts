import { and, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { plenaryMeetings } from "@/db/schema";
import { DomainError, notFound } from "../errors";
import { lockProgramme } from "./lock-programme";

/** Identifies a plenary meeting: by its number and, where the number may have changed, by its id. */
interface Identified {
  meetingKey: string;
  number: number;
  plenaryMeetingId?: string | undefined;
}

/**
 * Returns a plenary meeting and its meeting, and locks the meeting against concurrent changes.
 *
 * @throws {DomainError} `not-found`.
 */
export async function lockPlenaryMeeting(
  tx: Database,
  viewer: Viewer,
  { meetingKey, number, plenaryMeetingId }: Identified,
) {
  const meeting = await lockProgramme(tx, viewer, meetingKey);
  const [plenaryMeeting] = await tx
    .select()
    .from(plenaryMeetings)
    .where(
      and(
        eq(plenaryMeetings.meetingId, meeting.id),
        plenaryMeetingId ? eq(plenaryMeetings.id, plenaryMeetingId) : eq(plenaryMeetings.number, number),
      ),
    );
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
  }: Pick<typeof plenaryMeetings.$inferSelect, "meetingId" | "startsAt" | "endsAt"> & { id?: string },
): Promise<void> {
  const [other] = await tx
    .select({ number: plenaryMeetings.number })
    .from(plenaryMeetings)
    .where(
      and(
        eq(plenaryMeetings.meetingId, meetingId),
        id === undefined ? undefined : ne(plenaryMeetings.id, id),
        isNull(plenaryMeetings.cancelledAt),
        lt(plenaryMeetings.startsAt, endsAt),
        gt(plenaryMeetings.endsAt, startsAt),
      ),
    )
    .orderBy(plenaryMeetings.number)
    .limit(1);
  if (other) throw new DomainError("conflict", "plenaryMeetingOverlaps", { field: "start", params: other });
}
