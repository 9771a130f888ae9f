import { eq } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { Outdated } from "@/app/_vocabulary/report-draft";
import { accounts, meetings, reportDrafts, reportParagraphTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { outdatedBy } from "./outdated";
import { findPreviousVersion } from "./paragraph-versions";
import { listDraftParagraphs, type Place } from "./places";
import { canDraftReport, isOwnChange } from "./policy";
import { findRemovedParagraphs } from "./removed-paragraphs";

type Reader = Pick<Context, "db" | "viewer">;

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
    section: row.section,
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
