import { asc, eq } from "drizzle-orm";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import type { Database } from "@/db/client";
import { plenaryMeetings } from "@/db/schema";
import { moveNumbersAside } from "./move-numbers-aside";

/** Returns whether the numbers count through the meeting in the order of time, without a gap. */
export function areInOrderOfTime(numbered: { number: number; startsAt: Date }[]): boolean {
  return numbered
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.number - b.number)
    .every(({ number }, index) => number === index + 1);
}

/**
 * Carries out a change of the plenary meetings of a meeting that is locked. In a draft whose numbers
 * followed the order of time, they do so after the change too; once a meeting is announced, numbers
 * stay as they were printed.
 */
export async function keepNumbersInOrder<T>(
  tx: Database,
  { id, status }: { id: string; status: MeetingStatus },
  change: () => Promise<T>,
): Promise<T> {
  const follows = status === "draft" && areInOrderOfTime(await listNumbers(tx, id));
  const result = await change();
  if (follows && !areInOrderOfTime(await listNumbers(tx, id))) await numberInOrderOfTime(tx, id);

  return result;
}

/** Returns the number after the last one of a meeting. */
export async function nextNumber(tx: Database, meetingId: string): Promise<number> {
  return Math.max(0, ...(await listNumbers(tx, meetingId)).map(({ number }) => number)) + 1;
}

/** Returns the number of a plenary meeting that exists, as it is now. */
export async function numberOf(tx: Database, id: string): Promise<number> {
  const [row] = await tx
    .select({ number: plenaryMeetings.number })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.id, id));

  return row!.number; // the caller has locked its meeting
}

async function listNumbers(tx: Database, meetingId: string) {
  return tx
    .select({ id: plenaryMeetings.id, number: plenaryMeetings.number, startsAt: plenaryMeetings.startsAt })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meetingId))
    .orderBy(asc(plenaryMeetings.startsAt), asc(plenaryMeetings.number));
}

async function numberInOrderOfTime(tx: Database, meetingId: string): Promise<void> {
  const rows = await listNumbers(tx, meetingId);
  await moveNumbersAside(tx, meetingId);
  for (const [index, { id }] of rows.entries())
    await tx
      .update(plenaryMeetings)
      .set({ number: index + 1 })
      .where(eq(plenaryMeetings.id, id));
}
