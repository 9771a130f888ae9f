import { eq } from "drizzle-orm";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import { findTreatySummary } from "../treaties/queries";

/** Finds the knowledge base of a meeting's treaty. */
export async function findKnowledgeBase(db: Database, meetingId: string): Promise<KnowledgeBase | undefined> {
  const [found] = await db
    .select({ series: bodies.symbolSeries })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.id, meetingId));

  return found && (await findTreatySummary({ db }, found.series))?.knowledgeBase;
}
