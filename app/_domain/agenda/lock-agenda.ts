import { and, asc, eq, type SQL } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { agendaItems, meetings } from "@/db/schema";
import { notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";

/**
 * Returns a meeting and its items in the order of the agenda, locked until the transaction ends:
 * two changes at once may concern the same places and numbers. Every change of an agenda locks the
 * meeting before the items, so that none waits for another that waits for it.
 *
 * @throws {DomainError} `not-found`, also for a deleted draft.
 */
export function lockAgenda(tx: Database, viewer: Viewer, meetingKey: string) {
  return lockWhere(tx, viewer, eq(meetings.key, meetingKey));
}

/** Does the same with the agenda that has an item. @throws {DomainError} `not-found`. */
export async function lockAgendaOf(tx: Database, viewer: Viewer, itemId: string) {
  const [found] = await tx
    .select({ meetingId: agendaItems.meetingId })
    .from(agendaItems)
    .where(eq(agendaItems.id, itemId));
  if (!found) throw notFound();

  return lockWhere(tx, viewer, eq(meetings.id, found.meetingId));
}

async function lockWhere(tx: Database, viewer: Viewer, isWanted: SQL) {
  const [meeting] = await tx
    .select({ id: meetings.id, key: meetings.key, status: meetings.status, deletedAt: meetings.deletedAt })
    .from(meetings)
    .where(and(isWanted, readableMeetings(viewer)))
    .for("update");
  if (!meeting) throw notFound();
  const items = await tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meeting.id))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .for("update");

  return { meeting, items };
}
