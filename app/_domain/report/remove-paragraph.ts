import { eq } from "drizzle-orm";
import type { SectionKey } from "@/app/_vocabulary/report-sections";
import { reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canDraftReport } from "./policy";
import type { RemovedParagraph } from "./removed-paragraphs";
import type { RemoveParagraph } from "./schemas";

/**
 * Removes a paragraph from the draft report. The audit event contains its texts, so that it can be
 * restored; composing again does not bring it back.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`.
 */
export async function removeParagraph(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RemoveParagraph,
): Promise<void> {
  authorize(canDraftReport(context.viewer), "remove a paragraph");

  await context.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ row: reportParagraphs, meetingId: reportDrafts.meetingId })
      .from(reportParagraphs)
      .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
      .where(eq(reportParagraphs.id, input.paragraphId))
      .for("update");
    if (!found) throw notFound();
    const { draftId: _draft, factsChangedAt, ...row } = found.row;
    const texts = await tx.select().from(reportParagraphTexts).where(eq(reportParagraphTexts.paragraphId, row.id));
    const paragraph: RemovedParagraph = {
      ...row,
      section: row.section as SectionKey, // written by the operations alone
      factsChangedAt: factsChangedAt?.toISOString() ?? null,
      texts: texts.map(({ paragraphId: _id, updatedAt: _at, updatedBy: _by, revisedAt, ...text }) => ({
        ...text,
        revisedAt: revisedAt?.toISOString() ?? null,
      })),
    };
    await tx.delete(reportParagraphs).where(eq(reportParagraphs.id, row.id));
    await appendAuditEvent(tx, context, {
      operation: "remove-paragraph",
      meetingId: found.meetingId,
      subject: { type: "paragraph", id: row.id },
      detail: { paragraph },
    });
  });
}
