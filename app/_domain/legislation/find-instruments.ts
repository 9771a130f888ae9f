import { eq } from "drizzle-orm";
import type { TreatyInstrument } from "@/app/_vocabulary/treaty";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import { findTreatyOfSeries } from "../treaties/queries";

/** Returns the instruments of a meeting's treaty, in their order; none for an unknown treaty. */
export async function findInstruments(db: Database, meetingId: string): Promise<TreatyInstrument[]> {
  const [found] = await db
    .select({ series: bodies.symbolSeries })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.id, meetingId));

  return (found && (await findTreatyOfSeries({ db }, found.series)))?.instruments ?? [];
}
