import { randomUUID } from "node:crypto";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { cleanFileName } from "@/app/_domain/files/clean-file-name";
import { type IncomingFile, storeInspected } from "@/app/_domain/files/store-inspected";
import { canReceiveAgendas } from "../policy";
import { readAgenda } from "../read-agenda";
import { NOTE_CALL, type SourceDocument, type SourceRefusal } from "../source-document";
import { UnreadableAgenda } from "../unreadable-agenda";
import type { DraftRefusal, ReadSourceAgenda } from "./agenda-draft";

/** A file whose bytes are in the store, with the agenda that was read from it. No row names it yet. */
export interface ReceivedAgendaFile {
  fileId: string;
  name: string;
  size: number;
  sha256: string;
  source: ReadSourceAgenda;
}

/**
 * Stores the bytes of a file and reads the agenda in it. Nothing is stored of a file that is no agenda.
 *
 * @throws {DomainError} `forbidden` unless the viewer may import agendas or prepare their import.
 */
export async function receiveAgendaFile(
  context: Pick<Context, "viewer" | "files" | "readSource">,
  { symbol, ...incoming }: IncomingFile & { name: string; symbol?: string | undefined },
): Promise<{ received: ReceivedAgendaFile } | { refusal: DraftRefusal }> {
  authorize(canReceiveAgendas(context.viewer), "receive the file of an agenda");
  const name = cleanFileName(incoming.name);
  const fileId = randomUUID();
  const stored = await storeInspected(context.files, fileId, incoming, () => readFile(context, fileId, symbol));
  if ("source" in stored) {
    const { size, sha256, source } = stored;
    return { received: { fileId, name, size, sha256, source } };
  }
  const { unfit } = stored;
  if (unfit instanceof UnreadableAgenda) return { refusal: { code: unfit.reason, params: { name, line: unfit.line } } };

  return { refusal: { code: unfit, params: { name } } };
}

/** The reading of a file: its agenda, or why it is none. */
type FileReading = { source: ReadSourceAgenda } | { unfit: SourceRefusal | UnreadableAgenda };

async function readFile(
  context: Pick<Context, "readSource">,
  fileId: string,
  symbol: string | undefined,
): Promise<FileReading> {
  const reading = await context.readSource(fileId);
  if ("unfit" in reading) return reading;
  try {
    return { source: { agenda: readAgenda(reading.document, symbol), lines: linesOf(reading.document) } };
  } catch (error) {
    if (error instanceof UnreadableAgenda) return { unfit: error };
    throw error;
  }
}

function linesOf({ blocks }: SourceDocument): ReadSourceAgenda["lines"] {
  return blocks.map(({ line, text }) => ({ line, text: text.replace(NOTE_CALL, "").trim() }));
}
