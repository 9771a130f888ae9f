import { desc, inArray } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import { publicChanges } from "@/db/schema";
import type { Context } from "../context";

/** Returns the reason of the last public change of each part of a programme that has one, by its id. */
export async function findReasons(
  { db }: Pick<Context, "db">,
  parts: { id: string }[],
): Promise<Map<string, LocalizedText>> {
  if (parts.length === 0) return new Map();
  const ids = parts.map(({ id }) => id);
  const rows = await db
    .selectDistinctOn([publicChanges.subjectId], {
      id: publicChanges.subjectId,
      reasons: publicChanges.reasons,
    })
    .from(publicChanges)
    .where(inArray(publicChanges.subjectId, ids))
    .orderBy(publicChanges.subjectId, desc(publicChanges.id));

  return new Map(rows.flatMap(({ id, reasons }) => (reasons ? [[id, reasons]] : [])));
}
