import { and, asc, count, desc, eq, inArray, isNull, max } from "drizzle-orm";
import {
  agendaEditions,
  bodies,
  meetingDocumentFiles,
  meetingDocuments,
  meetingDocumentVersions,
  meetingScheduleChanges,
  meetings,
  programmeEditions,
} from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "../documents/policy";
import { readableMeetings } from "../meetings/policy";
import { hasKnowledgeBase } from "../treaties/queries";

/** A range of a list. */
interface Range {
  offset: number;
  limit: number;
}

/** Counts the meetings and documents that have a public page. */
export async function countPublicPages({
  db,
  viewer,
}: Pick<Context, "db" | "viewer">): Promise<{ meetings: number; documents: number }> {
  const [readable] = await db.select({ count: count() }).from(meetings).where(readableMeetings(viewer));
  const [publicDocuments] = await db.select({ count: count() }).from(meetingDocuments).where(hasPublicPage(viewer));

  return { meetings: readable?.count ?? 0, documents: publicDocuments?.count ?? 0 };
}

/**
 * Lists meetings with the last change of their agenda, programme, documents or days, the latest first,
 * and whether their treaty has a knowledge base.
 */
export async function listMeetingPages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { offset, limit }: Range,
): Promise<{ key: string; hasKnowledgeBase: boolean; changedAt: Date | undefined }[]> {
  const rows = await db
    .select({ id: meetings.id, key: meetings.key, hasKnowledgeBase: hasKnowledgeBase(bodies.symbolSeries) })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(readableMeetings(viewer))
    .orderBy(desc(meetings.startsOn), asc(meetings.key))
    .offset(offset)
    .limit(limit);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const agendas = await db
    .select({ id: agendaEditions.meetingId, at: max(agendaEditions.issuedAt) })
    .from(agendaEditions)
    .where(inArray(agendaEditions.meetingId, ids))
    .groupBy(agendaEditions.meetingId);
  const programmes = await db
    .select({ id: programmeEditions.meetingId, at: max(programmeEditions.issuedAt) })
    .from(programmeEditions)
    .where(inArray(programmeEditions.meetingId, ids))
    .groupBy(programmeEditions.meetingId);
  const documents = await db
    .select({ id: meetingDocuments.meetingId, at: max(meetingDocumentVersions.changedAt) })
    .from(meetingDocumentVersions)
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentVersions.documentId))
    .where(and(inArray(meetingDocuments.meetingId, ids), hasPublicPage(viewer)))
    .groupBy(meetingDocuments.meetingId);
  const schedules = await db
    .select({ id: meetingScheduleChanges.meetingId, at: max(meetingScheduleChanges.changedAt) })
    .from(meetingScheduleChanges)
    .where(inArray(meetingScheduleChanges.meetingId, ids))
    .groupBy(meetingScheduleChanges.meetingId);
  const changes = [...agendas, ...programmes, ...documents, ...schedules];

  return rows.map(({ id, ...row }) => ({ ...row, changedAt: latest(changes.filter((change) => change.id === id)) }));
}

/** Lists documents by symbol, with their last change in any language. */
export async function listDocumentPages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { offset, limit }: Range,
): Promise<{ symbol: string; changedAt: Date | undefined }[]> {
  const rows = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(hasPublicPage(viewer))
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

/** Holds for readable documents that are not withdrawn: the page of a withdrawn one is a 410. */
function hasPublicPage(viewer: Context["viewer"]) {
  return and(readableDocuments(viewer), isNull(meetingDocuments.withdrawnAt));
}

function latest(changes: { at: Date | null }[]): Date | undefined {
  const times = changes.flatMap(({ at }) => (at ? [at.getTime()] : []));

  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
