import { and, count, desc, eq, inArray, isNull, lt, lte } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RevisionChoice, RevisionContent, RevisionList, RevisionRange } from "@/app/_vocabulary/revisions";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import {
  accounts,
  meetings,
  reportDrafts,
  reportParagraphs,
  reportParagraphTexts,
  reportParagraphVersions,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canDraftReport } from "./policy";

type Reader = Pick<Context, "db" | "viewer">;

/** A text of a paragraph in one language. */
export interface ParagraphTextQuery {
  meetingKey: string;
  paragraphId: string;
  locale: Locale;
}

const VERSION = reportParagraphVersions;

/** Lists the revisions of a text of a paragraph, the newest first. @throws {DomainError} `not-found`. */
export async function listParagraphRevisions(
  { db, viewer }: Reader,
  { until = Number.MAX_SAFE_INTEGER, limit, ...text }: ParagraphTextQuery & RevisionRange,
): Promise<RevisionList> {
  authorize(canDraftReport(viewer), "read the earlier texts of a paragraph");
  const present = await findPresent({ db, viewer }, text);
  const earlier = await db
    .select({ number: VERSION.version, at: VERSION.updatedAt, by: accounts.name })
    .from(VERSION)
    .leftJoin(accounts, eq(accounts.id, VERSION.updatedBy))
    .where(and(ofText(text), lte(VERSION.version, Math.min(until, 2 ** 31 - 1))))
    .orderBy(desc(VERSION.version))
    .limit(limit + 1);
  const [counted] = await db.select({ count: count() }).from(VERSION).where(ofText(text));
  const listed = (present && until >= present.number ? [present, ...earlier] : earlier).map(({ number, at, by }) => ({
    ...{ number, at, by, status: null },
  }));

  return {
    revisions: listed.slice(0, limit),
    total: (counted?.count ?? 0) + (present ? 1 : 0),
    current: present?.number ?? 0,
    hasOlder: listed.length > limit,
  };
}

/** Reads revisions of a text of a paragraph, the newest first. @throws {DomainError} `not-found`. */
export async function readParagraphRevisions(
  { db, viewer }: Reader,
  { choice, ...text }: ParagraphTextQuery & { choice: RevisionChoice },
): Promise<RevisionContent[]> {
  authorize(canDraftReport(viewer), "read the earlier texts of a paragraph");
  const present = await findPresent({ db, viewer }, text);
  const wanted =
    "numbers" in choice ? inArray(VERSION.version, [...choice.numbers]) : lt(VERSION.version, choice.below);
  const earlier = await db
    .select({ number: VERSION.version, at: VERSION.updatedAt, by: accounts.name, text: VERSION.text })
    .from(VERSION)
    .leftJoin(accounts, eq(accounts.id, VERSION.updatedBy))
    .where(and(ofText(text), wanted))
    .orderBy(desc(VERSION.version))
    .limit("numbers" in choice ? choice.numbers.length : choice.limit);
  const isWanted = present && "numbers" in choice && choice.numbers.includes(present.number);

  return [...(isWanted ? [present] : []), ...earlier].map(({ number, at, by, text: source }) => ({
    ...{ number, at, by, status: null },
    fields: [{ name: "text", locale: text.locale, text: parseSource(source).text }],
  }));
}

function ofText({ paragraphId, locale }: ParagraphTextQuery) {
  return and(eq(VERSION.paragraphId, paragraphId), eq(VERSION.locale, locale));
}

/** Returns the present text; undefined if the paragraph has none in the language. */
async function findPresent({ db }: Reader, { meetingKey, paragraphId, locale }: ParagraphTextQuery) {
  if (!isId(paragraphId)) throw notFound();
  const [paragraph] = await db
    .select({ id: reportParagraphs.id })
    .from(reportParagraphs)
    .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
    .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
    .where(and(eq(reportParagraphs.id, paragraphId), eq(meetings.key, meetingKey), isNull(reportParagraphs.removedAt)));
  if (!paragraph) throw notFound();
  const { version: number, updatedAt: at, text } = reportParagraphTexts;
  const [found] = await db
    .select({ number, at, text, by: accounts.name })
    .from(reportParagraphTexts)
    .leftJoin(accounts, eq(accounts.id, reportParagraphTexts.updatedBy))
    .where(and(eq(reportParagraphTexts.paragraphId, paragraphId), eq(reportParagraphTexts.locale, locale)));

  return found;
}
