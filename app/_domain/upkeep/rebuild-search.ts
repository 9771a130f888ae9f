import { and, asc, eq, notInArray } from "drizzle-orm";
import { agendaItems, meetingDocuments, meetings, searchPassages, searchWords } from "@/db/schema";
import { indexItems } from "../agenda/index-items";
import type { Context } from "../context";
import { indexDocument } from "../documents/index-document";
import { authorize } from "../errors";
import { canKeepUp } from "./policy";

/** What was made ready to be found; `failed` are the symbols of documents that could not be read, and why. */
export interface RebuiltSearch {
  meetings: number;
  documents: number;
  failed: { symbol: string; cause: unknown }[];
}

/**
 * Make anew what the search finds, from what the portal holds: item by item and document by document, so that readers find nearly all of it meanwhile.
 * It says nothing new, and so is not entered in the record.
 *
 * @throws {DomainError} `forbidden` unless a command asks for it.
 */
export async function rebuildSearch(context: Pick<Context, "db" | "viewer" | "readText">): Promise<RebuiltSearch> {
  const { db } = context;
  authorize(canKeepUp(context.viewer), "rebuild the search");

  await removeOrphans(db);
  await db.delete(searchWords);
  const all = await db.select({ id: meetings.id }).from(meetings).orderBy(asc(meetings.startsOn));
  for (const { id } of all) await db.transaction((tx) => indexItems(tx, id));
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .orderBy(asc(meetingDocuments.symbolKey));
  const failed: RebuiltSearch["failed"] = [];
  for (const { id, symbol } of documents) {
    try {
      await db.transaction((tx) => indexDocument(tx, context, id));
    } catch (cause) {
      failed.push({ symbol, cause });
    }
  }

  return { meetings: all.length, documents: documents.length - failed.length, failed };
}

/** What is found of an item or document that is no longer there. */
async function removeOrphans(db: Context["db"]): Promise<void> {
  const { subject, subjectId } = searchPassages;
  const items = db.select({ id: agendaItems.id }).from(agendaItems);
  const documents = db.select({ id: meetingDocuments.id }).from(meetingDocuments);
  await db.delete(searchPassages).where(and(eq(subject, "item"), notInArray(subjectId, items)));
  await db.delete(searchPassages).where(and(eq(subject, "document"), notInArray(subjectId, documents)));
}
