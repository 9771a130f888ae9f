import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { organizationOfWorkEntries, plenaryMeetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { lockProgramme } from "./lock-programme";
import { logArrangements } from "./log-arrangements";
import { canOrganizeWork } from "./policy";
import type { MoveEntry } from "./schemas";
import { areSameEntries, listStoredEntries, type StoredEntry, storeEntries } from "./stored-entries";

/**
 * Moves an entry within its plenary meeting by a step, beside another entry, or to the end of a
 * plenary meeting; the other may be of another plenary meeting.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat; `not-found`; `conflict`
 * where there is no such place, or the other plenary meeting takes up the item already.
 */
export async function moveEntry(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: MoveEntry,
): Promise<{ id: string; plenaryMeetingId: string }> {
  authorize(canOrganizeWork(context.viewer), "move an entry of the programme");

  return context.db.transaction(async (tx) => {
    const meeting = await lockProgramme(tx, context.viewer, input.meetingKey);
    const from = await plenaryMeetingOf(tx, meeting.id, input.entryId);
    const to = await targetOf(tx, meeting.id, input, from);
    const before = await listStoredEntries(tx, from.id);
    const entry = before.find(({ id }) => id === input.entryId);
    if (!entry) throw notFound();
    if (from.id === to.id) {
      const after = placed(before, entry, input);
      if (!areSameEntries(before, after)) {
        await storeEntries(tx, context.now(), [{ plenaryMeetingId: from.id, before, after }]);
        await logArrangements(tx, context, meeting.id, [{ plenaryMeeting: from, before, after }]);
      }
      return { id: entry.id, plenaryMeetingId: to.id };
    }

    const others = await listStoredEntries(tx, to.id);
    if (entry.itemId !== null && others.some(({ itemId }) => itemId === entry.itemId))
      throw new DomainError("conflict", "itemTakenUpThere", { params: { number: to.number } });
    const changed = [
      { plenaryMeeting: from, before, after: before.filter(({ id }) => id !== entry.id) },
      { plenaryMeeting: to, before: others, after: placed([...others, entry], entry, input) },
    ];
    await storeEntries(
      tx,
      context.now(),
      changed.map(({ plenaryMeeting, ...entries }) => ({ plenaryMeetingId: plenaryMeeting.id, ...entries })),
    );
    await logArrangements(tx, context, meeting.id, changed);

    return { id: entry.id, plenaryMeetingId: to.id };
  });
}

/** Returns the plenary meeting of an entry of a meeting. @throws {DomainError} `not-found`. */
export async function plenaryMeetingOf(tx: Database, meetingId: string, entryId: string) {
  const [row] = await tx
    .select({ plenaryMeeting: plenaryMeetings })
    .from(organizationOfWorkEntries)
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .where(eq(organizationOfWorkEntries.id, entryId));
  if (row?.plenaryMeeting.meetingId !== meetingId) throw notFound();

  return row.plenaryMeeting;
}

type PlenaryRow = typeof plenaryMeetings.$inferSelect;

async function targetOf(tx: Database, meetingId: string, { place, at }: MoveEntry, from: PlenaryRow) {
  if (!place || !at) return from;
  if (place !== "into") return plenaryMeetingOf(tx, meetingId, at);
  const [row] = await tx.select().from(plenaryMeetings).where(eq(plenaryMeetings.id, at));
  if (row?.meetingId !== meetingId) throw notFound();

  return row;
}

/** Returns the entries with one of them at its new place. @throws {DomainError} `conflict` if there is none. */
function placed(entries: StoredEntry[], entry: StoredEntry, { step, place, at }: MoveEntry): StoredEntry[] {
  const rest = entries.filter(({ id }) => id !== entry.id);
  const index = entries.findIndex(({ id }) => id === entry.id);
  const found = rest.findIndex(({ id }) => id === at);
  if (step === "up" && index > 0) return rest.toSpliced(index - 1, 0, entry);
  if (step === "down" && index < rest.length) return rest.toSpliced(index + 1, 0, entry);
  if (place === "into") return [...rest, entry];
  if (place === "before" && found >= 0) return rest.toSpliced(found, 0, entry);
  if (place === "after" && found >= 0) return rest.toSpliced(found + 1, 0, entry);
  throw new DomainError("conflict", "entryCannotMove");
}
