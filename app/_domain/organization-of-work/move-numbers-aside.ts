import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { plenaryMeetings } from "@/db/schema";

/** Above every number of a meeting. */
const ASIDE = 1_000_000;

/**
 * Gives the plenary meetings of a meeting numbers that none will have: numbers are unique also while
 * they are swapped.
 */
export async function moveNumbersAside(tx: Database, meetingId: string): Promise<void> {
  await tx
    .update(plenaryMeetings)
    .set({ number: sql`${plenaryMeetings.number} + ${ASIDE}::int` })
    .where(eq(plenaryMeetings.meetingId, meetingId));
}
