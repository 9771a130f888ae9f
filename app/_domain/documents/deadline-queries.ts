import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  type DocumentProgress,
  type DueDays,
  firstOpenDeadline,
  languagesInTranslation,
  type OpenDeadline,
} from "@/app/_vocabulary/document-deadlines";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import {
  files,
  meetingDocumentFiles,
  meetingDocuments,
  meetingDocumentTexts,
  meetingDocumentVersions,
  meetings,
  receivedDocumentFiles,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { FORMAT_PREFERENCE } from "./format-preference";
import { canReadDocumentRegister, readableDocuments } from "./policy";

/** The deadlines of a document, and how long it is. For staff alone. */
export interface DocumentTiming extends DueDays {
  /** the deadline that comes first of those not met; none of a withdrawn document, nor in an archived meeting */
  open: OpenDeadline | undefined;
  /** the languages whose translation is due, once the document was submitted */
  inTranslation: Locale[];
  /** the words of each language version, of its files that wait where nothing is issued */
  words: Partial<Record<Locale, number>>;
}

/**
 * Returns the deadlines and the length of a meeting's own documents by their ids.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff.
 */
export async function listDocumentTimings(
  context: Pick<Context, "db" | "viewer" | "now">,
  meetingKey: string,
): Promise<Map<string, DocumentTiming>> {
  return readTimings(context, eq(meetings.key, meetingKey));
}

/**
 * Returns the deadlines and the length of a document.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff; `not-found`.
 */
export async function getDocumentTiming(
  context: Pick<Context, "db" | "viewer" | "now">,
  documentId: string,
): Promise<DocumentTiming> {
  const timing = (await readTimings(context, eq(meetingDocuments.id, documentId))).get(documentId);
  if (!timing) throw notFound();

  return timing;
}

async function readTimings(
  context: Pick<Context, "db" | "viewer" | "now">,
  where: SQL,
): Promise<Map<string, DocumentTiming>> {
  const documents = await listDatedDocuments(context, where);
  const words = await readWords(
    context.db,
    documents.map(({ id }) => id),
  );

  return new Map(
    documents.map(({ id, submissionDue, translationDue, issueDue, isSettled, today, progress }) => {
      const due = { submissionDue, translationDue, issueDue };
      const isTranslated = !isSettled && (progress.isSubmitted || progress.issued.length > 0);

      return [
        id,
        {
          ...due,
          open: isSettled ? undefined : firstOpenDeadline(due, progress, today),
          inTranslation: isTranslated ? languagesInTranslation(progress) : [],
          words: words.get(id) ?? {},
        },
      ];
    }),
  );
}

/** A document with its deadlines, and how far it has come. */
interface DatedDocument extends DueDays {
  id: string;
  meetingId: string;
  symbol: string;
  titles: LocalizedText;
  /** nothing is expected of it any more */
  isSettled: boolean;
  /** in the zone of its meeting */
  today: string;
  progress: DocumentProgress;
}

/**
 * Lists documents that the viewer may read, with what each has of every language.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff.
 */
export async function listDatedDocuments(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  where: SQL | undefined,
): Promise<DatedDocument[]> {
  authorize(canReadDocumentRegister(viewer), "read the deadlines of documents");
  const rows = await db
    .select({
      id: meetingDocuments.id,
      meetingId: meetingDocuments.meetingId,
      symbol: meetingDocuments.symbol,
      originalLanguage: meetingDocuments.originalLanguage,
      submissionDue: meetingDocuments.submissionDue,
      translationDue: meetingDocuments.translationDue,
      issueDue: meetingDocuments.issueDue,
      withdrawnAt: meetingDocuments.withdrawnAt,
      zone: meetings.timeZone,
      status: meetings.status,
      titles: TITLES,
      issued: languagesThat("issued"),
      inTranslation: languagesThat("in-translation"),
      waiting: LANGUAGES_WAITING,
    })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(and(where, readableDocuments(viewer)));

  return rows.map(({ withdrawnAt, zone, status, originalLanguage, issued, inTranslation, waiting, ...row }) => ({
    ...row,
    isSettled: withdrawnAt !== null || status === "archived",
    today: dayOf(now(), zone),
    progress: {
      symbol: row.symbol,
      originalLanguage,
      issued,
      inTranslation,
      waiting: waiting.filter((locale) => locale !== null),
      isSubmitted: waiting.length > 0,
    },
  }));
}

const TITLES = sql<LocalizedText>`(select coalesce(jsonb_object_agg(${meetingDocumentTexts.locale}, ${meetingDocumentTexts.title}), '{}')
  from ${meetingDocumentTexts} where ${meetingDocumentTexts.documentId} = ${meetingDocuments.id})`;

/** The languages in which a document is issued, or in translation. */
const languagesThat = (availability: "issued" | "in-translation") => sql<Locale[]>`array(
  select ${meetingDocumentVersions.locale} from ${meetingDocumentVersions}
  where ${meetingDocumentVersions.documentId} = ${meetingDocuments.id}
  and ${meetingDocumentVersions.availability} = ${availability})`;

/** The languages of the files of a document that wait to be issued; null of one whose language is not known. */
const LANGUAGES_WAITING = sql<(Locale | null)[]>`array(
  select ${receivedDocumentFiles.locale} from ${receivedDocumentFiles}
  where ${receivedDocumentFiles.documentId} = ${meetingDocuments.id})`;

/** Reads the words of each language version: of the file that is read first for its text. */
async function readWords(db: Context["db"], ids: string[]): Promise<Map<string, DocumentTiming["words"]>> {
  const columns = { words: files.words };
  const current = await db
    .select({
      ...columns,
      documentId: meetingDocumentFiles.documentId,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(and(inArray(meetingDocumentFiles.documentId, ids), isNull(meetingDocumentFiles.supersededAt)));
  const waiting = await db
    .select({
      ...columns,
      documentId: receivedDocumentFiles.documentId,
      locale: receivedDocumentFiles.locale,
      format: receivedDocumentFiles.format,
    })
    .from(receivedDocumentFiles)
    .innerJoin(files, eq(files.id, receivedDocumentFiles.fileId))
    .where(inArray(receivedDocumentFiles.documentId, ids));
  const counted = new Map<string, DocumentTiming["words"]>();
  const rank = (format: DocumentFormat | null) => FORMAT_PREFERENCE.indexOf(format ?? "pdf");
  for (const rows of [current, waiting])
    for (const { documentId, locale, words } of rows.toSorted((a, b) => rank(a.format) - rank(b.format))) {
      if (!documentId || !locale || !words) continue; // of a file without text, 0 are counted
      const own = counted.get(documentId) ?? {};
      own[locale] ??= words;
      counted.set(documentId, own);
    }

  return counted;
}
