import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingDocumentFiles, meetingDocuments, meetingDocumentVersions, meetings } from "@/db/schema";
import { LANGUAGE, LANGUAGES, PLACE_OF_LANGUAGE } from "./agenda-text-work";
import { foundSeveral, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** When the current files of a document in a language were issued; null if there are none. */
const issuedAt = (locale: typeof LANGUAGE | typeof meetingDocuments.originalLanguage) =>
  sql`(select max(${meetingDocumentFiles.issuedAt}) from ${meetingDocumentFiles}
  where ${meetingDocumentFiles.documentId} = ${meetingDocuments.id} and ${meetingDocumentFiles.locale} = ${locale}
  and ${meetingDocumentFiles.supersededAt} is null)`;

/** Whether the original replaced an earlier file: only then can a translation be of an earlier one. */
const IS_REISSUED = sql`(${meetingDocuments.id}, ${meetingDocuments.originalLanguage}) in
  (select ${meetingDocumentFiles.documentId}, ${meetingDocumentFiles.locale} from ${meetingDocumentFiles}
  where ${meetingDocumentFiles.supersededAt} is not null)`;

/**
 * Finds the documents that lack a language version, or have one older than the original. Documents are issued in all
 * official languages (rule 38); conference room papers are not, and a draft report is not a document before it is issued.
 */
export async function findDocumentVersions(scope: Scope) {
  const isMissing = sql`coalesce(${meetingDocumentVersions.availability}, '') <> 'issued'`;
  const isOutdated = sql`(not ${isMissing} and ${LANGUAGE} <> ${meetingDocuments.originalLanguage} and ${IS_REISSUED}
    and ${issuedAt(LANGUAGE)} < ${issuedAt(meetingDocuments.originalLanguage)})`;
  const count = sql`count(*) filter (where ${or(isMissing, isOutdated)})`;
  const languages = (where: ReturnType<typeof sql>) =>
    sql<Locale[]>`coalesce(array_agg(${LANGUAGE} order by ${PLACE_OF_LANGUAGE}) filter (where ${where}), '{}')`;
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      count: sql<number>`sum(${count}) over ()`.mapWith(Number),
      meetingId: meetings.id,
      id: meetingDocuments.id,
      symbol: meetingDocuments.symbol,
      issuedOn: meetingDocuments.issuedOn,
      missing: languages(isMissing),
      outdated: languages(isOutdated),
    })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .crossJoin(LANGUAGES)
    .leftJoin(
      meetingDocumentVersions,
      and(eq(meetingDocumentVersions.documentId, meetingDocuments.id), eq(meetingDocumentVersions.locale, LANGUAGE)),
    )
    .where(
      and(
        inOpenScope(scope),
        isNull(meetingDocuments.withdrawnAt),
        or(ne(meetingDocuments.kind, "draft-report"), isNotNull(meetingDocuments.issuedOn)),
        sql`${meetingDocuments.symbolKey} not like '%/CRP.%'`,
      ),
    )
    .groupBy(meetingDocuments.id, meetings.id)
    .having(sql`${count} > 0`)
    .orderBy(nearestFirst(scope), meetings.key, asc(meetingDocuments.position))
    .limit(scope.limit);

  return foundSeveral(rows);
}
