import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reportParagraphs } from "@/db/schema";
import { listParagraphsIn, printPlace } from "./places";
import type { SectionKey } from "./sections";

/**
 * Give the paragraphs that were just composed (position 0) their place: after the composed one that comes before them in the order of the report, at the
 * head of their section where there is none. Everything else keeps its order.
 */
export async function writeOrder(tx: Database, draftId: string, composedKeys: string[]): Promise<void> {
  const rows = await listParagraphsIn(tx, draftId);
  for (const place of Map.groupBy(rows, (row) => printPlace({ ...row, section: row.section as SectionKey })).values()) {
    const ordered = place.filter((row) => row.position > 0);
    const fresh = place.filter((row) => row.position === 0);
    for (const row of fresh.sort((a, b) => rank(a, composedKeys) - rank(b, composedKeys))) {
      const before = ordered.findLastIndex(
        (other) => other.composedKey !== null && rank(other, composedKeys) < rank(row, composedKeys),
      );
      ordered.splice(before + 1, 0, row);
    }
    for (const [index, row] of ordered.entries()) {
      if (row.position === index + 1) continue;
      await tx
        .update(reportParagraphs)
        .set({ position: index + 1 })
        .where(eq(reportParagraphs.id, row.id));
    }
  }
}

function rank({ composedKey }: { composedKey: string | null }, composedKeys: string[]): number {
  return composedKey === null ? -1 : composedKeys.indexOf(composedKey);
}
