import { and, asc, eq, exists, not, type SQL } from "drizzle-orm";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { agendaItems, agendaItemTexts, meetingDocuments, searchPassages } from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "../documents/policy";
import { authorize } from "../errors";
import { type MadeFindable, makeFindable } from "./make-findable";
import { canKeepUp } from "./policy";

/**
 * Have found what is not yet: what was entered before there was a search, or withdrawn when the search still left that out, and what was left where this was broken off. Readers are served meanwhile.
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
  const meetings = await db
    .selectDistinct({ id: agendaItems.meetingId })
    .from(agendaItems)
    .innerJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(not(isFoundBy(and(eq(subjectId, agendaItemTexts.itemId), eq(locale, agendaItemTexts.locale)))));
  const documents = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(and(readableDocuments(PUBLIC_VIEWER), not(isFoundBy(eq(subjectId, meetingDocuments.id)))))
    .orderBy(asc(meetingDocuments.symbolKey));

  return makeFindable({ meetings: meetings.map(({ id }) => id), documents }, context, signal);
}
