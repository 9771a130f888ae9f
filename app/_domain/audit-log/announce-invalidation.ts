import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { INVALIDATIONS_CHANNEL, pageTags } from "@/app/_vocabulary/page-tags";
import type { Database } from "@/db/client";
import {
  agendaEditionItems,
  agendaEditions,
  meetingDocumentItems,
  meetingDocuments,
  meetings,
  ROOT_OF_SYMBOL_KEY,
} from "@/db/schema";

/**
 * Announces, in an operation's transaction, that the public pages of a meeting change. The database
 * notifies every instance once the transaction commits, and never otherwise; cached pages are then
 * rendered again.
 */
export async function invalidateMeeting(tx: Database, meetingId: string): Promise<void> {
  const [meeting] = await tx.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, meetingId));
  if (meeting) await announceInvalidation(tx, pageTags.meeting(meeting.key));
}

/** Invalidates the pages of all meetings of a body that has received another name. */
export async function invalidateBody(tx: Database, bodyKey: string): Promise<void> {
  const ofBody = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.bodyKey, bodyKey));
  for (const { id } of ofBody) await invalidateMeeting(tx, id);
}

/**
 * Announces a change of a document to every meeting whose pages list it: its own, those whose
 * agenda lists it, and those of the documents with the same root symbol, because their pages name
 * what they replace, correct or supplement.
 */
export async function invalidateDocument(tx: Database, document: { id: string; meetingId: string }): Promise<void> {
  const own = tx
    .select({ root: ROOT_OF_SYMBOL_KEY })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.id, document.id));
  const family = await tx
    .select({ id: meetingDocuments.id, meetingId: meetingDocuments.meetingId })
    .from(meetingDocuments)
    .where(eq(ROOT_OF_SYMBOL_KEY, own));
  const listing = await tx
    .selectDistinct({ meetingId: agendaEditions.meetingId })
    .from(meetingDocumentItems)
    .innerJoin(agendaEditionItems, eq(agendaEditionItems.itemId, meetingDocumentItems.itemId))
    .innerJoin(agendaEditions, eq(agendaEditions.id, agendaEditionItems.editionId))
    .where(
      and(
        isNull(agendaEditions.supersededAt),
        inArray(
          meetingDocumentItems.documentId,
          family.map(({ id }) => id),
        ),
      ),
    );
  for (const meetingId of new Set([document, ...family, ...listing].map((each) => each.meetingId)))
    await invalidateMeeting(tx, meetingId);
}

/**
 * Announces a change of an agenda to its own meeting, and to those of the documents that are listed
 * under its items.
 */
export async function invalidateAgenda(tx: Database, meetingId: string, itemIds: string[]): Promise<void> {
  const ofDocuments = await tx
    .selectDistinct({ id: meetingDocuments.meetingId })
    .from(meetingDocuments)
    .innerJoin(meetingDocumentItems, eq(meetingDocumentItems.documentId, meetingDocuments.id))
    .where(inArray(meetingDocumentItems.itemId, itemIds));
  for (const id of new Set([meetingId, ...ofDocuments.map((each) => each.id)])) await invalidateMeeting(tx, id);
}

/** Announces that the list of meetings changes, or which symbols the portal has. */
export async function invalidateMeetingList(tx: Database): Promise<void> {
  await announceInvalidation(tx, pageTags.meetings);
}

async function announceInvalidation(tx: Database, tag: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${INVALIDATIONS_CHANNEL}, ${tag})`);
}
