import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { glossaryTerms } from "@/db/schema";
import type { TreatyData } from "./schemas";

type LoadedTerm = TreatyData["glossary"][number];

/** Lists the terms of a treaty as they were loaded, whatever was corrected since. */
export async function listLoadedTerms(db: Database, treatyKey: string): Promise<LoadedTerm[]> {
  const rows = await db
    .select({ key: glossaryTerms.key, loaded: glossaryTerms.loaded })
    .from(glossaryTerms)
    .where(eq(glossaryTerms.treatyKey, treatyKey));

  return rows.flatMap(({ key, loaded }) => (key !== null && loaded ? [{ key, ...loaded }] : []));
}

/**
 * Stores the terms of a treaty in place of those that were loaded before. A term that was corrected keeps its
 * correction, and one that was entered stays.
 */
export async function storeGlossary(tx: Database, treatyKey: string, terms: LoadedTerm[]): Promise<void> {
  const rows = await tx.select().from(glossaryTerms).where(eq(glossaryTerms.treatyKey, treatyKey));
  const stored = new Map(rows.map((row) => [row.key, row]));
  const isCorrected = ({ names, variants, loaded }: (typeof rows)[number]) =>
    !isDeepStrictEqual({ names, variants }, loaded);
  for (const { key, ...loaded } of terms) {
    const row = stored.get(key);
    if (row && isDeepStrictEqual(row.loaded, loaded)) continue;
    if (!row) await tx.insert(glossaryTerms).values({ treatyKey, key, ...loaded, loaded });
    else
      await tx
        .update(glossaryTerms)
        .set({ loaded, ...(isCorrected(row) ? {} : { ...loaded, version: row.version + 1 }) })
        .where(eq(glossaryTerms.id, row.id));
  }
  const keys = new Set(terms.map(({ key }) => key));
  for (const row of rows) {
    if (row.key === null || keys.has(row.key)) continue;
    if (isCorrected(row))
      await tx.update(glossaryTerms).set({ key: null, loaded: null }).where(eq(glossaryTerms.id, row.id));
    else await tx.delete(glossaryTerms).where(eq(glossaryTerms.id, row.id));
  }
}
