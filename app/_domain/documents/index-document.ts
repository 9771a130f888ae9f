import { and, eq, isNull } from "drizzle-orm";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { files, meetingDocumentFiles, meetingDocuments, meetingDocumentTexts } from "@/db/schema";
import type { Context } from "../context";
import { putPassages, removePassages, type SearchablePart } from "../search/put-passages";
import { canReadDocument } from "./policy";

/** From which of several files the words are read, the best first: plain words are lost in none. */
const READ_FROM: DocumentFormat[] = ["txt", "html", "docx", "pdf"];

interface Part {
  /** all languages where none is named */
  locale?: Locale;
  /** the words of files that were read already, by their id */
  read?: ReadonlyMap<string, string | undefined>;
}

/**
 * Have a document found by its symbol, its title and its words in each language, if anyone may read it; if not, by nothing. Of the agenda only the title:
 * its words are found item by item.
 */
export async function indexDocument(
  tx: Database,
  context: Pick<Context, "readText">,
  documentId: string,
  { locale: only, read = new Map() }: Part = {},
): Promise<void> {
  const [document] = await tx.select().from(meetingDocuments).where(eq(meetingDocuments.id, documentId));
  if (!document || document.withdrawnAt || !canReadDocument(PUBLIC_VIEWER, document))
    return removePassages(tx, documentId);
  const texts = await tx.select().from(meetingDocumentTexts).where(eq(meetingDocumentTexts.documentId, documentId));
  const titles = Object.fromEntries(texts.map((text) => [text.locale, text.title]));
  const held = await tx
    .select({
      id: files.id,
      mediaType: files.mediaType,
      locale: meetingDocumentFiles.locale,
      format: meetingDocumentFiles.format,
    })
    .from(meetingDocumentFiles)
    .innerJoin(files, eq(files.id, meetingDocumentFiles.fileId))
    .where(and(eq(meetingDocumentFiles.documentId, documentId), isNull(meetingDocumentFiles.supersededAt)));
  const { meetingId, symbol, originalLanguage, issuedOn } = document;
  for (const locale of only ? [only] : LOCALES) {
    const parts: SearchablePart[] = [];
    const title = titles[locale];
    if (title) parts.push({ part: "title", body: title });
    const readable =
      document.kind === "annotated-provisional-agenda" ? [] : held.filter((file) => file.locale === locale);
    const text = await wordsOf(context, readable, read);
    if (text) parts.push({ part: "text", body: text });
    if (parts.length === 0) {
      await removePassages(tx, documentId, locale);
      continue;
    }
    const shown = pickText(titles, locale, originalLanguage ?? undefined)?.text ?? symbol;
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

/** The words of the best file that has any. */
async function wordsOf(
  { readText }: Pick<Context, "readText">,
  held: { id: string; mediaType: string; format: DocumentFormat }[],
  read: ReadonlyMap<string, string | undefined>,
): Promise<string | undefined> {
  for (const format of READ_FROM) {
    const file = held.find((each) => each.format === format);
    const text = file && (read.has(file.id) ? read.get(file.id) : await readText(file.id, file.mediaType));
    if (text?.trim()) return text;
  }

  return undefined;
}
