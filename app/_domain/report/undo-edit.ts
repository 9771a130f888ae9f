import { and, eq } from "drizzle-orm";
import { reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { findMeetingId, findPreviousVersion, lockParagraph, nextRevision, storeVersion } from "./paragraph-versions";
import { canDraftReport, isOwnChange } from "./policy";
import type { UndoEdit } from "./schemas";

/**
 * Undoes the viewer's own last change of a text: stores the previous text as a new version. Other
 * languages are no longer outdated by the change, unless one of them has followed it; then the undo
 * is a change that they have to follow.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `conflict` if
 * another person has saved since (`changedByAnother`), or the last change is another's or the first
 * (`nothingToUndo`).
 */
export async function undoEdit(context: Pick<Context, "db" | "viewer" | "now">, input: UndoEdit): Promise<void> {
  const { viewer } = context;
  authorize(canDraftReport(viewer), "undo an edit");

  await context.db.transaction(async (tx) => {
    const { paragraph, text, others } = await lockParagraph(tx, input.paragraphId, input.textLocale);
    if (text?.version !== input.version) throw new DomainError("conflict", "changedByAnother");
    const before = isOwnChange(viewer, text) ? await findPreviousVersion(tx, text) : undefined;
    if (!before) throw new DomainError("conflict", "nothingToUndo");

    const now = context.now();
    const wasFollowed = before.revision !== text.revision && others.some(({ basedOn }) => basedOn >= text.revision);
    const revision = wasFollowed ? await nextRevision(tx, paragraph) : before.revision;
    await storeVersion(tx, text);
    await tx
      .update(reportParagraphTexts)
      .set({
        text: before.text,
        edited: before.edited,
        revision,
        version: text.version + 1,
        revisedAt: wasFollowed ? now : before.revisedAt,
        basedOn: wasFollowed ? revision : before.basedOn,
        composedText: before.edited ? text.composedText : null,
        updatedAt: now,
        updatedBy: text.updatedBy,
      })
      .where(
        and(eq(reportParagraphTexts.paragraphId, paragraph.id), eq(reportParagraphTexts.locale, input.textLocale)),
      );
    await appendAuditEvent(tx, context, {
      operation: "undo-edit",
      meetingId: await findMeetingId(tx, paragraph.draftId),
      subject: { type: "paragraph", id: paragraph.id },
      detail: { locale: input.textLocale, before: text.text, after: before.text },
    });
  });
}
