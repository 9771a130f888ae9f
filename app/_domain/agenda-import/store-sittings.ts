import { eq } from "drizzle-orm";
import { instantAt } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { organizationOfWorkEntries, plenaryMeetings } from "@/db/schema";
import { raiseSequence } from "../organization-of-work/raise-sequence";
import type { ReadSitting } from "./organization-of-work";
import type { HeldSitting, Structure } from "./structure";

/** The plenary meetings with what each takes up. */
export async function createSittings(
  tx: Database,
  meetingId: string,
  sittings: ReadSitting[],
  items: Map<string, string>,
  zone: string,
): Promise<void> {
  for (const [index, sitting] of sittings.entries())
    await createSitting(tx, { meetingId, number: index + 1, ...timeOf(sitting, zone) }, sitting, items);
}

/**
 * The plenary meetings as a later text has them. Each keeps its identity, for calendars hold it; what changed raises its sequence. One that the secretariat
 * has moved keeps its time, and one that the text has no longer is cancelled.
 */
export async function updateSittings(
  tx: Database,
  now: Date,
  held: Structure,
  sittings: ReadSitting[],
  zone: string,
): Promise<void> {
  const { meetingId, items } = held;
  for (const [index, sitting] of sittings.entries()) {
    const there = held.sittings[index];
    const time = timeOf(sitting, zone);
    if (!there) {
      // The meeting as a whole is revised by it.
      const added = { sequence: 1, changedAt: now };
      await createSitting(tx, { meetingId, number: index + 1, ...time, ...added }, sitting, items);
      continue;
    }
    const hasItems = firstOtherEntry(there, sitting) === undefined;
    if (hasItems && hasTime(there, sitting, zone)) continue;
    if (!hasItems) {
      await tx.delete(organizationOfWorkEntries).where(eq(organizationOfWorkEntries.plenaryMeetingId, there.id));
      await createEntries(tx, there.id, sitting, items);
    }
    await raiseSequence(tx, now, [there.id], there.moved ? {} : time);
  }
  const gone = held.sittings.slice(sittings.length).filter(({ cancelled }) => !cancelled);
  await raiseSequence(
    tx,
    now,
    gone.map(({ id }) => id),
    { cancelledAt: now },
  );
}

/** Whether a plenary meeting is held at the time that is printed, or the secretariat has given it another. */
export function hasTime(held: HeldSitting, sitting: ReadSitting, zone: string): boolean {
  const { startsAt, endsAt } = timeOf(sitting, zone);

  return held.moved || (held.startsAt.getTime() === startsAt.getTime() && held.endsAt.getTime() === endsAt.getTime());
}

/** The place of the first entry that is another than the one held there; nothing where all are the same. */
export function firstOtherEntry(held: HeldSitting, { entries }: ReadSitting): number | undefined {
  for (let place = 0; place < Math.max(held.entries.length, entries.length); place++) {
    const [one, other] = [held.entries[place], entries[place]];
    if (!one || !other || one.item !== other.item) return place;
  }

  return undefined;
}

function timeOf({ day, start, end }: ReadSitting, zone: string): { startsAt: Date; endsAt: Date } {
  return { startsAt: instantAt(day, start, zone), endsAt: instantAt(day, end, zone) };
}

async function createSitting(
  tx: Database,
  values: typeof plenaryMeetings.$inferInsert,
  sitting: ReadSitting,
  items: Map<string, string>,
): Promise<void> {
  const [created] = await tx.insert(plenaryMeetings).values(values).returning({ id: plenaryMeetings.id });
  await createEntries(tx, created!.id, sitting, items); // inserted above
}

async function createEntries(
  tx: Database,
  plenaryMeetingId: string,
  { entries }: ReadSitting,
  items: Map<string, string>,
): Promise<void> {
  for (const [position, { item }] of entries.entries()) {
    const itemId = item === undefined ? null : (items.get(item) ?? null);
    await tx.insert(organizationOfWorkEntries).values({ plenaryMeetingId, itemId, position: position + 1 });
  }
}
