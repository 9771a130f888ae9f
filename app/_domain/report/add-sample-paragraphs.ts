import { LOCALES } from "@/app/_vocabulary/locales";
import { reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { composeReport } from "./compose-report";
import { itemsDeliberated } from "./facts";
import { gatherFacts } from "./gather-facts";
import { listDraftParagraphs, lockDraft } from "./places";
import { canAddSampleParagraphs } from "./policy";
import { SAMPLE_PARAGRAPHS } from "./sample-paragraphs";
import type { ComposeReport } from "./schemas";

/**
 * Composes the report of the sample meeting and adds invented recommendations and deliberations,
 * each marked as a sample. Doing it again adds nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command on the server; `not-found` for
 * an unknown meeting.
 */
export async function addSampleParagraphs(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey }: ComposeReport,
): Promise<{ added: number }> {
  authorize(canAddSampleParagraphs(context.viewer), "add sample paragraphs");

  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await composeReport(inside, { meetingKey });
    const draft = await lockDraft(tx, meetingKey);
    const present = await listDraftParagraphs(tx, draft.id);
    if (present.some(({ sample }) => sample)) return { added: 0 };
    const items = itemsDeliberated(await gatherFacts({ db: tx, viewer: context.viewer }, meetingKey));
    let added = 0;
    for (const { section, item, texts } of SAMPLE_PARAGRAPHS) {
      const itemId = items[item]?.id;
      if (!itemId) continue;
      const last = present.findLast((paragraph) => paragraph.section === section && paragraph.itemId === itemId);
      const [row] = await tx
        .insert(reportParagraphs)
        .values({ draftId: draft.id, section, itemId, position: (last?.position ?? 0) + 1, sample: true })
        .returning({ id: reportParagraphs.id });
      const paragraphId = row!.id; // an insert returns its row
      await tx
        .insert(reportParagraphTexts)
        .values(LOCALES.map((locale) => ({ paragraphId, locale, text: texts[locale], updatedAt: context.now() })));
      added += 1;
    }
    const subject = { type: "report-draft", id: draft.id };
    await appendAuditEvent(tx, context, {
      operation: "add-sample-paragraphs",
      meetingId: draft.meetingId,
      subject,
      detail: { added },
    });
    // The chapter of recommendations has something to introduce from now on.
    await composeReport(inside, { meetingKey });

    return { added };
  });
}
