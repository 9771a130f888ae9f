import { and, asc, eq, exists, inArray, isNull, lt, not, or, type SQL } from "drizzle-orm";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { agendaEditions, agendaEditionTexts, meetingDocuments, searchPassages } from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "../documents/policy";
import { authorize } from "../errors";
import { INDEX_VERSION } from "../search/index-version";
import { removeOutdatedWords } from "../search/index-words";
import { type IndexOutcome, indexContent } from "./index-content";
import { canMaintainPortal } from "./policy";

/**
 * Indexes content that the index lacks: content older than the search, entries of an older index
 * version, and the rest of an interrupted run. Readers are served in the meantime.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function completeSearchIndex(
  context: Pick<Context, "db" | "viewer" | "readText">,
  signal?: AbortSignal,
): Promise<IndexOutcome> {
  const { db } = context;
  authorize(canMaintainPortal(context.viewer), "complete the search");

  const isFoundBy = (passages: SQL | undefined) =>
    exists(db.select({ id: searchPassages.id }).from(searchPassages).where(passages));
  const { subjectId, locale } = searchPassages;
  const older = db.select({ id: subjectId }).from(searchPassages).where(lt(searchPassages.indexVersion, INDEX_VERSION));
  const isItemFound = isFoundBy(and(eq(subjectId, agendaEditionTexts.itemId), eq(locale, agendaEditionTexts.locale)));
  const meetings = await db
    .selectDistinct({ id: agendaEditions.meetingId })
    .from(agendaEditions)
    .innerJoin(agendaEditionTexts, eq(agendaEditionTexts.editionId, agendaEditions.id))
    .where(and(isNull(agendaEditions.supersededAt), or(not(isItemFound), inArray(agendaEditionTexts.itemId, older))));
  const isDocumentFound = isFoundBy(eq(subjectId, meetingDocuments.id));
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(and(readableDocuments(PUBLIC_VIEWER), or(not(isDocumentFound), inArray(meetingDocuments.id, older))))
    .orderBy(asc(meetingDocuments.symbolKey));

  const outcome = await indexContent({ meetings: meetings.map(({ id }) => id), documents }, context, signal);
  // Old entries of an unreadable document stay until it can be read.
  if (!signal?.aborted && outcome.failed.length === 0) await removeOutdatedWords(db);

  return outcome;
}
