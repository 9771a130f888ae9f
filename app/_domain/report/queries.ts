import { eq, inArray } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { type Outdated, paragraphsOf, type ReportDraft } from "@/app/_vocabulary/report-draft";
import type { SectionKey } from "@/app/_vocabulary/report-sections";
import { footnotesOf, type RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import type { Database } from "@/db/client";
import { accounts, meetings, reportDrafts, reportParagraphTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { assembleDraft, type StoredParagraph } from "./assemble-draft";
import { itemsDeliberated } from "./facts";
import { gatherFacts } from "./gather-facts";
import { outdatedBy } from "./outdated";
import { findPreviousVersion } from "./paragraph-versions";
import { listDraftParagraphs, type Place } from "./places";
import { canDraftReport, isOwnChange } from "./policy";
import { findRemovedParagraphs } from "./removed-paragraphs";

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

/**
 * A paragraph with its source text in one language; the text is empty and the version 0 if it has
 * none yet.
 */
export interface ParagraphToEdit extends Place {
  id: string;
  timeZone: string;
  texts: LocalizedText;
  text: string;
  version: number;
  lastChange: { at: Date; by: string | null } | undefined;
  /** revision of the paragraph across languages */
  revision: number;
  outdated: Outdated | undefined;
  /** whether the last change is the viewer's own and has an earlier version */
  canUndo: boolean;
}

/**
 * Returns a paragraph for editing. @throws {DomainError} `forbidden` unless the viewer drafts the
 * report; `not-found`.
 */
export async function getParagraphToEdit(
  { db, viewer }: Reader,
  query: { meetingKey: string; paragraphId: string; locale: Locale },
): Promise<ParagraphToEdit> {
  authorize(canDraftReport(viewer), "edit a paragraph");
  if (!isId(query.paragraphId)) throw notFound();
  const [draft] = await db
    .select({ id: reportDrafts.id, timeZone: meetings.timeZone })
    .from(reportDrafts)
    .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
    .where(eq(meetings.key, query.meetingKey));
  const rows = draft ? await listDraftParagraphs(db, draft.id) : [];
  const row = rows.find(({ id }) => id === query.paragraphId);
  if (!draft || !row) throw notFound();
  const texts = await db
    .select({ text: reportParagraphTexts, by: accounts.name })
    .from(reportParagraphTexts)
    .leftJoin(accounts, eq(accounts.id, reportParagraphTexts.updatedBy))
    .where(eq(reportParagraphTexts.paragraphId, row.id));
  const own = texts.find(({ text }) => text.locale === query.locale);
  const all = Object.fromEntries(texts.map(({ text }) => [text.locale, text]));

  return {
    id: row.id,
    section: row.section as SectionKey, // written by the operations alone
    itemId: row.itemId,
    timeZone: draft.timeZone,
    texts: Object.fromEntries(texts.map(({ text }) => [text.locale, text.text])),
    revision: row.revision,
    outdated: outdatedBy(row, all, query.locale),
    canUndo:
      own !== undefined && isOwnChange(viewer, own.text) && (await findPreviousVersion(db, own.text)) !== undefined,
    text: own?.text.text ?? "",
    version: own?.text.version ?? 0,
    lastChange: own && { at: own.text.updatedAt, by: own.by },
  };
}

/** Lists the removed paragraphs that can be restored, last removed first. */
export async function listRemovedParagraphs({ db, viewer }: Reader, meetingKey: string) {
  authorize(canDraftReport(viewer), "read the draft report");
  const [meeting] = await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
  if (!meeting) throw notFound();

  return (await findRemovedParagraphs(db, meeting.id)).map(({ paragraph, texts }) => ({
    id: paragraph.id,
    at: paragraph.removedAt!, // it is set of each of them, and with it the name
    by: paragraph.removedBy!,
    texts: Object.fromEntries(texts.map(({ locale, text }) => [locale, text])) as LocalizedText, // keyed by locale
  }));
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
    section: row.section as SectionKey, // written by the operations alone
    itemId: row.itemId,
    composed: row.composedKey !== null,
    factsRevision: row.factsRevision,
    factsChangedAt: row.factsChangedAt,
    texts: Object.fromEntries(
      texts.filter(({ paragraphId }) => paragraphId === row.id).map((text) => [text.locale, text]),
    ),
  }));
}
