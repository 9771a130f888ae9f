import { and, asc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { meetingDocumentFiles, meetingDocuments, meetingDocumentVersions, meetings } from "@/db/schema";
import { foundSeveral, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** When the current files of a document in a language were issued; null if there are none. */
const issuedAt = (locale: typeof meetingDocumentVersions.locale | typeof meetingDocuments.originalLanguage) =>
  sql`(select max(${meetingDocumentFiles.issuedAt}) from ${meetingDocumentFiles}
  where ${meetingDocumentFiles.documentId} = ${meetingDocuments.id} and ${meetingDocumentFiles.locale} = ${locale}
  and ${meetingDocumentFiles.supersededAt} is null)`;

/** Holds where the original replaced an earlier file: only then can a translation be of an earlier one. */
const IS_REISSUED = sql`(${meetingDocuments.id}, ${meetingDocuments.originalLanguage}) in
  (select ${meetingDocumentFiles.documentId}, ${meetingDocumentFiles.locale} from ${meetingDocumentFiles}
  where ${meetingDocumentFiles.supersededAt} is not null)`;

/**
 * Finds the documents that lack a language version, or have one older than the original. Documents are issued in all
 * official languages (rule 38); conference room papers are not, and a draft report is not a document before it is issued.
 */
export async function findDocumentVersions(scope: Scope) {
  const { locale } = meetingDocumentVersions;
  const isIssued = sql`${meetingDocumentVersions.availability} = 'issued'`;
  const isOutdated = sql`(${isIssued} and ${locale} <> ${meetingDocuments.originalLanguage} and ${IS_REISSUED}
    and ${issuedAt(locale)} < ${issuedAt(meetingDocuments.originalLanguage)})`;
  const count = sql`(${LOCALES.length}::int - count(*) filter (where ${isIssued}) + count(*) filter (where ${isOutdated}))`;
  const languages = (where: SQL) => sql<Locale[]>`coalesce(array_agg(${locale}) filter (where ${where}), '{}')`;
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      count: sql<number>`sum(${count}) over ()`.mapWith(Number),
      meetingId: meetings.id,
      id: meetingDocuments.id,
      symbol: meetingDocuments.symbol,
      issuedOn: meetingDocuments.issuedOn,
      issued: languages(isIssued),
      outdated: languages(isOutdated),
    })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .leftJoin(meetingDocumentVersions, eq(meetingDocumentVersions.documentId, meetingDocuments.id))
    .where(
      and(
        inOpenScope(scope),
        isNull(meetingDocuments.withdrawnAt),
        or(ne(meetingDocuments.kind, "draft-report"), isNotNull(meetingDocuments.issuedOn)),
        sql`${meetingDocuments.symbolKey} not like '%/CRP.%'`,
        or(inArray(meetingDocuments.id, incompleteDocuments(scope)), IS_REISSUED),
      ),
    )
    .groupBy(meetingDocuments.id, meetings.id)
    .having(sql`${count} > 0`)
    .orderBy(nearestFirst(scope), meetings.key, asc(meetingDocuments.position))
    .limit(scope.limit);

  return foundSeveral(
    rows.map(({ issued, outdated, ...row }) => ({
      ...row,
      missing: LOCALES.filter((each) => !issued.includes(each)),
      outdated: LOCALES.filter((each) => outdated.includes(each)),
    })),
  );
}

/** Selects the documents that are not issued in every language. */
function incompleteDocuments(scope: Scope) {
  const { documentId, availability } = meetingDocumentVersions;

  return scope.db
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .leftJoin(meetingDocumentVersions, and(eq(documentId, meetingDocuments.id), eq(availability, "issued")))
    .where(inOpenScope(scope))
    .groupBy(meetingDocuments.id)
    .having(sql`count(${documentId}) < ${LOCALES.length}::int`);
}
