import { and, eq, isNotNull } from "drizzle-orm";
import { reportParagraphs } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { lockDraft, shiftParagraphs } from "./places";
import { canDraftReport } from "./policy";
import type { RestoreParagraph } from "./schemas";

/**
 * Restores a removed paragraph with its texts in every language, at its old position.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` if it was not
 * removed from this report.
 */
export async function restoreParagraph(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: RestoreParagraph,
): Promise<void> {
  authorize(canDraftReport(context.viewer), "restore a paragraph");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.meetingKey);
    const [removed] = await tx
      .select()
      .from(reportParagraphs)
      .where(
        and(
          eq(reportParagraphs.id, input.paragraphId),
          eq(reportParagraphs.draftId, draft.id),
          isNotNull(reportParagraphs.removedAt),
        ),
      )
      .for("update");
    if (!removed) throw notFound();
    await shiftParagraphs(tx, draft.id, removed, removed.position);
    await tx
      .update(reportParagraphs)
      .set({ removedAt: null, removedBy: null })
      .where(eq(reportParagraphs.id, removed.id));
    await appendAuditEvent(tx, context, {
      operation: "restore-paragraph",
      meetingId: draft.meetingId,
      subject: { type: "paragraph", id: removed.id },
    });
  });
}
