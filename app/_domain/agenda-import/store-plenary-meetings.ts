import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { organizationOfWorkEntries, plenaryMeetings } from "@/db/schema";
import { raiseSequence } from "../meetings/raise-sequence";
import type { ReadPlenaryMeeting } from "./read-plenary-meetings";
import { firstDifferentEntry, hasPrintedTime, printedTimeOf } from "./stored-plenary-meeting";
import type { Structure } from "./structure";

/** Creates the plenary meetings and their entries. */
export async function createPlenaryMeetings(
  tx: Database,
  meetingId: string,
  printed: ReadPlenaryMeeting[],
  items: Map<string, string>,
  zone: string,
): Promise<void> {
  for (const [index, plenaryMeeting] of printed.entries())
    await createPlenaryMeeting(
      tx,
      { meetingId, number: index + 1, ...printedTimeOf(plenaryMeeting, zone) },
      plenaryMeeting,
      items,
    );
}

/**
 * Updates the plenary meetings from a later text. Each keeps its id, because calendars refer to it;
 * a change raises its sequence. One that the secretariat has moved keeps its time, and one that is
 * no longer in the text is cancelled.
 */
export async function updatePlenaryMeetings(
  tx: Database,
  now: Date,
  stored: Structure,
  printed: ReadPlenaryMeeting[],
  zone: string,
): Promise<void> {
  const { meetingId, items } = stored;
  for (const [index, plenaryMeeting] of printed.entries()) {
    const existing = stored.plenaryMeetings[index];
    const time = printedTimeOf(plenaryMeeting, zone);
    if (!existing) {
      // A new plenary meeting revises the calendar's event of the meeting as a whole.
      const added = { sequence: 1, changedAt: now };
      await createPlenaryMeeting(tx, { meetingId, number: index + 1, ...time, ...added }, plenaryMeeting, items);
      continue;
    }
    const hasSameItems = firstDifferentEntry(existing, plenaryMeeting) === undefined;
    if (hasSameItems && hasPrintedTime(existing, plenaryMeeting, zone)) continue;
    if (!hasSameItems) {
      await tx.delete(organizationOfWorkEntries).where(eq(organizationOfWorkEntries.plenaryMeetingId, existing.id));
      await createEntries(tx, existing.id, plenaryMeeting, items);
    }
    await raiseSequence(tx, now, [existing.id], existing.moved ? {} : time);
  }
  const removed = stored.plenaryMeetings.slice(printed.length).filter(({ cancelled }) => !cancelled);
  await raiseSequence(
    tx,
    now,
    removed.map(({ id }) => id),
    { cancelledAt: now },
  );
}

async function createPlenaryMeeting(
  tx: Database,
  values: typeof plenaryMeetings.$inferInsert,
  plenaryMeeting: ReadPlenaryMeeting,
  items: Map<string, string>,
): Promise<void> {
  const [created] = await tx.insert(plenaryMeetings).values(values).returning({ id: plenaryMeetings.id });
  await createEntries(tx, created!.id, plenaryMeeting, items); // an insert returns its row
}

async function createEntries(
  tx: Database,
  plenaryMeetingId: string,
  { entries }: ReadPlenaryMeeting,
  items: Map<string, string>,
): Promise<void> {
  for (const [position, { item }] of entries.entries()) {
    const itemId = item === null ? null : (items.get(item) ?? null);
    await tx.insert(organizationOfWorkEntries).values({ plenaryMeetingId, itemId, position: position + 1 });
  }
}
