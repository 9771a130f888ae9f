import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { keepRemovedEntries } from "./keep-removed-entries";
import { lockPlenaryMeeting } from "./lock-plenary-meeting";
import { logArrangements } from "./log-arrangements";
import { canOrganizeWork } from "./policy";
import type { AssignItems } from "./schemas";
import {
  areSameEntries,
  listRemovedEntries,
  listStoredEntries,
  type StoredEntry,
  storeEntries,
} from "./stored-entries";

/**
 * Assigns agenda items to a plenary meeting, in place of those that it had. What stays keeps its
 * place; what is new stands in the order of the agenda where the others do, else at the end. Notes
 * that are no items stay. What goes is kept with its wording, so that it can be restored.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`, also for
 * an item of another meeting; `conflict` (`plenaryMeetingChanged`) if it has changed since.
 */
export async function assignItems(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: AssignItems,
): Promise<{ id: string; changed: boolean; removal?: string | undefined }> {
  authorize(canOrganizeWork(context.viewer), "assign items to a plenary meeting");

  return context.db.transaction(async (tx) => {
    const { meeting, plenaryMeeting } = await lockPlenaryMeeting(tx, context.viewer, input);
    if (plenaryMeeting.sequence !== input.sequence) throw new DomainError("conflict", "plenaryMeetingChanged");
    const agenda = await listAgenda(tx, meeting.id);
    if (input.items.some((itemId) => !agenda.some(({ id }) => id === itemId)))
      throw new DomainError("conflict", "itemGone", { field: "items" });
    const before = await listStoredEntries(tx, plenaryMeeting.id);
    const after = withItems(before, agenda, input.items);
    if (areSameEntries(before, after)) return { id: plenaryMeeting.id, changed: false };

    const removed = await listRemovedEntries(tx, before, after);
    const of = { meetingId: meeting.id, plenaryMeetingId: plenaryMeeting.id };
    const removal = await keepRemovedEntries(tx, context, of, removed);
    await storeEntries(tx, context.now(), [{ plenaryMeetingId: plenaryMeeting.id, before, after }]);
    await logArrangements(tx, context, meeting.id, [{ plenaryMeeting, before, after, removed }]);

    return { id: plenaryMeeting.id, changed: true, removal };
  });
}

interface AgendaPlace {
  id: string;
  number: string;
}

function listAgenda(tx: Database, meetingId: string): Promise<AgendaPlace[]> {
  return tx
    .select({ id: agendaItems.id, number: agendaItems.number })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
}

/** Returns the entries with exactly these items, besides the notes. */
function withItems(before: StoredEntry[], agenda: AgendaPlace[], items: string[]): StoredEntry[] {
  const kept = before.filter(({ itemId }) => itemId === null || items.includes(itemId));
  const placeOf = (entry: StoredEntry) => agenda.findIndex(({ id }) => id === entry.itemId);
  const places = kept.filter(({ itemId }) => itemId !== null).map(placeOf);
  const isInOrder = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  const added = agenda.filter(({ id }) => items.includes(id) && !kept.some(({ itemId }) => itemId === id));

  const entries = [...kept];
  for (const { id: itemId, number } of added) {
    const entry = { id: randomUUID(), itemId, number };
    const later = entries.findIndex((each) => each.itemId !== null && placeOf(each) > placeOf(entry));
    entries.splice(isInOrder && later >= 0 ? later : entries.length, 0, entry);
  }

  return entries;
}
