import { eq, inArray } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf, type ReportDraft } from "@/app/_vocabulary/report-draft";
import { footnotesOf, type RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import type { Database } from "@/db/client";
import { reportDrafts, reportParagraphTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { assembleDraft, type StoredParagraph } from "./assemble-draft";
import { itemsDeliberated } from "./facts";
import { gatherFacts } from "./gather-facts";
import { listDraftParagraphs } from "./places";
import { canDraftReport } from "./policy";

type Reader = Pick<Context, "db" | "viewer">;

/**
 * Finds the draft report of a meeting in one language, numbered; undefined before it is composed.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` for an unknown
 * meeting.
 */
export async function findReportDraft(
  { db, viewer }: Reader,
  meetingKey: string,
  locale: Locale,
): Promise<ReportDraft | undefined> {
  authorize(canDraftReport(viewer), "read the draft report");
  const facts = await gatherFacts({ db, viewer }, meetingKey);
  const [draft] = await db.select().from(reportDrafts).where(eq(reportDrafts.meetingId, facts.meeting.id));

  return draft && assembleDraft(facts, draft, await loadParagraphs(db, draft.id), locale);
}

/** Returns the draft report. @throws {DomainError} `not-found` before it is composed. */
export async function getReportDraft(context: Reader, meetingKey: string, locale: Locale): Promise<ReportDraft> {
  const draft = await findReportDraft(context, meetingKey, locale);
  if (!draft) throw notFound();

  return draft;
}

/**
 * Characters that cannot be printed in a language, and the paragraphs that have them; headings may
 * have them too.
 */
export interface Unprintable {
  locale: Locale;
  characters: string[];
  paragraphs: { id: string; number: number }[];
}

/**
 * Lists the languages in which the stored draft has characters that cannot be printed.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` for an unknown
 * meeting.
 */
export async function listUnprintable(
  { db, viewer, unprintable }: Reader & Pick<Context, "unprintable">,
  meetingKey: string,
): Promise<Unprintable[]> {
  authorize(canDraftReport(viewer), "read the draft report");
  const facts = await gatherFacts({ db, viewer }, meetingKey);
  const [draft] = await db.select().from(reportDrafts).where(eq(reportDrafts.meetingId, facts.meeting.id));
  if (!draft) return [];
  const stored = await loadParagraphs(db, draft.id);

  return LOCALES.map((locale): Unprintable => {
    const report = assembleDraft(facts, draft, stored, locale);
    const affected = paragraphsOf(report)
      .map(({ id, mark, locale: textLocale, text }) => ({
        id,
        number: Number.parseInt(mark, 10),
        characters: unprintable(fullText(text), textLocale),
      }))
      .filter(({ characters }) => characters.length > 0);
    const headings = report.chapters
      .flatMap(({ sections }) => sections)
      .flatMap(({ heading, headingLocale }) => unprintable(heading, headingLocale));
    const { masthead, title } = report;
    const header = unprintable(
      [title, masthead.organ, masthead.workingGroup, masthead.placeAndDates].join("\n"),
      locale,
    );

    return {
      locale,
      characters: [...new Set([...affected.flatMap(({ characters }) => characters), ...headings, ...header])],
      paragraphs: affected.map(({ id, number }) => ({ id, number })),
    };
  }).filter(({ characters }) => characters.length > 0);
}

/** Returns the plain text of a paragraph and its footnotes. */
function fullText(text: RichText): string {
  return [plainText(text), ...footnotesOf(text).map((content) => plainText([{ type: "paragraph", content }]))].join(
    "\n",
  );
}

/** Lists the items that recommendations and deliberations are divided by. */
export async function listItemsDeliberated({ db, viewer }: Reader, meetingKey: string) {
  authorize(canDraftReport(viewer), "read the draft report");
  const facts = await gatherFacts({ db, viewer }, meetingKey);

  return itemsDeliberated(facts).map(({ id, number, titles }) => ({ id, number, titles }));
}

async function loadParagraphs(db: Database, draftId: string): Promise<StoredParagraph[]> {
  const rows = await listDraftParagraphs(db, draftId);
  const texts = await db
    .select()
    .from(reportParagraphTexts)
    .where(
      inArray(
        reportParagraphTexts.paragraphId,
        rows.map(({ id }) => id),
      ),
    );

  return rows.map((row) => ({
    id: row.id,
    section: row.section,
    itemId: row.itemId,
    composed: row.composedKey !== null,
    factsRevision: row.factsRevision,
    factsChangedAt: row.factsChangedAt,
    texts: Object.fromEntries(
      texts.filter(({ paragraphId }) => paragraphId === row.id).map((text) => [text.locale, text]),
    ),
  }));
}
