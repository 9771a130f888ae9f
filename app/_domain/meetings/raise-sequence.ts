import { inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { plenaryMeetings } from "@/db/schema";

/** The columns that may change with the sequence. */
type Change = Partial<Pick<typeof plenaryMeetings.$inferInsert, "startsAt" | "endsAt" | "movedAt" | "cancelledAt">>;

/**
 * Raises the sequence of plenary meetings whose columns or entries change: calendars ignore an
 * update without it (RFC 5545, section 3.8.7.4).
 */
export async function raiseSequence(tx: Database, now: Date, ids: string[], change: Change = {}): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(plenaryMeetings)
    .set({ ...change, sequence: sql`${plenaryMeetings.sequence} + 1`, changedAt: now })
    .where(inArray(plenaryMeetings.id, ids));
}
