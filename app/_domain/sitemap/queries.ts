import { and, asc, count, desc, eq, inArray, isNull, max } from "drizzle-orm";
import {
  agendaItems,
  agendaItemTexts,
  meetingDocumentFiles,
  meetingDocuments,
  meetingDocumentVersions,
  meetings,
  plenaryMeetings,
} from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "../documents/policy";

/** A stretch of a list. */
interface Stretch {
  offset: number;
  limit: number;
}

/** How many meetings and documents have a page that anyone may read. */
export async function countPublicPages({
  db,
  viewer,
}: Pick<Context, "db" | "viewer">): Promise<{ meetings: number; documents: number }> {
  const [held] = await db.select({ count: count() }).from(meetings);
  const [issued] = await db.select({ count: count() }).from(meetingDocuments).where(hasPage(viewer));

  return { meetings: held?.count ?? 0, documents: issued?.count ?? 0 };
}

/** Meetings with when their agenda, programme or documents last changed, the latest meeting first. */
export async function listMeetingPages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { offset, limit }: Stretch,
): Promise<{ key: string; changedAt: Date | undefined }[]> {
  const rows = await db
    .select({ id: meetings.id, key: meetings.key })
    .from(meetings)
    .orderBy(desc(meetings.startsOn), asc(meetings.key))
    .offset(offset)
    .limit(limit);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const texts = await db
    .select({ id: agendaItems.meetingId, at: max(agendaItemTexts.updatedAt) })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(inArray(agendaItems.meetingId, ids))
    .groupBy(agendaItems.meetingId);
  const sittings = await db
    .select({ id: plenaryMeetings.meetingId, at: max(plenaryMeetings.changedAt) })
    .from(plenaryMeetings)
    .where(inArray(plenaryMeetings.meetingId, ids))
    .groupBy(plenaryMeetings.meetingId);
  const documents = await db
    .select({ id: meetingDocuments.meetingId, at: max(meetingDocumentVersions.changedAt) })
    .from(meetingDocumentVersions)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentVersions.documentId))
    .where(and(inArray(meetingDocuments.meetingId, ids), hasPage(viewer)))
    .groupBy(meetingDocuments.meetingId);
  const changes = [...texts, ...sittings, ...documents];

  return rows.map(({ id, key }) => ({ key, changedAt: latest(changes.filter((change) => change.id === id)) }));
}

/** Documents with when they last changed in any language, by their symbols. */
export async function listDocumentPages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { offset, limit }: Stretch,
): Promise<{ symbol: string; changedAt: Date | undefined }[]> {
  const rows = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(hasPage(viewer))
    .orderBy(asc(meetingDocuments.symbolKey))
    .offset(offset)
    .limit(limit);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const versions = await db
    .select({ id: meetingDocumentVersions.documentId, at: max(meetingDocumentVersions.changedAt) })
    .from(meetingDocumentVersions)
    .where(inArray(meetingDocumentVersions.documentId, ids))
    .groupBy(meetingDocumentVersions.documentId);
  const files = await db
    .select({ id: meetingDocumentFiles.documentId, at: max(meetingDocumentFiles.issuedAt) })
    .from(meetingDocumentFiles)
    .where(inArray(meetingDocumentFiles.documentId, ids))
    .groupBy(meetingDocumentFiles.documentId);
  const changes = Map.groupBy([...versions, ...files], (change) => change.id);

  return rows.map(({ id, symbol }) => ({ symbol, changedAt: latest(changes.get(id) ?? []) }));
}

/** Readable, and not withdrawn: the page of what was withdrawn says only that (410). */
function hasPage(viewer: Context["viewer"]) {
  return and(readableDocuments(viewer), isNull(meetingDocuments.withdrawnAt));
}

function latest(changes: { at: Date | null }[]): Date | undefined {
  const times = changes.flatMap(({ at }) => (at ? [at.getTime()] : []));

  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
