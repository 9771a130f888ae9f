import { and, eq, isNull } from "drizzle-orm";
import { actorOf } from "@/app/_vocabulary/viewer";
import { reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canDraftReport } from "./policy";
import type { RemoveParagraph } from "./schemas";

/**
 * Removes a paragraph from the draft report. Its row and texts stay, so that it can be restored;
 * composing again does not bring it back.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`.
 */
export async function removeParagraph(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RemoveParagraph,
): Promise<void> {
  const { viewer } = context;
  authorize(canDraftReport(viewer), "remove a paragraph");

  await context.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ row: reportParagraphs, meetingId: reportDrafts.meetingId })
      .from(reportParagraphs)
      .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
      .where(and(eq(reportParagraphs.id, input.paragraphId), isNull(reportParagraphs.removedAt)))
      .for("update");
    if (!found) throw notFound();
    const { id, section } = found.row;
    const texts = await tx
      .select({ locale: reportParagraphTexts.locale, text: reportParagraphTexts.text })
      .from(reportParagraphTexts)
      .where(eq(reportParagraphTexts.paragraphId, id));
    await tx
      .update(reportParagraphs)
      .set({ removedAt: context.now(), removedBy: actorOf(viewer) })
      .where(eq(reportParagraphs.id, id));
    await appendAuditEvent(tx, context, {
      operation: "remove-paragraph",
      meetingId: found.meetingId,
      subject: { type: "paragraph", id },
      detail: { paragraph: { section, texts } },
    });
  });
}
