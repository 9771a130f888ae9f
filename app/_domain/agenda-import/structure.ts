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
import { firstOtherEntry, hasTime } from "./store-sittings";
import { UnreadableAgenda } from "./unreadable";

/** What all language versions of an agenda share, as the portal holds it. */
export interface Structure {
  meetingId: string;
  /** an item's id by its number */
  items: Map<string, string>;
  /** a document's id by its folded symbol */
  documents: Map<string, string>;
  /** for each plenary meeting, its entries in order */
  sittings: HeldSitting[];
}

/** A plenary meeting as the portal holds it. */
export interface HeldSitting {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** by the secretariat: the time that is printed counts no longer */
  moved: boolean;
  cancelled: boolean;
  entries: { id: string; item: string | undefined }[];
}

/** Items, documents and plenary meetings of a meeting as the portal holds them. */
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
  const sittings = await tx
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
      sitting: organizationOfWorkEntries.plenaryMeetingId,
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
    sittings: sittings.map(({ id, startsAt, endsAt, movedAt, cancelledAt }) => ({
      id,
      startsAt,
      endsAt,
      moved: movedAt !== null,
      cancelled: cancelledAt !== null,
      entries: entries
        .filter((entry) => entry.sitting === id)
        .map((entry) => ({ id: entry.id, item: entry.item ?? undefined })),
    })),
  };
}

/**
 * The agenda without what was assumed about a plenary meeting and then settled otherwise, so that a text that comes later fits what a
 * person decided.
 */
export async function asSettled(tx: Database, meetingId: string, agenda: ReadAgenda): Promise<ReadAgenda> {
  const settled = await tx
    .select({ detail: importFindings.detail })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.kind, "sitting-assumed"),
        eq(importFindings.settlement, "as-printed"),
      ),
    );
  const undone = (item: string | undefined, printedIn: number | undefined) =>
    settled.some(({ detail }) => detail.item === item && detail.printed === printedIn);

  return {
    ...agenda,
    sittings: agenda.sittings.map((sitting) => ({
      ...sitting,
      entries: sitting.entries.filter(({ item, printedIn }) => !undone(item, printedIn)),
    })),
  };
}

/** The facts of the meeting itself: which it is, where the clock counts, its first and last day. */
export async function refuseOtherMeeting(tx: Database, meetingId: string, agenda: ReadAgenda): Promise<void> {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, meetingId));
  const [first] = agenda.masthead.days;
  const { placeLine, timeZone, placeAndDates } = agenda.masthead;
  const same =
    meeting?.ordinal === agenda.ordinal &&
    meeting.startsOn === first &&
    meeting.endsOn === agenda.masthead.days.at(-1) &&
    (!timeZone || meeting.timeZone === timeZone);
  if (!same) throw new UnreadableAgenda(placeLine, "meeting-differs", placeAndDates);
}

/** @throws {UnreadableAgenda} `structure-differs` at the first line that says something else than the portal holds. */
export function refuseOtherItems(held: Structure, agenda: ReadAgenda): void {
  const extra = agenda.items.find(({ number }) => !held.items.has(number));
  if (extra) throw new UnreadableAgenda(extra.line, "structure-differs", extra.number);
  const numbers = agenda.items.map(({ number }) => number);
  const lacking = [...held.items.keys()].find((number) => !numbers.includes(number));
  if (lacking) throw new UnreadableAgenda(agenda.items.at(-1)?.line ?? 1, "structure-differs", lacking);
}

/** The line of the first document or plenary meeting that the portal does not hold so; `undefined` if there is none. */
export function firstDifference(
  held: Structure,
  agenda: ReadAgenda,
  zone: string,
): { line: number; what: string } | undefined {
  for (const { documents } of agenda.items)
    for (const { symbol, line } of documents) if (!held.documents.has(symbol)) return { line, what: symbol };
  for (const [index, sitting] of agenda.sittings.entries()) {
    const there = held.sittings[index];
    if (!there || !hasTime(there, sitting, zone)) return { line: sitting.line, what: sitting.printed };
    const place = firstOtherEntry(there, sitting);
    if (place !== undefined)
      return {
        line: sitting.entries[place]?.line ?? sitting.line,
        what: sitting.entries[place]?.item ?? sitting.printed,
      };
  }
  // What an earlier text still had stays in the portal, cancelled.
  if (held.sittings.slice(agenda.sittings.length).every(({ cancelled }) => cancelled)) return undefined;
  const last = agenda.sittings.at(-1);

  return { line: last?.line ?? 1, what: last?.printed ?? "" };
}
