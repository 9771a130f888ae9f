import { and, eq } from "drizzle-orm";
import { reportParagraphTexts, reportParagraphVersions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { editParagraph } from "./edit-paragraph";
import { canDraftReport, isOwnChange } from "./policy";
import type { RestoreParagraphText } from "./schemas";
import { undoEdit } from "./undo-edit";

/**
 * Restores an earlier text of a paragraph in one language as a new revision, which the other languages have to follow.
 * Restoring the text that one has just replaced oneself undoes that.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `conflict`
 * (`changedByAnother`) if another person has saved since.
 */
export async function restoreParagraphText(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  { revision, ...input }: RestoreParagraphText,
): Promise<{ changed: boolean }> {
  authorize(canDraftReport(context.viewer), "restore an earlier text of a paragraph");
  const { paragraphId, locale, version, text } = reportParagraphVersions;
  // A stored version never changes.
  const [earlier] = await context.db
    .select({ text })
    .from(reportParagraphVersions)
    .where(and(eq(paragraphId, input.paragraphId), eq(locale, input.textLocale), eq(version, revision)));
  if (!earlier) throw notFound();
  if (revision === input.version - 1 && (await isOwnLastChange(context, input))) {
    await undoEdit(context, input);

    return { changed: true };
  }

  return editParagraph(context, { ...input, text: earlier.text, restored: revision });
}

async function isOwnLastChange(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { paragraphId, textLocale, version }: Pick<RestoreParagraphText, "paragraphId" | "textLocale" | "version">,
): Promise<boolean> {
  const [text] = await db
    .select({ updatedBy: reportParagraphTexts.updatedBy, version: reportParagraphTexts.version })
    .from(reportParagraphTexts)
    .where(and(eq(reportParagraphTexts.paragraphId, paragraphId), eq(reportParagraphTexts.locale, textLocale)));

  return text?.version === version && isOwnChange(viewer, text);
}
