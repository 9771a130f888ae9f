import { and, eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { findMeetingId, lockParagraph } from "./paragraph-versions";
import { canDraftReport } from "./policy";
import type { CheckParagraph } from "./schemas";

/**
 * Marks a text as checked: it agrees with the other languages and the facts up to the displayed
 * revision. Doing it again changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `conflict`
 * (`changedByAnother`) if any of its texts has changed since.
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
      throw new DomainError("conflict", "changedByAnother");
    await markFollowed(tx, context, paragraph, text, paragraph.revision);
  });
}

/** Marks an unchanged text as based on a revision of its paragraph. */
export async function markFollowed(
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
  await appendAuditEvent(tx, context, {
    operation: "check-paragraph",
    meetingId: await findMeetingId(tx, draftId),
    subject: { type: "paragraph", id },
    detail: { locale },
  });
}
