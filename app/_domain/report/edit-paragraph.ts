import { and, eq } from "drizzle-orm";
import { meetings, reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { enterInRecord } from "../record/enter";
import { canDraftReport } from "./policy";
import type { EditParagraph } from "./schemas";

/**
 * Edit a paragraph of the draft report in one language; from then on composing anew keeps that text. Saved a second time with the same text, it changes
 * nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `conflict` (`changedMeanwhile`) where somebody else has saved since
 * the version that was seen.
 * @returns the version as it is now, for the next edit.
 */
export async function editParagraph(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: EditParagraph,
): Promise<{ changed: boolean; version: number }> {
  const { viewer } = context;
  authorize(canDraftReport(viewer), "edit a paragraph");

  return context.db.transaction(async (tx) => {
    const [paragraph] = await tx
      .select({ id: reportParagraphs.id, meetingId: reportDrafts.meetingId })
      .from(reportParagraphs)
      .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
      .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
      .where(eq(reportParagraphs.id, input.paragraphId))
      .for("update", { of: reportParagraphs });
    if (!paragraph) throw notFound();
    const one = and(
      eq(reportParagraphTexts.paragraphId, paragraph.id),
      eq(reportParagraphTexts.locale, input.textLocale),
    );
    const [before] = await tx.select().from(reportParagraphTexts).where(one);
    if (before?.text === input.text) return { changed: false, version: before.version };
    if ((before?.version ?? 0) !== input.version) throw new DomainError("conflict", "changedMeanwhile");

    const row = {
      text: input.text,
      edited: true,
      version: input.version + 1,
      updatedAt: context.now(),
      updatedBy: viewer.kind === "account" ? viewer.accountId : null,
    };
    await tx
      .insert(reportParagraphTexts)
      .values({ paragraphId: paragraph.id, locale: input.textLocale, ...row })
      .onConflictDoUpdate({ target: [reportParagraphTexts.paragraphId, reportParagraphTexts.locale], set: row });
    await enterInRecord(tx, context, {
      verb: "edit-paragraph",
      meetingId: paragraph.meetingId,
      subject: { type: "paragraph", id: paragraph.id },
      detail: { locale: input.textLocale, before: before?.text ?? null, after: input.text },
    });

    return { changed: true, version: row.version };
  });
}
