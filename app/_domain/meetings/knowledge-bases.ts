import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { bodies } from "@/db/schema";
import type { Context } from "../context";
import { findTreatySummary } from "../treaties/queries";
import { hasReadableMeetings } from "./policy";

/** Lists the knowledge bases of the treaties whose bodies have meetings for the viewer. */
export async function listKnowledgeBases({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<KnowledgeBase[]> {
  const series = await db
    .selectDistinct({ series: bodies.symbolSeries })
    .from(bodies)
    .where(hasReadableMeetings(viewer));
  const summaries = await Promise.all(series.map((each) => findTreatySummary({ db }, each.series)));
  const found = summaries.flatMap((each) => each?.knowledgeBase ?? []);
  const byAddress = new Map(found.map((each) => [each.address, each]));

  return [...byAddress.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}
