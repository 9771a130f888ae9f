import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import type { Database } from "@/db/client";
import { findTreatySummary } from "../treaties/queries";
import { findSymbolSeries } from "./find-symbol-series";

/** Finds the knowledge base of a meeting's treaty. */
export async function findKnowledgeBase(db: Database, meetingId: string): Promise<KnowledgeBase | undefined> {
  const series = await findSymbolSeries(db, meetingId);

  return series ? (await findTreatySummary({ db }, series))?.knowledgeBase : undefined;
}
