import { and, asc, eq, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  agendaItems,
  importFindings,
  meetingDocumentItems,
  meetingDocuments,
  meetings,
  organizationOfWorkEntries,
  plenaryMeetings,
} from "@/db/schema";
import type { ReadAgenda } from "./read-agenda";
import { firstDifferentEntry, hasPrintedTime, type StoredPlenaryMeeting } from "./stored-plenary-meeting";
import { UnreadableAgenda } from "./unreadable-agenda";

/** The stored items, documents and plenary meetings, which all language versions share. */
export interface Structure {
  meetingId: string;
  /** an item's id by its number */
  items: Map<string, string>;
  /** a document's id by its folded symbol */
  documents: Map<string, string>;
  /** for each plenary meeting, its entries in order */
  plenaryMeetings: StoredPlenaryMeeting[];
}

/** Loads the stored items, documents and plenary meetings of a meeting. */
export async function loadStructure(tx: Database, meetingId: string): Promise<Structure> {
  const items = await tx
    .select({ id: agendaItems.id, number: agendaItems.number })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const documents = await tx
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbolKey })
    .from(meetingDocuments)
    .leftJoin(meetingDocumentItems, eq(meetingDocumentItems.documentId, meetingDocuments.id))
    .leftJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .where(or(eq(meetingDocuments.meetingId, meetingId), eq(agendaItems.meetingId, meetingId)));
  const rows = await tx
    .select({
      id: plenaryMeetings.id,
      startsAt: plenaryMeetings.startsAt,
      endsAt: plenaryMeetings.endsAt,
      movedAt: plenaryMeetings.movedAt,
      cancelledAt: plenaryMeetings.cancelledAt,
    })
    .from(plenaryMeetings)
    .where(eq(plenaryMeetings.meetingId, meetingId))
    .orderBy(asc(plenaryMeetings.number));
  const entries = await tx
    .select({
      id: organizationOfWorkEntries.id,
      plenaryMeetingId: organizationOfWorkEntries.plenaryMeetingId,
      item: agendaItems.number,
    })
    .from(organizationOfWorkEntries)
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, organizationOfWorkEntries.itemId))
    .where(eq(plenaryMeetings.meetingId, meetingId))
    .orderBy(asc(organizationOfWorkEntries.position));

  return {
    meetingId,
    items: new Map(items.map(({ number, id }) => [number, id])),
    documents: new Map(documents.map(({ symbol, id }) => [symbol, id])),
    plenaryMeetings: rows.map(({ id, startsAt, endsAt, movedAt, cancelledAt }) => ({
      id,
      startsAt,
      endsAt,
      moved: movedAt !== null,
      cancelled: cancelledAt !== null,
      entries: entries
        .filter((entry) => entry.plenaryMeetingId === id)
        .map((entry) => ({ id: entry.id, item: entry.item ?? undefined })),
    })),
  };
}

/**
 * Returns the agenda without assumptions that a person has rejected, so that a later text matches
 * that decision.
 */
export async function withResolvedAssumptions(
  tx: Database,
  meetingId: string,
  agenda: ReadAgenda,
): Promise<ReadAgenda> {
  const resolved = await tx
    .select({ detail: importFindings.detail })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.kind, "plenary-meeting-assumed"),
        eq(importFindings.resolution, "as-printed"),
      ),
    );
  const isUndone = (item: string | undefined, printedIn: number | undefined) =>
    resolved.some(({ detail }) => detail.item === item && detail.printed === printedIn);

  return {
    ...agenda,
    plenaryMeetings: agenda.plenaryMeetings.map((plenaryMeeting) => ({
      ...plenaryMeeting,
      entries: plenaryMeeting.entries.filter(({ item, printedIn }) => !isUndone(item, printedIn)),
    })),
  };
}

/**
 * Refuses a text about another meeting: the number, the time zone, the first or last day differ.
 */
export async function refuseOtherMeeting(tx: Database, meetingId: string, agenda: ReadAgenda): Promise<void> {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, meetingId));
  const [first] = agenda.masthead.days;
  const { placeLine, timeZone, placeAndDates } = agenda.masthead;
  const isSame =
    meeting?.ordinal === agenda.ordinal &&
    meeting.startsOn === first &&
    meeting.endsOn === agenda.masthead.days.at(-1) &&
    (!timeZone || meeting.timeZone === timeZone);
  if (!isSame) throw new UnreadableAgenda(placeLine, "meeting-differs", placeAndDates);
}

/** Refuses a text with other items. @throws {UnreadableAgenda} `structure-differs`. */
export function refuseOtherItems(stored: Structure, agenda: ReadAgenda): void {
  const added = agenda.items.find(({ number }) => !stored.items.has(number));
  if (added) throw new UnreadableAgenda(added.line, "structure-differs", added.number);
  const numbers = agenda.items.map(({ number }) => number);
  const missing = [...stored.items.keys()].find((number) => !numbers.includes(number));
  if (missing) throw new UnreadableAgenda(agenda.items.at(-1)?.line ?? 1, "structure-differs", missing);
}

/** Finds the first document or plenary meeting that differs from the stored ones, with its line. */
export function findFirstDifference(
  stored: Structure,
  agenda: ReadAgenda,
  zone: string,
): { line: number; detail: string } | undefined {
  for (const { documents } of agenda.items)
    for (const { symbol, line } of documents) if (!stored.documents.has(symbol)) return { line, detail: symbol };
  for (const [index, plenaryMeeting] of agenda.plenaryMeetings.entries()) {
    const existing = stored.plenaryMeetings[index];
    if (!existing || !hasPrintedTime(existing, plenaryMeeting, zone))
      return { line: plenaryMeeting.line, detail: plenaryMeeting.printed };
    const entryIndex = firstDifferentEntry(existing, plenaryMeeting);
    if (entryIndex !== undefined)
      return {
        line: plenaryMeeting.entries[entryIndex]?.line ?? plenaryMeeting.line,
        detail: plenaryMeeting.entries[entryIndex]?.item ?? plenaryMeeting.printed,
      };
  }
  // Plenary meetings that only an earlier text had stay in the database, cancelled.
  if (stored.plenaryMeetings.slice(agenda.plenaryMeetings.length).every(({ cancelled }) => cancelled)) return undefined;
  const last = agenda.plenaryMeetings.at(-1);

  return { line: last?.line ?? 1, detail: last?.printed ?? "" };
}
