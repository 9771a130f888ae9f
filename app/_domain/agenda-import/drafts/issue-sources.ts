import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "@/app/_domain/context";
import { type IssuableFile, issueReceived } from "@/app/_domain/documents/issue-document";
import type { FileFacts } from "@/app/_domain/files/file-store";
import { isAnnotatedAgenda } from "@/app/_vocabulary/agenda-document";
import type { Locale } from "@/app/_vocabulary/locales";
import { foldSymbol, isSameSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";

/** A source as a file that can be issued, in its language. */
export type IssuableSource = IssuableFile & { locale: Locale };

/** The properties of a source that determine how it is issued. */
interface StoredSource {
  fileId: string;
  size: number;
  sha256: string;
  locale: Locale;
}

/**
 * Recognizes sources as files of a document: before the transaction, because it takes long for a large
 * file. One in a format that no document has (ODT, a text in another encoding) is left out.
 */
export async function recognizeSources(
  reader: Pick<Context, "recognizeFormat" | "readText">,
  sources: StoredSource[],
): Promise<IssuableSource[]> {
  const recognized: IssuableSource[] = [];
  for (const { fileId: id, size, sha256, locale } of sources) {
    const found = await reader.recognizeFormat(id);
    if ("unfit" in found) continue;
    recognized.push({ id, size, sha256, locale, ...found, text: await reader.readText(id, found.mediaType) });
  }

  return recognized;
}

/** A source that is not needed as a file of the document. */
interface UnusedSource {
  id: string;
  /** the file that the document has already, byte for byte; absent if the document was withdrawn */
  existing?: FileFacts & { id: string };
}

/** Issues sources as files of the agenda of a meeting, in a transaction of the caller. */
export async function issueSources(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "files" | "readText">,
  { meetingId, meetingKey, symbol }: { meetingId: string; meetingKey: string; symbol: string },
  sources: IssuableSource[],
): Promise<UnusedSource[]> {
  const agenda = await findAgendaSymbol(tx, meetingId, symbol);
  if (!agenda) return sources.map(({ id }) => ({ id }));
  const unused: UnusedSource[] = [];
  for (const { locale, ...file } of sources) {
    const { existing } = await issueReceived(tx, context, { symbol: agenda, meetingKey, locale }, file);
    if (existing) unused.push({ id: file.id, existing });
  }

  return unused;
}

/** A translation may bear no symbol, and an assumed one may differ from the document's. */
async function findAgendaSymbol(tx: Database, meetingId: string, symbol: string): Promise<string | undefined> {
  const documents = await tx
    .select({ kind: meetingDocuments.kind, symbol: meetingDocuments.symbol, key: meetingDocuments.symbolKey })
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meetingId), isNull(meetingDocuments.withdrawnAt)));
  const own =
    documents.find(({ key }) => key === foldSymbol(symbol)) ?? documents.find(({ key }) => isSameSymbol(key, symbol));

  return (own ?? documents.find(isAnnotatedAgenda))?.symbol;
}
