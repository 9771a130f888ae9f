import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import {
  agendaEditionItems,
  agendaEditions,
  meetingDocuments,
  meetings,
  searchPassages,
  searchWords,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type IndexOutcome, indexContent } from "./index-content";
import { canMaintainPortal } from "./policy";

/**
 * Rebuilds the search index from the stored content, item by item and document by document, so that
 * readers find nearly all of it in the meantime. Changes no content, so that no audit event is
 * appended.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function rebuildSearchIndex(context: Pick<Context, "db" | "viewer" | "readText">): Promise<IndexOutcome> {
  const { db } = context;
  authorize(canMaintainPortal(context.viewer), "rebuild the search");

  await removeOrphans(db);
  await db.delete(searchWords);
  const all = await db.select({ id: meetings.id }).from(meetings).orderBy(asc(meetings.startsOn));
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .orderBy(asc(meetingDocuments.symbolKey));

  return indexContent({ meetings: all.map(({ id }) => id), documents }, context);
}

/** Deletes index entries of items that no agenda has as it was issued, and of documents that do not exist. */
async function removeOrphans(db: Context["db"]): Promise<void> {
  const { subject, subjectId } = searchPassages;
  const items = db
    .select({ id: agendaEditionItems.itemId })
    .from(agendaEditionItems)
    .innerJoin(agendaEditions, eq(agendaEditions.id, agendaEditionItems.editionId))
    .where(isNull(agendaEditions.supersededAt));
  const documents = db.select({ id: meetingDocuments.id }).from(meetingDocuments);
  await db.delete(searchPassages).where(and(eq(subject, "item"), notInArray(subjectId, items)));
  await db.delete(searchPassages).where(and(eq(subject, "document"), notInArray(subjectId, documents)));
}
