import { and, asc, eq, inArray } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingDocuments, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, type ErrorCode } from "../errors";
import { noteTranslation } from "./note-translation";
import { canIssueDocuments, readableDocuments } from "./policy";
import type { NoteTranslations } from "./schemas";

/** The outcome for the language versions of several documents. */
export interface NotedTranslations {
  noted: number;
  /** those that were in translation already */
  unchanged: number;
  refused: { symbol: string; locale: Locale; code: ErrorCode; params: Record<string, string | number> }[];
}

/**
 * Notes that several documents of a meeting are being translated into languages, each by itself: those that are
 * refused, because they are issued or withdrawn, are named.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat.
 */
export async function noteTranslations(
  context: Pick<Context, "db" | "viewer" | "now" | "readText" | "unprintable">,
  { meetingKey, documents, languages }: NoteTranslations,
): Promise<NotedTranslations> {
  const { db, viewer } = context;
  authorize(canIssueDocuments(viewer), "note the translations of documents");
  const rows = await db
    .select({ symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(inArray(meetingDocuments.id, documents), eq(meetings.key, meetingKey), readableDocuments(viewer)))
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));
  const result: NotedTranslations = { noted: 0, unchanged: 0, refused: [] };
  for (const { symbol } of rows)
    for (const locale of languages)
      try {
        const { outcome } = await noteTranslation(context, { symbol, meetingKey, locale });
        result[outcome] += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        result.refused.push({ symbol, locale, code: error.code, params: error.params });
      }

  return result;
}
