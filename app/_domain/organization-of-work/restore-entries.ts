import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { plenaryMeetings, type RemovedEntry, removedEntries } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { lockProgramme } from "./lock-programme";
import { logArrangements } from "./log-arrangements";
import { canOrganizeWork } from "./policy";
import type { RestoreEntries } from "./schemas";
import { listEntryTexts, listStoredEntries, type StoredEntry, storeEntries, storeEntryTexts } from "./stored-entries";

/**
 * Restores the entries that one change removed from a plenary meeting, at their places, with their
 * wordings. An item that has been assigned again keeps its place; a language in which it has no
 * wording by now has the former one again.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found` if they are
 * restored already, or their plenary meeting is removed.
 */
export async function restoreEntries(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, removal }: RestoreEntries,
): Promise<{ plenaryMeetingId: string }> {
  authorize(canOrganizeWork(context.viewer), "restore removed entries of the programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const [removed] = await tx
      .delete(removedEntries)
      .where(and(eq(removedEntries.id, removal), eq(removedEntries.meetingId, meeting.id)))
      .returning();
    const [plenaryMeeting] = await tx
      .select()
      .from(plenaryMeetings)
      .where(eq(plenaryMeetings.id, removed?.plenaryMeetingId ?? meeting.id));
    if (!removed || !plenaryMeeting) throw notFound();
    const before = await listStoredEntries(tx, plenaryMeeting.id);
    const after = withEntries(before, removed.entries);
    await storeEntries(tx, context.now(), [{ plenaryMeetingId: plenaryMeeting.id, before, after }]);
    await restoreTexts(tx, after, removed.entries);
    await logArrangements(tx, context, meeting.id, [{ plenaryMeeting, before, after, restored: removed.entries }]);

    return { plenaryMeetingId: plenaryMeeting.id };
  });
}

function isSame(entry: StoredEntry, { id, itemId }: RemovedEntry): boolean {
  return entry.id === id || (itemId !== null && entry.itemId === itemId);
}

/** Returns the entries with the removed ones at the places that they had. */
function withEntries(before: StoredEntry[], removed: RemovedEntry[]): StoredEntry[] {
  const entries = [...before];
  for (const each of removed)
    if (!entries.some((entry) => isSame(entry, each)))
      entries.splice(each.index, 0, { id: each.id, itemId: each.itemId, number: each.number });

  return entries;
}

async function restoreTexts(tx: Database, entries: StoredEntry[], removed: RemovedEntry[]): Promise<void> {
  for (const each of removed) {
    const entry = entries.find((stored) => isSame(stored, each));
    if (entry) await storeEntryTexts(tx, entry.id, { ...each.texts, ...(await listEntryTexts(tx, entry.id)) });
  }
}
