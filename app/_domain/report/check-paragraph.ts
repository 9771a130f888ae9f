import { and, eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { reportParagraphTexts } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { lockParagraph, meetingOf } from "./paragraph-versions";
import { canDraftReport } from "./policy";
import type { CheckParagraph } from "./schemas";

/**
 * Mark a paragraph's text in one language as checked: it says what the other languages and the facts say, up to the revision that was seen. Done twice,
 * it changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `conflict` (`changedMeanwhile`) where the text or another language
 * has been changed since.
 */
export async function checkParagraph(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: CheckParagraph,
): Promise<void> {
  authorize(canDraftReport(context.viewer), "check a paragraph");

  await context.db.transaction(async (tx) => {
    const { paragraph, text } = await lockParagraph(tx, input.paragraphId, input.textLocale);
    if (!text) throw notFound();
    if (text.version !== input.version || paragraph.revision !== input.revision)
      throw new DomainError("conflict", "changedMeanwhile");
    await followTo(tx, context, paragraph, text, paragraph.revision);
  });
}

/** Notes that a text, which stays as it is, follows its paragraph up to a revision. */
export async function followTo(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  { id, draftId }: { id: string; draftId: string },
  { locale, basedOn }: { locale: Locale; basedOn: number },
  revision: number,
): Promise<void> {
  if (basedOn >= revision) return;
  await tx
    .update(reportParagraphTexts)
    .set({ basedOn: revision })
    .where(and(eq(reportParagraphTexts.paragraphId, id), eq(reportParagraphTexts.locale, locale)));
  await enterInRecord(tx, context, {
    verb: "check-paragraph",
    meetingId: await meetingOf(tx, draftId),
    subject: { type: "paragraph", id },
    detail: { locale },
  });
}
