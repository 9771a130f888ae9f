import type { Inspection } from "../../../_domain/documents/inspection/inspection.ts";
import type { RecognizedFormat } from "../../../_domain/documents/recognize-format.ts";

/**
 * A job of the reader: inspect a file as legislation, recognize it as a document, or extract its
 * text.
 */
export type ReaderJob =
  | { task: "inspect"; path: string }
  | { task: "recognize"; path: string }
  | { task: "text"; path: string; mediaType: string };

/** The result of each job. */
export interface ReaderResults {
  inspect: Inspection;
  recognize: RecognizedFormat;
  text: string | undefined;
}

/** A message of the reader to the portal, with the memory that it uses, in bytes. */
export type ReaderMessage =
  | { kind: "ready" }
  | { kind: "found"; result: ReaderResults[ReaderJob["task"]] | null; memory: number }
  | { kind: "failed"; failure: string; memory: number };
