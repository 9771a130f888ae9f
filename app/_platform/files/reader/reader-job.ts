import type { Inspection } from "../../../_domain/documents/inspection/inspect-file.ts";
import type { RecognizedFormat } from "../../../_domain/documents/recognize-format.ts";

/** What a reader is asked about a file: what it is as legislation, what it is as a document, or its words. */
export type ReaderJob =
  | { task: "inspect"; path: string }
  | { task: "recognize"; path: string }
  | { task: "words"; path: string; mediaType: string };

/** What it finds. */
export interface ReaderResults {
  inspect: Inspection;
  recognize: RecognizedFormat;
  words: string | undefined;
}

/** What a reader tells the portal: that it is ready, or what it found; and the memory that it takes by then, in bytes. */
export type ReaderMessage =
  | { kind: "ready" }
  | { kind: "found"; result: ReaderResults[ReaderJob["task"]] | null; memory: number }
  | { kind: "failed"; failure: string; memory: number };
