import { and, eq, isNull, sql } from "drizzle-orm";
import type { OpenTextReference } from "@/app/_vocabulary/open-texts";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import {
  accounts,
  agendaItems,
  agendaItemTexts,
  decisions,
  meetings,
  reportDrafts,
  reportParagraphs,
  reportParagraphTexts,
} from "@/db/schema";
import { notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";

/** A text as it is saved. */
export interface SavedText {
  meetingId: string;
  /** 0 if there is none in this language */
  version: number;
  /** of its last change, where that is stored */
  at: Date | null;
  by: string | null;
}

/** Returns what is known of a text in a meeting that the viewer may read. @throws {DomainError} `not-found`. */
export async function findText(db: Database, viewer: Viewer, text: OpenTextReference): Promise<SavedText> {
  const [found] = await rowsOf(db, viewer, text);
  if (!found) throw notFound();

  return { ...found, version: found.version ?? 0 };
}

function rowsOf(db: Database, viewer: Viewer, { meetingKey, kind, subjectId, language }: OpenTextReference) {
  const ofMeeting = and(eq(meetings.key, meetingKey), readableMeetings(viewer));
  const locale = language || "en"; // a text without a language has no text of its own table
  switch (kind) {
    case "agenda-item":
      return db
        .select({
          meetingId: meetings.id,
          version: agendaItemTexts.version,
          at: agendaItemTexts.updatedAt,
          by: accounts.name,
        })
        .from(agendaItems)
        .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
        .leftJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, locale)))
        .leftJoin(accounts, eq(accounts.id, agendaItemTexts.updatedBy))
        .where(and(eq(agendaItems.id, subjectId), ofMeeting));
    case "paragraph":
      return db
        .select({
          meetingId: meetings.id,
          version: reportParagraphTexts.version,
          at: reportParagraphTexts.updatedAt,
          by: accounts.name,
        })
        .from(reportParagraphs)
        .innerJoin(reportDrafts, eq(reportDrafts.id, reportParagraphs.draftId))
        .innerJoin(meetings, eq(meetings.id, reportDrafts.meetingId))
        .leftJoin(
          reportParagraphTexts,
          and(eq(reportParagraphTexts.paragraphId, reportParagraphs.id), eq(reportParagraphTexts.locale, locale)),
        )
        .leftJoin(accounts, eq(accounts.id, reportParagraphTexts.updatedBy))
        .where(and(eq(reportParagraphs.id, subjectId), isNull(reportParagraphs.removedAt), ofMeeting));
    case "decision":
      return db
        .select({ meetingId: meetings.id, version: decisions.version, at: sql<null>`null`, by: sql<null>`null` })
        .from(decisions)
        .innerJoin(meetings, eq(meetings.id, decisions.meetingId))
        .where(and(eq(decisions.id, subjectId), isNull(decisions.removedAt), ofMeeting));
    default:
      // A new kind of text fails the type check here.
      return kind satisfies never;
  }
}
