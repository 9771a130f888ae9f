import { reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { lockDraft, shiftParagraphs } from "./places";
import { canDraftReport } from "./policy";
import { findRemovedParagraphs } from "./removed-paragraphs";
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
  const { viewer } = context;
  authorize(canDraftReport(viewer), "restore a paragraph");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.meetingKey);
    const removed = (await findRemovedParagraphs(tx, draft.meetingId)).find(
      ({ paragraph }) => paragraph.id === input.paragraphId,
    );
    if (!removed) throw notFound();
    const { texts, factsChangedAt, ...row } = removed.paragraph;
    await shiftParagraphs(tx, draft.id, row, row.position);
    await tx.insert(reportParagraphs).values({ ...row, draftId: draft.id, factsChangedAt: instantOf(factsChangedAt) });
    await tx.insert(reportParagraphTexts).values(
      texts.map((text) => ({
        ...text,
        revisedAt: instantOf(text.revisedAt),
        paragraphId: row.id,
        updatedAt: context.now(),
        updatedBy: viewer.kind === "account" ? viewer.accountId : null,
      })),
    );
    await appendAuditEvent(tx, context, {
      operation: "restore-paragraph",
      meetingId: draft.meetingId,
      subject: { type: "paragraph", id: row.id },
    });
  });
}

function instantOf(stored: string | null | undefined): Date | null {
  return stored ? new Date(stored) : null;
}
