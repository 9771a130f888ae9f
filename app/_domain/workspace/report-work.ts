import { and, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { meetings, reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { foundSeveral, inOpenScope, nearestFirst, ROW_COUNT, type Scope } from "./scope";

/** Finds, by meeting and language, the paragraphs of the draft report that `outdatedBy` calls outdated. */
export async function findOutdatedParagraphs(scope: Scope) {
  const other = alias(reportParagraphTexts, "other");
  const { basedOn, locale, paragraphId } = reportParagraphTexts;
  const newerTexts = sql`from ${reportParagraphTexts} as other where ${other.paragraphId} = ${paragraphId}
    and ${other.locale} <> ${locale} and ${other.revision} > ${basedOn}`;
  const isByFacts = sql`${reportParagraphs.factsRevision} > ${basedOn}`;
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      count: sql<number>`sum(count(*)) over ()`.mapWith(Number),
      meetingId: meetings.id,
      language: locale,
      paragraphs: sql<number>`count(*)`.mapWith(Number),
      /** the first of them */
      paragraphId: sql<string>`(array_agg(${reportParagraphs.id} order by ${reportParagraphs.position}))[1]`,
      at: sql<Date | null>`max(greatest((select max(${other.revisedAt}) ${newerTexts}),
        case when ${isByFacts} then ${reportParagraphs.factsChangedAt} end))`.mapWith(reportParagraphs.factsChangedAt),
    })
    .from(reportParagraphTexts)
    .innerJoin(reportParagraphs, eq(reportParagraphs.id, paragraphId))
    .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
    .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
    .where(
      and(inOpenScope(scope), isNull(reportParagraphs.removedAt), or(isByFacts, sql`exists (select 1 ${newerTexts})`)),
    )
    .groupBy(meetings.id, locale)
    .orderBy(nearestFirst(scope), meetings.key, locale)
    .limit(scope.limit);

  return foundSeveral(rows);
}
