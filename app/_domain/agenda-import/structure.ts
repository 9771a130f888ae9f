import { and, asc, eq, or } from "drizzle-orm";
import { bodySymbols, foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import {
  agendaItems,
  importFindings,
  meetingDocumentItems,
  meetingDocuments,
  type meetings,
  organizationOfWorkEntries,
  plenaryMeetings,
} from "@/db/schema";
import { bySymbols } from "../documents/has-symbol";
import type { StorableAgenda } from "./agenda";
import { createFinding, type Finding } from "./findings";
import type { ReadPlenaryMeeting } from "./read-plenary-meetings";
import { firstDifferentEntry, hasPrintedTime, type StoredPlenaryMeeting } from "./stored-plenary-meeting";
import { truncate } from "./unreadable-agenda";

/** The stored items, documents and plenary meetings, which all language versions share. */
export interface Structure {
  meetingId: string;
  /** an item's id by its number */
  items: Map<string, string>;
  /** a document's id by its folded symbol, of a joint one also by that of each body */
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
    documents: bySymbols(documents.map(({ symbol, id }) => [symbol, id])),
    plenaryMeetings: rows.map(({ id, startsAt, endsAt, movedAt, cancelledAt }) => ({
      id,
      startsAt,
      endsAt,
      moved: movedAt !== null,
      cancelled: cancelledAt !== null,
      entries: entries
        .filter((entry) => entry.plenaryMeetingId === id)
        .map((entry) => ({ id: entry.id, item: entry.item })),
    })),
  };
}

/** Returns the id of a document by a symbol in any spelling, that of one of its bodies among them. */
export function storedDocument({ documents }: Pick<Structure, "documents">, symbol: string): string | undefined {
  return [foldSymbol(symbol), ...bodySymbols(symbol)].map((each) => documents.get(each)).find((id) => id !== undefined);
}

/**
 * Returns the agenda without assumptions that a person has rejected, so that a later text matches
 * that decision.
 */
export async function withResolvedAssumptions(
  tx: Database,
  meetingId: string,
  agenda: StorableAgenda,
): Promise<StorableAgenda> {
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
  const isUndone = (item: string | null, printedIn: number | undefined) =>
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
 * Notes where a language version differs from the stored meeting, which all of them share: the stored
 * one prevails, and what only this text has is not stored.
 */
export function findDifferences(
  stored: Structure,
  meeting: Pick<typeof meetings.$inferSelect, "ordinal" | "startsOn" | "endsOn" | "timeZone">,
  agenda: StorableAgenda,
): Finding[] {
  const { masthead, session, titleLine, items, plenaryMeetings } = agenda;
  const differs = (line: number, what: string) => createFinding("language-differs", line, { what: truncate(what) });
  const numbers = items.map(({ number }) => number);
  const isSameMeeting =
    (session === null || meeting.ordinal === session.number) &&
    meeting.startsOn === masthead.days[0] &&
    meeting.endsOn === masthead.days.at(-1);
  const plenaryMeeting = findDifferentPlenaryMeeting(stored, plenaryMeetings, meeting.timeZone);

  return [
    ...(isSameMeeting ? [] : [differs(masthead.placeLine, masthead.placeAndDates || masthead.days.join(", "))]),
    ...items.filter(({ number }) => !stored.items.has(number)).map(({ line, number }) => differs(line, number)),
    ...[...stored.items.keys()].filter((number) => !numbers.includes(number)).map((each) => differs(titleLine, each)),
    ...items.flatMap(({ documents }) =>
      documents
        .filter(({ symbol }) => !storedDocument(stored, symbol))
        .map(({ line, symbol }) => differs(line, symbol)),
    ),
    ...(plenaryMeeting ? [differs(plenaryMeeting.line, plenaryMeeting.detail)] : []),
  ];
}

/** Finds the first plenary meeting that differs from the stored ones, with its line. */
function findDifferentPlenaryMeeting(
  stored: Structure,
  printed: ReadPlenaryMeeting[],
  zone: string,
): { line: number; detail: string } | undefined {
  for (const [index, plenaryMeeting] of printed.entries()) {
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
  if (stored.plenaryMeetings.slice(printed.length).every(({ cancelled }) => cancelled)) return undefined;
  const last = printed.at(-1);

  return { line: last?.line ?? 1, detail: last?.printed ?? "" };
}
