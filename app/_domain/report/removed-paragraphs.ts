import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";

/** Finds the removed paragraphs of a meeting's report with their texts, last removed first. */
export async function findRemovedParagraphs(db: Database, meetingId: string) {
  const rows = await db
    .select({ paragraph: reportParagraphs })
    .from(reportParagraphs)
    .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
    .where(and(eq(reportDrafts.meetingId, meetingId), isNotNull(reportParagraphs.removedAt)))
    .orderBy(desc(reportParagraphs.removedAt), desc(reportParagraphs.id));
  const ids = rows.map(({ paragraph }) => paragraph.id);
  const texts = await db.select().from(reportParagraphTexts).where(inArray(reportParagraphTexts.paragraphId, ids));

  return rows.map(({ paragraph }) => ({
    paragraph,
    texts: texts.filter(({ paragraphId }) => paragraphId === paragraph.id),
  }));
}
