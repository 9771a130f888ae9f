import { isDeepStrictEqual } from "node:util";
import { asc, eq, inArray } from "drizzle-orm";
import { isLocale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, organizationOfWorkEntries, organizationOfWorkEntryTexts, type RemovedEntry } from "@/db/schema";
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

/** Lists the entries that a change removes, with their places and texts. */
export async function listRemovedEntries(
  tx: Database,
  before: StoredEntry[],
  after: StoredEntry[],
): Promise<RemovedEntry[]> {
  const removed: RemovedEntry[] = [];
  for (const [index, entry] of before.entries())
    if (!after.some(({ id }) => id === entry.id))
      removed.push({ ...entry, index, texts: await listEntryTexts(tx, entry.id) });

  return removed;
}

/** Returns the texts of an entry in the languages in which it has one. */
export async function listEntryTexts(tx: Database, entryId: string): Promise<LocalizedText> {
  const texts = await tx
    .select({
      locale: organizationOfWorkEntryTexts.locale,
      description: organizationOfWorkEntryTexts.description,
    })
    .from(organizationOfWorkEntryTexts)
    .where(eq(organizationOfWorkEntryTexts.entryId, entryId));

  return Object.fromEntries(texts.map(({ locale, description }) => [locale, description]));
}

/** Stores the texts of an entry in place of those that it has. */
export async function storeEntryTexts(tx: Database, entryId: string, texts: LocalizedText): Promise<void> {
  await tx.delete(organizationOfWorkEntryTexts).where(eq(organizationOfWorkEntryTexts.entryId, entryId));
  const rows = Object.entries(texts).flatMap(([locale, description]) =>
    isLocale(locale) ? [{ entryId, locale, description }] : [],
  );
  if (rows.length > 0) await tx.insert(organizationOfWorkEntryTexts).values(rows);
}
