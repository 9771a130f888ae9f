import { and, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reportDrafts, reportParagraphs, reportParagraphTexts, reportParagraphVersions } from "@/db/schema";
import { notFound } from "../errors";

type Text = typeof reportParagraphTexts.$inferSelect;

/** Stores a text as a version before it is changed. */
export async function storeVersion(tx: Database, { composedText: _composed, ...text }: Text): Promise<void> {
  await tx.insert(reportParagraphVersions).values(text);
}

/** Finds the version before the last change of a text. */
export async function findPreviousVersion(
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
 * Returns a paragraph and its text in one language, locked until the transaction ends, so that
 * concurrent changes in any language are serialized.
 *
 * @throws {DomainError} `not-found` for an unknown or removed paragraph.
 */
export async function lockParagraph(tx: Database, paragraphId: string, locale: Text["locale"]) {
  const [paragraph] = await tx
    .select()
    .from(reportParagraphs)
    .where(and(eq(reportParagraphs.id, paragraphId), isNull(reportParagraphs.removedAt)))
    .for("update");
  if (!paragraph) throw notFound();
  const isOfParagraph = eq(reportParagraphTexts.paragraphId, paragraphId);
  const [text] = await tx
    .select()
    .from(reportParagraphTexts)
    .where(and(isOfParagraph, eq(reportParagraphTexts.locale, locale)));
  const others = await tx
    .select()
    .from(reportParagraphTexts)
    .where(and(isOfParagraph, ne(reportParagraphTexts.locale, locale)));

  return { paragraph, text, others };
}

/** Increments the revision of a locked paragraph, which counts its changes of content. */
export async function nextRevision(tx: Database, paragraph: { id: string; revision: number }): Promise<number> {
  const revision = paragraph.revision + 1;
  await tx.update(reportParagraphs).set({ revision }).where(eq(reportParagraphs.id, paragraph.id));

  return revision;
}

/** Returns the meeting of a draft. */
export async function findMeetingId(tx: Database, draftId: string): Promise<string> {
  const [draft] = await tx
    .select({ meetingId: reportDrafts.meetingId })
    .from(reportDrafts)
    .where(eq(reportDrafts.id, draftId));

  return draft!.meetingId; // a paragraph belongs to a draft
}
