import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { addDays, daysBetween } from "@/app/_vocabulary/countdown";
import { dayOf, instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import {
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
} from "@/db/schema";
import type { MeetingRow } from "../meetings/lock-meeting";

/** A plenary meeting for which the new meeting has no day. */
interface LeftOut {
  number: number;
  /** of the meeting that it would have been copied from */
  day: string;
}

/**
 * Copies the plenary meetings that are not cancelled, and the other events, to the same days of another meeting,
 * counted from its first, at the same times of its clock.
 *
 * @param items the new id of each agenda item by its old one.
 */
export async function cloneProgramme(
  tx: Database,
  source: MeetingRow,
  draft: MeetingRow,
  items: Map<string, string>,
): Promise<LeftOut[]> {
  await tx.update(meetings).set({ rooms: source.rooms }).where(eq(meetings.id, draft.id));
  const byDays = daysBetween(source.startsOn, draft.startsOn);
  const fits = (day: string) => day >= draft.startsOn && day <= draft.endsOn;
  const moved = (instant: Date) => {
    const [day = "", time = ""] = wallClockOf(instant, source.timeZone).split("T");
    return instantAt(addDays(day, byDays), time, draft.timeZone);
  };
  const rows = await tx
    .select()
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, source.id), isNull(plenaryMeetings.cancelledAt)))
    .orderBy(asc(plenaryMeetings.startsAt));
  const leftOut: LeftOut[] = [];
  let number = 0;
  for (const row of rows) {
    const day = dayOf(row.startsAt, source.timeZone);
    if (!fits(addDays(day, byDays))) {
      leftOut.push({ number: row.number, day });
      continue;
    }
    number += 1;
    const [copy] = await tx
      .insert(plenaryMeetings)
      .values({
        meetingId: draft.id,
        number,
        startsAt: moved(row.startsAt),
        endsAt: moved(row.endsAt),
        rooms: row.rooms,
      })
      .returning({ id: plenaryMeetings.id });
    await cloneEntries(tx, row.id, copy!.id, items); // an insert returns its row
  }
  const events = await tx
    .select()
    .from(organizationOfWorkEvents)
    .where(
      and(
        eq(organizationOfWorkEvents.meetingId, source.id),
        isNull(organizationOfWorkEvents.cancelledAt),
        isNull(organizationOfWorkEvents.removedAt),
      ),
    );
  for (const { id, startsAt, endsAt, sequence: _s, changedAt: _c, ...event } of events) {
    const day = addDays(event.day, byDays);
    if (!fits(day)) continue;
    const times = startsAt && endsAt ? { startsAt: moved(startsAt), endsAt: moved(endsAt) } : {};
    const eventId = crypto.randomUUID();
    await tx.insert(organizationOfWorkEvents).values({ ...event, ...times, id: eventId, meetingId: draft.id, day });
    const texts = await tx
      .select()
      .from(organizationOfWorkEventTexts)
      .where(eq(organizationOfWorkEventTexts.eventId, id));
    if (texts.length > 0)
      await tx.insert(organizationOfWorkEventTexts).values(texts.map((text) => ({ ...text, eventId })));
  }

  return leftOut;
}

async function cloneEntries(tx: Database, from: string, to: string, items: Map<string, string>): Promise<void> {
  const entries = await tx
    .select()
    .from(organizationOfWorkEntries)
    .where(eq(organizationOfWorkEntries.plenaryMeetingId, from));
  if (entries.length === 0) return;
  const ids = new Map(entries.map(({ id }) => [id, crypto.randomUUID()]));
  await tx.insert(organizationOfWorkEntries).values(
    entries.map((entry) => ({
      ...entry,
      id: ids.get(entry.id)!, // of these entries
      plenaryMeetingId: to,
      itemId: entry.itemId && (items.get(entry.itemId) ?? null),
    })),
  );
  const texts = await tx
    .select()
    .from(organizationOfWorkEntryTexts)
    .where(inArray(organizationOfWorkEntryTexts.entryId, [...ids.keys()]));
  if (texts.length > 0)
    await tx
      .insert(organizationOfWorkEntryTexts)
      .values(texts.map((text) => ({ ...text, entryId: ids.get(text.entryId)! }))); // of these entries
}
