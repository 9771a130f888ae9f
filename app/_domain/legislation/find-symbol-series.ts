import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";

/** Finds the series of the symbols of a meeting's body, from which its treaty follows. */
export async function findSymbolSeries(db: Database, meetingId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ series: bodies.symbolSeries })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.id, meetingId));

  return found?.series;
}
