import type { Database } from "@/db/client";
import type { Locale } from "../_vocabulary/locales";
import type { Viewer } from "../_vocabulary/viewer";
import type { SourceReading } from "./agenda-import/source-document";
import type { Inspection } from "./documents/inspection/inspection";
import type { RecognizedFormat } from "./documents/recognize-format";
import type { FileStore } from "./files/file-store";

/**
 * Everything that the domain is given from outside. Each operation and query names the part that it
 * takes: `Pick<Context, "db" | "viewer">`.
 */
export interface Context {
  db: Database;
  viewer: Viewer;
  now: () => Date;
  files: FileStore;
  /** the portal's own address, without a slash at the end */
  publicUrl: string;
  /** Returns the portal's signature of a text, in base64url: proves that a link was made here. */
  sign: (text: string) => string;
  /**
   * Inspects a received file as legislation, outside the portal's process. A file that cannot be
   * inspected is unfit.
   */
  inspectFile: (fileId: string) => Promise<Inspection>;
  /** Determines the format of a document's file from its content, outside the portal's process. */
  recognizeFormat: (fileId: string) => Promise<RecognizedFormat>;
  /** Reads a stored file as the source of an agenda, outside the portal's process. */
  readSource: (fileId: string) => Promise<SourceReading>;
  /**
   * Extracts the text of a received file for the search index; `undefined` if its format has no
   * readable text or if reading it exceeds the limits.
   */
  readText: (fileId: string, mediaType: string) => Promise<string | undefined>;
  /** Lists, each once, the characters of a text for which the report's fonts have no glyph. */
  unprintable: (text: string, locale: Locale) => string[];
}
