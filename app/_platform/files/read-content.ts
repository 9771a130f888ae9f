import type { SourceReading } from "@/app/_domain/agenda-import/source-document";
import type { Inspection, UnreadReason } from "@/app/_domain/documents/inspection/inspection";
import type { RecognizedFormat } from "@/app/_domain/documents/recognize-format";
import type { FileStore, OpenedFile } from "@/app/_domain/files/file-store";
import type { WordTable } from "@/app/_formats/translation-table/word-table";
import { fileStore } from "./file-store";
import { IsolatedReader, READER_LIMITS } from "./reader/isolated-reader";
import { type ReaderFailure, ReadFailed } from "./reader/read-failed";

const here = globalThis as {
  portalReaders?: { inspection: IsolatedReader; text: IsolatedReader; source: IsolatedReader };
};

/** A PDF of 300 pages takes about six seconds on a quiet machine, and someone waits for its reading. */
const SOURCE_MILLISECONDS = 60_000;

/**
 * The readers, shared by bundles: one inspects files as they arrive, and never waits for those that
 * extract text or read the source of an agenda.
 */
function readers() {
  here.portalReaders ??= {
    inspection: new IsolatedReader(),
    text: new IsolatedReader(),
    source: new IsolatedReader({ ...READER_LIMITS, milliseconds: SOURCE_MILLISECONDS }),
  };

  return here.portalReaders;
}

/** Inspects a stored file as legislation, by its content. */
export function inspectFile(fileId: string): Promise<Inspection> {
  return unfitIfUnreadable(readers().inspection.read({ task: "inspect" }, opening(fileId)));
}

/** Recognizes the format of a stored file as a document, by its content. */
export function recognizeFormat(fileId: string): Promise<RecognizedFormat> {
  return unfitIfUnreadable(readers().inspection.read({ task: "recognize" }, opening(fileId)));
}

/**
 * Extracts the text of a stored file; undefined where it has none, or reading it takes too much.
 * Never throws: a document is issued even if its text cannot be searched.
 */
export async function readText(
  fileId: string,
  mediaType: string,
  store: FileStore = fileStore(),
): Promise<string | undefined> {
  try {
    return await readers().text.read({ task: "text", mediaType }, opening(fileId, store));
  } catch (error) {
    console.error(`The text of ${fileId} cannot be read: ${error instanceof Error ? error.message : error}`);

    return undefined;
  }
}

/** Reads a stored file as the source of an agenda. */
export function readStoredSource(fileId: string): Promise<SourceReading> {
  return readSource(opening(fileId));
}

/** Reads a file as the source of an agenda: its blocks, or why they cannot be read. */
export function readSource(open: () => Promise<OpenedFile>): Promise<SourceReading> {
  return unfitIfUnreadable(readers().source.read({ task: "source" }, open));
}

/** Reads the tables of a Word document; undefined for another file. */
export function readTable(open: () => Promise<OpenedFile>): Promise<WordTable | { unfit: UnreadReason } | undefined> {
  return unfitIfUnreadable(readers().source.read({ task: "table" }, open));
}

function opening(fileId: string, store = fileStore()) {
  return () => store.openForInspection(fileId);
}

const REASON_OF_FAILURE: Record<ReaderFailure, UnreadReason> = {
  memory: "fileTooMuchToRead",
  time: "fileTooLongToRead",
  crash: "fileUnreadable",
  failed: "fileUnreadable",
  unavailable: "fileNotChecked",
  busy: "fileNotChecked",
};

/** Turns a failed check into a refusal: a file that cannot be inspected is never accepted. */
export async function unfitIfUnreadable<T>(result: Promise<T>): Promise<T | { unfit: UnreadReason }> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof ReadFailed)) throw error;
    console.error(`A file cannot be inspected: ${error.message}`);

    return { unfit: REASON_OF_FAILURE[error.reason] };
  }
}
