import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reportDrafts, reportParagraphs, reportParagraphTexts, reportParagraphVersions } from "@/db/schema";
import { notFound } from "../errors";

type Text = typeof reportParagraphTexts.$inferSelect;

/** Keeps a text as it is before it is changed. */
export async function keepVersion(tx: Database, { composedText: _composed, ...text }: Text): Promise<void> {
  await tx.insert(reportParagraphVersions).values(text);
}

/** Returns the text that stood before the last change of this one, if there was any. */
export async function findVersionBefore(
  db: Database,
  { paragraphId, locale, version }: Pick<Text, "paragraphId" | "locale" | "version">,
) {
  const { paragraphId: id, locale: language, version: number } = reportParagraphVersions;
  const [found] = await db
    .select()
    .from(reportParagraphVersions)
    .where(and(eq(id, paragraphId), eq(language, locale), eq(number, version - 1)));

  return found;
}

/**
 * Returns a paragraph and its text in one language, locked until the end of the transaction: two who change it at once, in whatever language, come one
 * after the other.
 *
 * @throws {DomainError} `not-found` if there is no such paragraph.
 */
export async function lockParagraph(tx: Database, paragraphId: string, locale: Text["locale"]) {
  const [paragraph] = await tx
    .select()
    .from(reportParagraphs)
    .where(eq(reportParagraphs.id, paragraphId))
    .for("update");
  if (!paragraph) throw notFound();
  const of = eq(reportParagraphTexts.paragraphId, paragraphId);
  const [text] = await tx
    .select()
    .from(reportParagraphTexts)
    .where(and(of, eq(reportParagraphTexts.locale, locale)));
  const others = await tx
    .select()
    .from(reportParagraphTexts)
    .where(and(of, ne(reportParagraphTexts.locale, locale)));

  return { paragraph, text, others };
}

/** Counts one more change of content of a paragraph that is locked. */
export async function nextRevision(tx: Database, paragraph: { id: string; revision: number }): Promise<number> {
  const revision = paragraph.revision + 1;
  await tx.update(reportParagraphs).set({ revision }).where(eq(reportParagraphs.id, paragraph.id));

  return revision;
}

/** The meeting of a draft. */
export async function meetingOf(tx: Database, draftId: string): Promise<string> {
  const [draft] = await tx
    .select({ meetingId: reportDrafts.meetingId })
    .from(reportDrafts)
    .where(eq(reportDrafts.id, draftId));

  return draft!.meetingId; // a paragraph belongs to a draft
}
