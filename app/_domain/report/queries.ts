import { eq, inArray } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { footnotesOf, plainText, type RichText } from "@/app/_vocabulary/rich-text";
import type { Database } from "@/db/client";
import { accounts, meetings, reportDrafts, reportParagraphTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { assembleDraft, type KeptParagraph } from "./assemble";
import { itemsDeliberated } from "./facts";
import { gatherFacts } from "./gather-facts";
import { type Outdated, outdatedBy } from "./outdated";
import { findVersionBefore } from "./paragraph-versions";
import { listParagraphsIn, type Place } from "./places";
import { canDraftReport, isOwnChange } from "./policy";
import { listRemovedIn } from "./removed-paragraphs";
import { paragraphsOf, type ReportDraft } from "./report-draft";
import type { SectionKey } from "./sections";

type Reader = Pick<Context, "db" | "viewer">;

/**
 * The draft report of a meeting in one language, complete with its numbers; `undefined` before it is composed.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` if there is no such meeting.
 */
export async function findReportDraft(
  { db, viewer }: Reader,
  meetingKey: string,
  locale: Locale,
): Promise<ReportDraft | undefined> {
  authorize(canDraftReport(viewer), "read the draft report");
  const facts = await gatherFacts({ db, viewer }, meetingKey);
  const [draft] = await db.select().from(reportDrafts).where(eq(reportDrafts.meetingId, facts.meeting.id));

  return draft && assembleDraft(facts, draft, await keptParagraphs(db, draft.id), locale);
}

/** The same where it must be there. @throws {DomainError} `not-found` before it is composed. */
export async function getReportDraft(context: Reader, meetingKey: string, locale: Locale): Promise<ReportDraft> {
  const draft = await findReportDraft(context, meetingKey, locale);
  if (!draft) throw notFound();

  return draft;
}

/** What the report cannot print in one language, and the paragraphs that have it; a heading has it where there are none. */
export interface Unprintable {
  locale: Locale;
  characters: string[];
  paragraphs: { id: string; number: number }[];
}

/**
 * The languages in which the draft, as it is stored, has characters that cannot be printed.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` if there is no such meeting.
 */
export async function listUnprintable(
  { db, viewer, unprintable }: Reader & Pick<Context, "unprintable">,
  meetingKey: string,
): Promise<Unprintable[]> {
  authorize(canDraftReport(viewer), "read the draft report");
  const facts = await gatherFacts({ db, viewer }, meetingKey);
  const [draft] = await db.select().from(reportDrafts).where(eq(reportDrafts.meetingId, facts.meeting.id));
  if (!draft) return [];
  const kept = await keptParagraphs(db, draft.id);

  return LOCALES.map((locale): Unprintable => {
    const report = assembleDraft(facts, draft, kept, locale);
    const having = paragraphsOf(report)
      .map(({ id, mark, locale: textLocale, text }) => ({
        ...{ id, number: Number.parseInt(mark, 10) },
        characters: unprintable(everyWordOf(text), textLocale),
      }))
      .filter(({ characters }) => characters.length > 0);
    const headings = report.chapters
      .flatMap(({ sections }) => sections)
      .flatMap(({ heading, headingLocale }) => unprintable(heading, headingLocale));
    const { masthead, title } = report;
    const head = unprintable([title, masthead.organ, masthead.workingGroup, masthead.placeAndDates].join("\n"), locale);

    return {
      locale,
      characters: [...new Set([...having.flatMap(({ characters }) => characters), ...headings, ...head])],
      paragraphs: having.map(({ id, number }) => ({ id, number })),
    };
  }).filter(({ characters }) => characters.length > 0);
}

/** The words of a text and of its footnotes. */
function everyWordOf(text: RichText): string {
  return [plainText(text), ...footnotesOf(text).map((content) => plainText([{ type: "paragraph", content }]))].join(
    "\n",
  );
}

/** The items under which recommendations and deliberations stand. */
export async function listItemsDeliberated({ db, viewer }: Reader, meetingKey: string) {
  authorize(canDraftReport(viewer), "read the draft report");
  const facts = await gatherFacts({ db, viewer }, meetingKey);

  return itemsDeliberated(facts).map(({ id, number, titles }) => ({ id, number, titles }));
}

/** One paragraph as it is typed in one language; the text is empty and the version 0 where it has none yet. */
export interface ParagraphToEdit extends Place {
  id: string;
  timeZone: string;
  texts: LocalizedText;
  text: string;
  version: number;
  changed: { at: Date; by: string | null } | undefined;
  /** of the paragraph, in whatever language it was changed last */
  revision: number;
  outdated: Outdated | undefined;
  /** whether the last change of the text is the viewer's own and can be undone */
  undoable: boolean;
}

/** @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`. */
export async function getParagraphToEdit(
  { db, viewer }: Reader,
  wanted: { meetingKey: string; paragraphId: string; locale: Locale },
): Promise<ParagraphToEdit> {
  authorize(canDraftReport(viewer), "edit a paragraph");
  if (!isId(wanted.paragraphId)) throw notFound();
  const [draft] = await db
    .select({ id: reportDrafts.id, timeZone: meetings.timeZone })
    .from(reportDrafts)
    .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
    .where(eq(meetings.key, wanted.meetingKey));
  const rows = draft ? await listParagraphsIn(db, draft.id) : [];
  const row = rows.find(({ id }) => id === wanted.paragraphId);
  if (!draft || !row) throw notFound();
  const texts = await db
    .select({ text: reportParagraphTexts, by: accounts.name })
    .from(reportParagraphTexts)
    .leftJoin(accounts, eq(accounts.id, reportParagraphTexts.updatedBy))
    .where(eq(reportParagraphTexts.paragraphId, row.id));
  const own = texts.find(({ text }) => text.locale === wanted.locale);
  const all = Object.fromEntries(texts.map(({ text }) => [text.locale, text]));

  return {
    id: row.id,
    section: row.section as SectionKey, // only verbs write it
    itemId: row.itemId,
    timeZone: draft.timeZone,
    texts: Object.fromEntries(texts.map(({ text }) => [text.locale, text.text])),
    revision: row.revision,
    outdated: outdatedBy(row, all, wanted.locale),
    undoable:
      own !== undefined && isOwnChange(viewer, own.text) && (await findVersionBefore(db, own.text)) !== undefined,
    text: own?.text.text ?? "",
    version: own?.text.version ?? 0,
    changed: own && { at: own.text.updatedAt, by: own.by },
  };
}

/** What was removed from the draft and can be brought back, the last removed first. */
export async function listRemovedParagraphs({ db, viewer }: Reader, meetingKey: string) {
  authorize(canDraftReport(viewer), "read the draft report");
  const [meeting] = await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
  if (!meeting) throw notFound();

  return (await listRemovedIn(db, meeting.id)).map(({ paragraph, at, by }) => ({
    id: paragraph.id,
    at,
    by,
    texts: Object.fromEntries(paragraph.texts.map(({ locale, text }) => [locale, text])) as LocalizedText,
  }));
}

async function keptParagraphs(db: Database, draftId: string): Promise<KeptParagraph[]> {
  const rows = await listParagraphsIn(db, draftId);
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
    section: row.section as SectionKey, // only verbs write it
    itemId: row.itemId,
    sample: row.sample,
    composed: row.composedKey !== null,
    factsRevision: row.factsRevision,
    factsChangedAt: row.factsChangedAt,
    texts: Object.fromEntries(
      texts.filter(({ paragraphId }) => paragraphId === row.id).map((text) => [text.locale, text]),
    ),
  }));
}
