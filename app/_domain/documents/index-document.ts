import { and, eq, isNull } from "drizzle-orm";
import { isAgendaItself } from "@/app/_vocabulary/agenda-document";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import {
  files,
  meetingDocumentFiles,
  meetingDocuments,
  meetingDocumentTexts,
  meetingDocumentVersions,
} from "@/db/schema";
import type { Context } from "../context";
import { putPassages, removePassages, type SearchablePart } from "../search/put-passages";
import { canReadDocument } from "./policy";

/** From which of several files the words are read, the best first: plain words are lost in none. */
const READ_FROM: DocumentFormat[] = ["txt", "html", "xml", "docx", "pdf"];

interface Part {
  /** all languages where none is named */
  locale?: Locale;
  /** the words of files that were read already */
  read?: WordsRead;
}

/** The words of files by their ids; nothing for one that has none. */
type WordsRead = Map<string, string | undefined>;

/**
 * Have a document found by its symbol, its title and its words in each language, if anyone may read it; if not, by nothing. One that was withdrawn is found
 * by its symbol and title alone. Of the agenda only the title: its words are found item by item.
 */
export async function indexDocument(
  tx: Database,
  context: Pick<Context, "readText">,
  documentId: string,
  { locale: only, read = new Map() }: Part = {},
): Promise<void> {
  const [document] = await tx.select().from(meetingDocuments).where(eq(meetingDocuments.id, documentId));
  if (!document || !canReadDocument(PUBLIC_VIEWER, document)) return removePassages(tx, documentId);
  const texts = await tx.select().from(meetingDocumentTexts).where(eq(meetingDocumentTexts.documentId, documentId));
  const titles = Object.fromEntries(texts.map((text) => [text.locale, text.title]));
  const held = await readableFiles(tx, documentId);
  const { meetingId, symbol, originalLanguage, issuedOn } = document;
  const states = await tx
    .select({ locale: meetingDocumentVersions.locale })
    .from(meetingDocumentVersions)
    .where(eq(meetingDocumentVersions.documentId, documentId));
  const known = new Set([...texts, ...states].map((each) => each.locale));
  // A document of which nothing is known but its symbol is found by that.
  if (known.size === 0) known.add(originalLanguage ?? "en");
  for (const locale of only ? [only] : LOCALES) {
    if (!known.has(locale)) {
      await removePassages(tx, documentId, locale);
      continue;
    }
    const parts: SearchablePart[] = [];
    const title = titles[locale];
    if (title) parts.push({ part: "title", body: title });
    const text = await wordsOf(context, held, locale, read);
    if (text) parts.push({ part: "text", body: text });
    // Where neither its title nor its words are known in a language, its symbol alone is.
    const shown = (parts.length > 0 && pickText(titles, locale, originalLanguage ?? undefined)?.text) || symbol;
    const about = {
      meetingId,
      subject: "document",
      subjectId: documentId,
      locale,
      label: symbol,
      title: shown,
    } as const;
    await putPassages(tx, { ...about, issuedOn: issuedOn ?? undefined }, parts);
  }
}

/** The same for every document of a meeting. */
export async function indexDocuments(
  tx: Database,
  context: Pick<Context, "readText">,
  meetingId: string,
  part: Part = {},
): Promise<void> {
  const documents = await tx
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));
  for (const { id } of documents) await indexDocument(tx, context, id, part);
}

/** What there is to read of a document, read before the transaction in which it is indexed: of large files that takes its time. */
export async function readWords(
  db: Database,
  context: Pick<Context, "readText">,
  documentId: string,
): Promise<WordsRead> {
  const held = await readableFiles(db, documentId);
  const read: WordsRead = new Map();
  for (const locale of LOCALES) await wordsOf(context, held, locale, read);

  return read;
}

type ReadableFile = Awaited<ReturnType<typeof readableFiles>>[number];

/** Its current files; none of the agenda, nor of one that was withdrawn. */
async function readableFiles(db: Database, documentId: string) {
  const held = await db
    .select({
      document: { kind: meetingDocuments.kind, symbol: meetingDocuments.symbol },
      id: files.id,
      mediaType: files.mediaType,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .innerJoin(meetingDocuments, eq(meetingDocuments.id, meetingDocumentFiles.documentId))
    .where(
      and(
        eq(meetingDocumentFiles.documentId, documentId),
        isNull(meetingDocumentFiles.supersededAt),
        isNull(meetingDocuments.withdrawnAt),
      ),
    );

  return held.filter(({ document }) => !isAgendaItself(document));
}

/** The words of the best file in a language that has any; what is read for it is kept in `read`. */
async function wordsOf(
  { readText }: Pick<Context, "readText">,
  held: ReadableFile[],
  locale: Locale,
  read: WordsRead,
): Promise<string | undefined> {
  for (const format of READ_FROM) {
    const file = held.find((each) => each.locale === locale && each.format === format);
    if (!file) continue;
    if (!read.has(file.id)) read.set(file.id, await readText(file.id, file.mediaType));
    const text = read.get(file.id);
    if (text?.trim()) return text;
  }

  return undefined;
}
