import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { meetings, plenaryMeetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { raiseSequence } from "../meetings/raise-sequence";
import { textsOf } from "../meetings/typed-fields";
import { lockProgramme } from "./lock-programme";
import { canOrganizeWork } from "./policy";
import type { ChangeRoom } from "./schemas";

/**
 * Changes the room of a plenary meeting, or of the meeting: that of every plenary meeting without one
 * of its own. Saving the same changes nothing.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * if the plenary meeting or the meeting has changed since.
 */
export async function changeRoom(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, plenaryMeetingId, version, ...typed }: ChangeRoom,
): Promise<{ changed: boolean }> {
  authorize(canOrganizeWork(context.viewer), "change a room");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, meetingKey);
    const rooms = textsOf("room", typed);
    const held = plenaryMeetingId ? await getPlenaryMeeting(tx, meeting, plenaryMeetingId) : undefined;
    const before = held?.rooms ?? meeting.rooms;
    if (isDeepStrictEqual(before, rooms)) return { changed: false };
    if ((held?.sequence ?? meeting.version) !== version)
      throw new DomainError("conflict", held ? "plenaryMeetingChanged" : "meetingChanged");

    const changed = held ? [held.id] : await storeRoomOfMeeting(tx, meeting, rooms);
    if (held) await tx.update(plenaryMeetings).set({ rooms }).where(eq(plenaryMeetings.id, held.id));
    // The location of a calendar's event is the room.
    await raiseSequence(tx, context.now(), changed);
    const number = held && { number: held.number };
    await appendAuditEvent(tx, context, {
      operation: "change-room",
      meetingId: meeting.id,
      subject: held ? { type: "plenary-meeting", id: held.id } : { type: "meeting", id: meeting.key },
      detail: { ...number, before: { room: before }, after: { room: rooms } },
    });

    return { changed: true };
  });
}

async function getPlenaryMeeting(tx: Database, meeting: MeetingRow, id: string) {
  const [row] = await tx
    .select()
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.id, id), eq(plenaryMeetings.meetingId, meeting.id)));
  if (!row) throw notFound();

  return row;
}

/** Stores the room of a meeting; returns the ids of the plenary meetings whose room it is. */
async function storeRoomOfMeeting(tx: Database, meeting: MeetingRow, rooms: LocalizedText): Promise<string[]> {
  await tx
    .update(meetings)
    .set({ rooms, version: meeting.version + 1 })
    .where(eq(meetings.id, meeting.id));
  const without = await tx
    .select({ id: plenaryMeetings.id })
    .from(plenaryMeetings)
    .where(
      and(
        eq(plenaryMeetings.meetingId, meeting.id),
        isNull(plenaryMeetings.cancelledAt),
        eq(plenaryMeetings.rooms, sql`'{}'::jsonb`),
      ),
    );

  return without.map(({ id }) => id);
}
