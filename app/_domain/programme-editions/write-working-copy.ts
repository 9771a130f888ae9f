import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { isLocale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import {
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
  plenaryMeetings,
} from "@/db/schema";
import type { ProgrammeContent } from "../organization-of-work/content";
import { moveNumbersAside } from "../organization-of-work/move-numbers-aside";

/**
 * Makes a programme the working copy of its meeting, which is locked. Every sequence rises: a form that
 * shows what was there before is refused.
 */
export async function writeWorkingCopy(
  tx: Database,
  now: Date,
  meetingId: string,
  { rooms, plenaryMeetings: held, events }: ProgrammeContent,
): Promise<void> {
  await tx
    .update(meetings)
    .set({ rooms, version: sql`${meetings.version} + 1` })
    .where(eq(meetings.id, meetingId));
  await writePlenaryMeetings(tx, now, meetingId, held);
  await writeEvents(tx, now, meetingId, events);
}

async function writePlenaryMeetings(
  tx: Database,
  now: Date,
  meetingId: string,
  held: ProgrammeContent["plenaryMeetings"],
): Promise<void> {
  const ofMeeting = eq(plenaryMeetings.meetingId, meetingId);
  const ids = held.map(({ id }) => id);
  await tx.delete(plenaryMeetings).where(and(ofMeeting, notInArray(plenaryMeetings.id, ids)));
  await moveNumbersAside(tx, meetingId);
  for (const { entries, changedAt: _changedAt, sequence, ...columns } of held) {
    const set = { ...columns, changedAt: now, sequence: raised(plenaryMeetings.sequence, sequence) };
    await tx
      .insert(plenaryMeetings)
      .values({ ...columns, meetingId, changedAt: now, sequence: sequence + 1 })
      .onConflictDoUpdate({ target: plenaryMeetings.id, set });
  }
  await tx
    .delete(organizationOfWorkEntries)
    .where(
      sql`${organizationOfWorkEntries.plenaryMeetingId} in (select ${plenaryMeetings.id} from ${plenaryMeetings} where ${ofMeeting})`,
    );
  for (const { id: plenaryMeetingId, entries } of held)
    for (const [index, { id, itemId, texts }] of entries.entries()) {
      await tx.insert(organizationOfWorkEntries).values({ id, itemId, plenaryMeetingId, position: index + 1 });
      const rows = rowsOf(texts).map(([locale, description]) => ({ entryId: id, locale, description }));
      if (rows.length > 0) await tx.insert(organizationOfWorkEntryTexts).values(rows);
    }
}

async function writeEvents(
  tx: Database,
  now: Date,
  meetingId: string,
  events: ProgrammeContent["events"],
): Promise<void> {
  const ids = events.map(({ id }) => id);
  await tx
    .delete(organizationOfWorkEvents)
    .where(
      and(
        eq(organizationOfWorkEvents.meetingId, meetingId),
        isNull(organizationOfWorkEvents.removedAt),
        notInArray(organizationOfWorkEvents.id, ids),
      ),
    );
  for (const { titles, changedAt: _changedAt, sequence, ...columns } of events) {
    const set = {
      ...{ ...columns, changedAt: now, removedAt: null },
      sequence: raised(organizationOfWorkEvents.sequence, sequence),
    };
    await tx
      .insert(organizationOfWorkEvents)
      .values({ ...columns, meetingId, changedAt: now, sequence: sequence + 1 })
      .onConflictDoUpdate({ target: organizationOfWorkEvents.id, set });
    await tx.delete(organizationOfWorkEventTexts).where(eq(organizationOfWorkEventTexts.eventId, columns.id));
    const rows = rowsOf(titles).map(([locale, title]) => ({ eventId: columns.id, locale, title }));
    if (rows.length > 0) await tx.insert(organizationOfWorkEventTexts).values(rows);
  }
}

function raised(column: typeof plenaryMeetings.sequence | typeof organizationOfWorkEvents.sequence, sequence: number) {
  return sql`greatest(${column}, ${sequence}::int) + 1`;
}

function rowsOf(texts: LocalizedText) {
  return Object.entries(texts).flatMap(([locale, text]) => (isLocale(locale) ? [[locale, text] as const] : []));
}
