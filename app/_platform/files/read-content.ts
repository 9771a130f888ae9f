import type { Inspection, UnreadReason } from "@/app/_domain/documents/inspection/inspect-file";
import type { RecognizedFormat } from "@/app/_domain/documents/recognize-format";
import { fileStore } from "./file-store";
import { IsolatedReader, type ReaderFailure, ReadFailed } from "./reader/isolated-reader";

const here = globalThis as { portalReaders?: { atIntake: IsolatedReader; words: IsolatedReader } };

/** The readers of this process, shared by the bundles of routes: one looks at files as they come in and never waits for the other, which reads their words. */
function readers() {
  here.portalReaders ??= { atIntake: new IsolatedReader(), words: new IsolatedReader() };

  return here.portalReaders;
}

/** What a stored file is by its content, as legislation. */
export function inspectFile(fileId: string): Promise<Inspection> {
  return unfitIfUnreadable(readers().atIntake.read({ task: "inspect", path: fileStore().pathOf(fileId) }));
}

/** What a stored file is by its content, as a document. */
export function recognizeFormat(fileId: string): Promise<RecognizedFormat> {
  return unfitIfUnreadable(readers().atIntake.read({ task: "recognize", path: fileStore().pathOf(fileId) }));
}

/** The words of a stored file; nothing where it has none that can be read, or reading them takes too much. */
export function readText(fileId: string, mediaType: string): Promise<string | undefined> {
  return extractText(fileStore().pathOf(fileId), mediaType);
}

/** The words of a file, by what it is. It never fails: a document is issued whether or not its words can be found. */
export async function extractText(
  path: string,
  mediaType: string,
  reader: IsolatedReader = readers().words,
): Promise<string | undefined> {
  try {
    return await reader.read({ task: "words", path, mediaType });
  } catch (error) {
    console.error(`The words of ${path} cannot be read: ${error instanceof Error ? error.message : error}`);

    return undefined;
  }
}

const REASON_OF_FAILURE: Record<ReaderFailure, UnreadReason> = {
  memory: "fileTooMuchToRead",
  time: "fileTooLongToRead",
  crash: "fileUnreadable",
  failed: "fileUnreadable",
  unavailable: "fileNotChecked",
  busy: "fileNotChecked",
};

/** A file that cannot be looked at is never taken in. */
export async function unfitIfUnreadable<T>(result: Promise<T>): Promise<T | { unfit: UnreadReason }> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof ReadFailed)) throw error;
    console.error(`A file cannot be looked at: ${error.message}`);

    return { unfit: REASON_OF_FAILURE[error.reason] };
  }
}
