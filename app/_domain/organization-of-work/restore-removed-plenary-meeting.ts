import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  agendaItems,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
  removedPlenaryMeetings,
} from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { refuseOverlap } from "./lock-plenary-meeting";
import { lockProgramme } from "./lock-programme";
import { keepNumbersInOrder, nextNumber, numberOf } from "./number-plenary-meetings";
import { canOrganizeWork } from "./policy";
import type { RemovedPlenaryMeetingRows } from "./removed-plenary-meeting";
import type { RestoreRemovedPlenaryMeeting } from "./schemas";

/**
 * Restores a removed plenary meeting with its entries, at its time. It has its number again where
 * that is free, else the next one. Items that are no longer on the agenda are left out.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found` if it was
 * not removed from this meeting; `conflict` if another is held at its time.
 */
export async function restoreRemovedPlenaryMeeting(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, plenaryMeetingId }: RestoreRemovedPlenaryMeeting,
): Promise<{ id: string }> {
  authorize(canOrganizeWork(context.viewer), "restore a removed plenary meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const [removed] = await tx
      .delete(removedPlenaryMeetings)
      .where(and(eq(removedPlenaryMeetings.id, plenaryMeetingId), eq(removedPlenaryMeetings.meetingId, meeting.id)))
      .returning();
    if (!removed) throw notFound();
    const rows = removed.rows as RemovedPlenaryMeetingRows; // removePlenaryMeeting alone stores them
    const { id, number: formerNumber, startsAt, endsAt } = removed;
    if (rows.plenaryMeeting.cancelledAt === null) await refuseOverlap(tx, { meetingId: meeting.id, startsAt, endsAt });

    // Absent where it was removed before plenary meetings had rooms.
    const { sequence, rooms = {} } = rows.plenaryMeeting;
    const instants = {
      movedAt: toInstant(rows.plenaryMeeting.movedAt),
      cancelledAt: toInstant(rows.plenaryMeeting.cancelledAt),
    };
    await keepNumbersInOrder(tx, meeting, async () => {
      const number = (await isFree(tx, meeting.id, formerNumber)) ? formerNumber : await nextNumber(tx, meeting.id);
      const columns = { meetingId: meeting.id, changedAt: context.now() };
      await tx
        .insert(plenaryMeetings)
        .values({ ...columns, ...instants, id, number, startsAt, endsAt, rooms, sequence: sequence + 1 });
      await insertEntries(tx, meeting.id, rows);
    });
    const number = await numberOf(tx, id);
    await appendAuditEvent(tx, context, {
      operation: "restore-removed-plenary-meeting",
      meetingId: meeting.id,
      subject: { type: "plenary-meeting", id },
      detail: { number },
    });

    return { id };
  });
}

function toInstant(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored);
}

async function isFree(tx: Database, meetingId: string, number: number): Promise<boolean> {
  return (
    (await tx.$count(
      plenaryMeetings,
      and(eq(plenaryMeetings.meetingId, meetingId), eq(plenaryMeetings.number, number)),
    )) === 0
  );
}

async function insertEntries(tx: Database, meetingId: string, rows: RemovedPlenaryMeetingRows): Promise<void> {
  const itemIds = rows.entries.flatMap(({ itemId }) => itemId ?? []);
  const items = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), inArray(agendaItems.id, itemIds)));
  const entries = rows.entries.filter(({ itemId }) => itemId === null || items.some(({ id }) => id === itemId));
  if (entries.length === 0) return;
  await tx.insert(organizationOfWorkEntries).values(entries);
  const texts = rows.entryTexts.filter(({ entryId }) => entries.some(({ id }) => id === entryId));
  if (texts.length > 0) await tx.insert(organizationOfWorkEntryTexts).values(texts);
}
