import { and, sql } from "drizzle-orm";
import { firstOpenDeadline, NEAR_DAYS, type OpenDeadline } from "@/app/_vocabulary/document-deadlines";
import { LOCALES, type LocalizedText } from "@/app/_vocabulary/locales";
import { FIRST_DUE, meetingDocuments, meetingDocumentVersions } from "@/db/schema";
import { listDatedDocuments } from "../documents/deadline-queries";
import { type Found, inOpenScope, type Scope, todayThere } from "./scope";

interface DueDocument {
  meetingId: string;
  id: string;
  symbol: string;
  titles: LocalizedText;
  open: OpenDeadline;
}

/** A language is not issued: only of such a document can anything be due. */
const IS_INCOMPLETE = sql`(select count(*) from ${meetingDocumentVersions}
  where ${meetingDocumentVersions.documentId} = ${meetingDocuments.id}
  and ${meetingDocumentVersions.availability} = 'issued') < ${LOCALES.length}::int`;

/**
 * Finds the documents that are late, the latest first, and those that are due today or within a week: by their first
 * deadline that is not met.
 */
export async function findDueDocuments(scope: Scope): Promise<Found<DueDocument>> {
  // No zone is more than fourteen hours ahead of UTC: the index skips all that is due after that day and a week.
  const latest = new Date(scope.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  const isNear = and(
    sql`${FIRST_DUE} <= ${latest}::date + ${NEAR_DAYS}::int`,
    sql`${FIRST_DUE} <= ${todayThere(scope)} + ${NEAR_DAYS}::int`,
  );
  const documents = await listDatedDocuments(scope, and(inOpenScope(scope), isNear, IS_INCOMPLETE));
  const due = documents
    .filter(({ isSettled }) => !isSettled)
    .flatMap(({ id, meetingId, symbol, titles, today, progress, ...days }) => {
      const open = firstOpenDeadline(days, progress, today);

      return open && open.daysLate >= -NEAR_DAYS ? [{ id, meetingId, symbol, titles, open }] : [];
    })
    .toSorted((one, other) => other.open.daysLate - one.open.daysLate);

  return { count: due.length, entryCount: due.length, entries: due.slice(0, scope.limit) };
}
