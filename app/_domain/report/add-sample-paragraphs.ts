import { LOCALES } from "@/app/_vocabulary/locales";
import { reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { composeReport } from "./compose-report";
import { itemsDeliberated } from "./facts";
import { gatherFacts } from "./gather-facts";
import { listParagraphsIn, lockDraft } from "./places";
import { canAddSampleParagraphs } from "./policy";
import { SAMPLE_PARAGRAPHS } from "./sample-paragraphs";
import type { ComposeReport } from "./schemas";

/**
 * Compose the report of the sample meeting and add invented recommendations and deliberations to it, each marked as a sample wherever it is shown. Done
 * again, it adds nothing.
 *
 * @throws {DomainError} `forbidden` unless it is a command on the server; `not-found` if there is no such meeting.
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
    const present = await listParagraphsIn(tx, draft.id);
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
    await enterInRecord(tx, context, {
      verb: "add-sample-paragraphs",
      meetingId: draft.meetingId,
      subject,
      detail: { added },
    });
    // The chapter of recommendations now has something to introduce.
    await composeReport(inside, { meetingKey });

    return { added };
  });
}
