import { and, asc, eq, exists, inArray, lt, not, or, type SQL } from "drizzle-orm";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { agendaItems, agendaItemTexts, meetingDocuments, searchPassages } from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "../documents/policy";
import { authorize } from "../errors";
import { INDEX_VERSION } from "../search/index-version";
import { removeOlderWords } from "../search/put-words";
import { type MadeFindable, makeFindable } from "./make-findable";
import { canKeepUp } from "./policy";

/**
 * Have found what is not yet: what was entered before there was a search, or withdrawn when the search still left that out; what an older version of it
 * has put; and what was left where this was broken off. Readers are served meanwhile.
 *
 * @throws {DomainError} `forbidden` unless a command or the start of the portal asks for it.
 */
export async function completeSearch(
  context: Pick<Context, "db" | "viewer" | "readText">,
  signal?: AbortSignal,
): Promise<MadeFindable> {
  const { db } = context;
  authorize(canKeepUp(context.viewer), "complete the search");

  const isFoundBy = (passages: SQL | undefined) =>
    exists(db.select({ id: searchPassages.id }).from(searchPassages).where(passages));
  const { subjectId, locale } = searchPassages;
  const older = db.select({ id: subjectId }).from(searchPassages).where(lt(searchPassages.indexVersion, INDEX_VERSION));
  const isItemFound = isFoundBy(and(eq(subjectId, agendaItemTexts.itemId), eq(locale, agendaItemTexts.locale)));
  const meetings = await db
    .selectDistinct({ id: agendaItems.meetingId })
    .from(agendaItems)
    .innerJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(or(not(isItemFound), inArray(agendaItems.id, older)));
  const isDocumentFound = isFoundBy(eq(subjectId, meetingDocuments.id));
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(and(readableDocuments(PUBLIC_VIEWER), or(not(isDocumentFound), inArray(meetingDocuments.id, older))))
    .orderBy(asc(meetingDocuments.symbolKey));

  const made = await makeFindable({ meetings: meetings.map(({ id }) => id), documents }, context, signal);
  // What could not be read keeps its words until it can be.
  if (!signal?.aborted && made.failed.length === 0) await removeOlderWords(db);

  return made;
}
