import { isDeepStrictEqual } from "node:util";
import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems, organizationOfWorkEntries, organizationOfWorkEntryTexts } from "@/db/schema";
import { raiseSequence } from "../meetings/raise-sequence";

/** An entry of a plenary meeting: an agenda item, or a note that is none. */
export interface StoredEntry {
  id: string;
  itemId: string | null;
  /** the number of the item */
  number: string | null;
}

/** Lists the entries of a plenary meeting in order. */
export async function listStoredEntries(tx: Database, plenaryMeetingId: string): Promise<StoredEntry[]> {
  return tx
    .select({
      id: organizationOfWorkEntries.id,
      itemId: organizationOfWorkEntries.itemId,
      number: agendaItems.number,
    })
    .from(organizationOfWorkEntries)
    .leftJoin(agendaItems, eq(agendaItems.id, organizationOfWorkEntries.itemId))
    .where(eq(organizationOfWorkEntries.plenaryMeetingId, plenaryMeetingId))
    .orderBy(asc(organizationOfWorkEntries.position), asc(organizationOfWorkEntries.id));
}

/**
 * Stores the entries of plenary meetings as they stand in the lists: entries may be new, come from
 * another of the plenary meetings, or be gone. Raises their sequence.
 */
export async function storeEntries(
  tx: Database,
  now: Date,
  changed: { plenaryMeetingId: string; before: StoredEntry[]; after: StoredEntry[] }[],
): Promise<void> {
  const kept = new Set(changed.flatMap(({ after }) => after.map(({ id }) => id)));
  const gone = changed.flatMap(({ before }) => before.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  if (gone.length > 0) await tx.delete(organizationOfWorkEntries).where(inArray(organizationOfWorkEntries.id, gone));
  for (const { plenaryMeetingId, after } of changed)
    for (const [index, { id, itemId }] of after.entries()) {
      const place = { plenaryMeetingId, position: index + 1 };
      await tx
        .insert(organizationOfWorkEntries)
        .values({ id, itemId, ...place })
        .onConflictDoUpdate({ target: organizationOfWorkEntries.id, set: place });
    }
  await raiseSequence(
    tx,
    now,
    changed.map(({ plenaryMeetingId }) => plenaryMeetingId),
  );
}

/** Returns whether two lists have the same entries in the same order. */
export function areSameEntries(before: StoredEntry[], after: StoredEntry[]): boolean {
  return isDeepStrictEqual(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
}

/** Returns the numbers of the items among entries, for the audit log. */
export function itemNumbersOf(entries: StoredEntry[]): string[] {
  return entries.flatMap(({ number }) => number ?? []);
}

/** Returns the texts of an entry in the languages in which it has one. */
export async function listEntryTexts(tx: Database, entryId: string) {
  const texts = await tx
    .select({
      locale: organizationOfWorkEntryTexts.locale,
      description: organizationOfWorkEntryTexts.description,
    })
    .from(organizationOfWorkEntryTexts)
    .where(eq(organizationOfWorkEntryTexts.entryId, entryId));

  return Object.fromEntries(texts.map(({ locale, description }) => [locale, description]));
}
