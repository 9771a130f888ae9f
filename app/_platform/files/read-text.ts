import type { Inspection, Unread } from "@/app/_domain/documents/inspection/inspect-file";
import type { Recognized } from "@/app/_domain/documents/recognize-format";
import { IsolatedReader, NotRead, type ReaderFailure } from "./reader/isolated-reader";
import { fileStore } from "./store";

const here = globalThis as { portalReaders?: { atIntake: IsolatedReader; words: IsolatedReader } };

/** The readers of this process, shared by the bundles of routes: one looks at files as they come in and never waits for the other, which reads their words. */
function readers() {
  here.portalReaders ??= { atIntake: new IsolatedReader(), words: new IsolatedReader() };

  return here.portalReaders;
}

/** What a stored file is by its content, as legislation. */
export function inspectFile(fileId: string): Promise<Inspection> {
  return atIntake(readers().atIntake.read({ task: "inspect", path: fileStore().pathOf(fileId) }));
}

/** What a stored file is by its content, as a document. */
export function recognizeFormat(fileId: string): Promise<Recognized> {
  return atIntake(readers().atIntake.read({ task: "recognize", path: fileStore().pathOf(fileId) }));
}

/** The words of a stored file; nothing where it has none that can be read, or reading them takes too much. */
export function readText(fileId: string, mediaType: string): Promise<string | undefined> {
  return wordsOfFile(fileStore().pathOf(fileId), mediaType);
}

/** The words of a file, by what it is. It never fails: a document is issued whether or not its words can be found. */
export async function wordsOfFile(
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

const REFUSED: Record<ReaderFailure, Unread> = {
  memory: "fileTooMuchToRead",
  time: "fileTooLongToRead",
  crash: "fileUnreadable",
  failed: "fileUnreadable",
  unavailable: "fileNotChecked",
  busy: "fileNotChecked",
};

/** A file that cannot be looked at is never taken in. */
export async function atIntake<T>(looked: Promise<T>): Promise<T | { unfit: Unread }> {
  try {
    return await looked;
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    console.error(`A file cannot be looked at: ${error.message}`);

    return { unfit: REFUSED[error.why] };
  }
}
