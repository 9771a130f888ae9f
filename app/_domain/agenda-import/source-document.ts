import { stripInvisibleMarks } from "../../_vocabulary/clean-text.ts";
import type { RejectionReason, UnreadReason } from "../documents/inspection/inspection";

/** The formats in which an agenda can be read. */
export const SOURCE_FORMATS = ["docx", "odt", "pdf", "text"] as const;

export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/**
 * A document as its format has it: what is printed, in reading order, without any understanding of
 * it. Calls of notes stand in the texts, see `callNote`.
 */
export interface SourceDocument {
  format: SourceFormat;
  blocks: SourceBlock[];
  notes: SourceNote[];
  /** running heads and feet, each once */
  runningHeads: string[];
  /** tracked changes that were taken as accepted */
  acceptedChanges: number;
}

/** A document of an agenda as read, or why it is not; each reason is a key under `findings.unfit`. */
export type SourceReading = { document: SourceDocument } | { unfit: SourceRefusal };

export type SourceRefusal = RejectionReason | UnreadReason | "noTextLayer" | "fileTooLarge";

/** A paragraph, or a row of a table. */
export interface SourceBlock {
  /** counts from 1: the line of a text or of a PDF, the paragraph of a document of a word processor */
  line: number;
  /** the whole text, with the number that is printed before it; the cells of a row are joined by tabs */
  text: string;
  /** the cells of a row; several paragraphs of a cell are joined by line feeds */
  cells?: string[];
  /** a line of a text or of a PDF: the line before it goes on in it */
  continues?: boolean;
  /** how far in it stands, in letters, or the level of its list: only which stands further in counts */
  indent?: number;
  /** the document marks it as a heading, by its style or its type */
  isHeading?: boolean;
}

/** A footnote or endnote. */
export interface SourceNote {
  key: string;
  /** as printed: `1`, `*` */
  mark: string;
  text: string;
  /** where it stands in a text; absent if the format has notes of its own */
  line?: number;
}

/* Interlinear annotation characters of Unicode stand around the key of a called note: no text has them otherwise. */
const CALL_BEGINS = "\ufff9";
const CALL_ENDS = "\ufffb";

/** Matches the call of a note in a text, and captures its key. */
export const NOTE_CALL = new RegExp(`${CALL_BEGINS}([^${CALL_ENDS}]*)${CALL_ENDS}`, "gu");

/** Returns the call of a note, to stand in a text. */
export function callNote(key: string): string {
  return `${CALL_BEGINS}${key}${CALL_ENDS}`;
}

/**
 * Returns a text as it is printed: without invisible marks, among them those of calls of notes, and
 * without hyphens that no line ends with; a hyphen that does not break is a hyphen.
 */
export function printedText(text: string): string {
  return stripInvisibleMarks(text)
    .replace(/\u00ad(?=\S)/g, "")
    .replace(/[\u2010\u2011]/g, "-");
}
