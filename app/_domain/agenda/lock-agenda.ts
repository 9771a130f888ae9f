import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems, meetings } from "@/db/schema";
import { notFound } from "../errors";

/**
 * Returns a meeting and its items in the order of the agenda, locked until the transaction ends:
 * two changes at once may concern the same places and numbers.
 *
 * @throws {DomainError} `not-found`.
 */
export async function lockAgenda(tx: Database, meetingKey: string) {
  const [meeting] = await tx
    .select({ id: meetings.id, key: meetings.key, status: meetings.status })
    .from(meetings)
    .where(eq(meetings.key, meetingKey))
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

export type LockedAgenda = Awaited<ReturnType<typeof lockAgenda>>;
