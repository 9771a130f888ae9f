import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reportParagraphs } from "@/db/schema";
import { listDraftParagraphs, printPlace } from "./places";

/**
 * Positions newly composed paragraphs (position 0): after the composed one that precedes them in
 * the order of the report, or first in their section. The order of all others stays.
 */
export async function placeComposedParagraphs(tx: Database, draftId: string, composedKeys: string[]): Promise<void> {
  const rows = await listDraftParagraphs(tx, draftId);
  for (const place of Map.groupBy(rows, printPlace).values()) {
    const ordered = place.filter((row) => row.position > 0);
    const added = place.filter((row) => row.position === 0);
    for (const row of added.sort((a, b) => rank(a, composedKeys) - rank(b, composedKeys))) {
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
