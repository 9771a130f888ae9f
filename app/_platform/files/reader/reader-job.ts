import type { SourceReading } from "../../../_domain/agenda-import/source-document.ts";
import type { Inspection } from "../../../_domain/documents/inspection/inspection.ts";
import type { RecognizedFormat } from "../../../_domain/documents/recognize-format.ts";
import type { WordTable } from "../../../_formats/translation-table/word-table.ts";

/**
 * A job of the reader: inspect a file as legislation, recognize it as a document, extract its text,
 * read it as the source of an agenda, or read the tables of a Word document.
 */
export type ReaderJob =
  | { task: "inspect" }
  | { task: "recognize" }
  | { task: "text"; mediaType: string }
  | { task: "source" }
  | { task: "table" };

/** The result of each job. */
export interface ReaderResults {
  inspect: Inspection;
  recognize: RecognizedFormat;
  text: string | undefined;
  source: SourceReading;
  table: WordTable | undefined;
}

/** A message of the portal to the reader: a job with the size of its file, or bytes of it. */
export type PortalMessage =
  | { kind: "job"; job: ReaderJob; size: number }
  | { kind: "bytes"; request: number; bytes: Uint8Array }
  | { kind: "unread"; request: number; failure: string };

/** A message of the reader to the portal; at the end of a job with the memory used, in bytes. */
export type ReaderMessage =
  | { kind: "ready" }
  | { kind: "read"; request: number; position: number; length: number }
  | { kind: "found"; result: ReaderResults[ReaderJob["task"]] | null; memory: number }
  | { kind: "failed"; failure: string; memory: number };
