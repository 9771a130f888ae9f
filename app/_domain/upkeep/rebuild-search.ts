import { and, asc, eq, notInArray } from "drizzle-orm";
import { agendaItems, meetingDocuments, meetings, searchPassages, searchWords } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type MadeFindable, makeFindable } from "./make-findable";
import { canKeepUp } from "./policy";

/**
 * Make anew what the search finds, from what the portal holds: item by item and document by document, so that readers find nearly all of it meanwhile.
 * It says nothing new, and so is not entered in the record.
 *
 * @throws {DomainError} `forbidden` unless a command asks for it.
 */
export async function rebuildSearch(context: Pick<Context, "db" | "viewer" | "readText">): Promise<MadeFindable> {
  const { db } = context;
  authorize(canKeepUp(context.viewer), "rebuild the search");

  await removeOrphans(db);
  await db.delete(searchWords);
  const all = await db.select({ id: meetings.id }).from(meetings).orderBy(asc(meetings.startsOn));
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .orderBy(asc(meetingDocuments.symbolKey));

  return makeFindable({ meetings: all.map(({ id }) => id), documents }, context);
}

/** What is found of an item or document that is no longer there. */
async function removeOrphans(db: Context["db"]): Promise<void> {
  const { subject, subjectId } = searchPassages;
  const items = db.select({ id: agendaItems.id }).from(agendaItems);
  const documents = db.select({ id: meetingDocuments.id }).from(meetingDocuments);
  await db.delete(searchPassages).where(and(eq(subject, "item"), notInArray(subjectId, items)));
  await db.delete(searchPassages).where(and(eq(subject, "document"), notInArray(subjectId, documents)));
}
