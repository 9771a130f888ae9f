import { createHash } from "node:crypto";
import { importAgenda } from "@/app/_domain/agenda-import/import-agenda";
import type { Context } from "@/app/_domain/context";
import { issueDocument } from "@/app/_domain/documents/issue-document";
import { listDocuments } from "@/app/_domain/documents/queries";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";
import { findAgendaDocument } from "@/app/_vocabulary/agenda-document";

/**
 * Imports an agenda and issues its text as a file of the document. Repeated with the same text, it
 * changes nothing.
 */
export async function importAndIssueAgenda(
  context: Context,
  { text, symbol }: { text: string; symbol?: string | undefined },
): ReturnType<typeof importAgenda> {
  const bytes = Buffer.from(text);
  const sourceSha256 = createHash("sha256").update(bytes).digest("hex");
  const imported = await importAgenda(context, { source: readTextSource(bytes), sourceSha256, symbol });
  const { meetingKey, locale } = imported;
  // A translation may carry no symbol, and the assumed one may differ from the document's.
  const agenda = findAgendaDocument(await listDocuments(context, meetingKey), meetingKey);
  if (agenda)
    await issueDocument(context, { symbol: agenda.symbol, locale, bytes: singleChunk(bytes), limit: bytes.length });

  return imported;
}

async function* singleChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
