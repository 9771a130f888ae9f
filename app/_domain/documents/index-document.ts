import { and, eq, isNull } from "drizzle-orm";
import { isAnnotatedAgenda } from "@/app/_vocabulary/agenda-document";
import { LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { searchableText } from "@/app/_vocabulary/rich-text-plain";
import type { Database } from "@/db/client";
import {
  agendaVersions,
  files,
  meetingDocumentFiles,
  meetingDocuments,
  meetingDocumentTexts,
  meetingDocumentVersions,
} from "@/db/schema";
import type { Context } from "../context";
import { type IndexEntry, indexPassages, removePassages, type SearchablePart } from "../search/index-passages";
import { FORMAT_PREFERENCE } from "./format-preference";
import { lockPublicDocument } from "./lock-public-document";

interface IndexOptions {
  /** undefined for all languages */
  locale?: Locale;
  /** texts that were extracted already */
  extracted?: ExtractedTexts;
}

/** Texts by file id; undefined for a file without text. */
type ExtractedTexts = Map<string, string | undefined>;

/**
 * Indexes a public document by its symbol, title and text in each language; removes any other from
 * the index. A withdrawn document is indexed by symbol and title alone, the agenda by its title, its
 * preface and the notes of its masthead: the rest of its text is indexed item by item.
 */
export async function indexDocument(
  tx: Database,
  context: Pick<Context, "readText">,
  documentId: string,
  { locale: only, extracted = new Map() }: IndexOptions = {},
): Promise<void> {
  const [document] = await tx.select().from(meetingDocuments).where(eq(meetingDocuments.id, documentId));
  if (!document || !(await lockPublicDocument(tx, document))) return removePassages(tx, documentId);
  const texts = await tx.select().from(meetingDocumentTexts).where(eq(meetingDocumentTexts.documentId, documentId));
  const titles = Object.fromEntries(texts.map((text) => [text.locale, text.title]));
  const currentFiles = await readableFiles(tx, documentId);
  const { meetingId, symbol, originalLanguage, issuedOn } = document;
  const versions = await tx
    .select({ locale: meetingDocumentVersions.locale })
    .from(meetingDocumentVersions)
    .where(eq(meetingDocumentVersions.documentId, documentId));
  const known = new Set([...texts, ...versions].map((each) => each.locale));
  const openings =
    isAnnotatedAgenda(document) && !document.withdrawnAt ? await agendaOpenings(tx, meetingId) : NO_TEXTS;
  // A document of which only the symbol is known is found by that.
  if (known.size === 0) known.add(originalLanguage ?? "en");
  const entries: IndexEntry[] = [];
  for (const locale of only ? [only] : LOCALES) {
    if (!known.has(locale)) {
      await removePassages(tx, documentId, locale);
      continue;
    }
    const parts: SearchablePart[] = [];
    const title = titles[locale];
    if (title) parts.push({ part: "title", body: title });
    const text = await extractText(context, currentFiles, locale, extracted);
    if (text) parts.push({ part: "text", body: text });
    const opening = openings.get(locale);
    if (opening) parts.push({ part: "text", body: opening });
    // Without a title or text in a language, its symbol is displayed.
    const displayedTitle =
      (parts.length > 0 && pickText(titles, locale, originalLanguage ?? undefined)?.text) || symbol;
    entries.push({
      about: {
        ...{ subject: "document", subjectId: documentId, locale, label: symbol, title: displayedTitle },
        issuedOn: issuedOn ?? undefined,
      },
      parts,
    });
  }
  await indexPassages(tx, meetingId, entries);
}

const NO_TEXTS: ReadonlyMap<Locale, string> = new Map();

/** Returns the text of an agenda before its first item, by language. */
async function agendaOpenings(tx: Database, meetingId: string): Promise<ReadonlyMap<Locale, string>> {
  const versions = await tx
    .select({ locale: agendaVersions.locale, preface: agendaVersions.preface, notes: agendaVersions.notes })
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meetingId));

  return new Map(versions.map(({ locale, preface, notes }) => [locale, searchableText([...preface, ...notes])]));
}

/** Indexes every document of a meeting. */
export async function indexDocuments(
  tx: Database,
  context: Pick<Context, "readText">,
  meetingId: string,
  part: IndexOptions = {},
): Promise<void> {
  const documents = await tx
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));
  for (const { id } of documents) await indexDocument(tx, context, id, part);
}

/** Extracts a document's texts before the transaction that indexes it: large files take long. */
export async function extractTexts(
  db: Database,
  context: Pick<Context, "readText">,
  documentId: string,
): Promise<ExtractedTexts> {
  const currentFiles = await readableFiles(db, documentId);
  const extracted: ExtractedTexts = new Map();
  for (const locale of LOCALES) await extractText(context, currentFiles, locale, extracted);

  return extracted;
}

type ReadableFile = Awaited<ReturnType<typeof readableFiles>>[number];

/** Returns the current files; none of the agenda, nor of a withdrawn document. */
async function readableFiles(db: Database, documentId: string) {
  const currentFiles = await db
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

  return currentFiles.filter(({ document }) => !isAnnotatedAgenda(document));
}

/** Returns the text of the most preferred file of a language; caches it in `extracted`. */
async function extractText(
  { readText }: Pick<Context, "readText">,
  currentFiles: ReadableFile[],
  locale: Locale,
  extracted: ExtractedTexts,
): Promise<string | undefined> {
  for (const format of FORMAT_PREFERENCE) {
    const file = currentFiles.find((each) => each.locale === locale && each.format === format);
    if (!file) continue;
    if (!extracted.has(file.id)) extracted.set(file.id, await readText(file.id, file.mediaType));
    const text = extracted.get(file.id);
    if (text?.trim()) return text;
  }

  return undefined;
}
