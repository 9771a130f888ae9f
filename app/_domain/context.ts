import type { Database } from "@/db/client";
import type { Locale } from "../_vocabulary/locales";
import type { Viewer } from "../_vocabulary/viewer";
import type { Inspection } from "./documents/inspection/inspection";
import type { RecognizedFormat } from "./documents/recognize-format";

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
  /**
   * Extracts the text of a received file for the search index; `undefined` if its format has no
   * readable text or if reading it exceeds the limits.
   */
  readText: (fileId: string, mediaType: string) => Promise<string | undefined>;
  /** Lists, each once, the characters of a text for which the report's fonts have no glyph. */
  unprintable: (text: string, locale: Locale) => string[];
}

/** Size and hash of a file's bytes, as its row records them. */
export interface FileFacts {
  size: number;
  /** hexadecimal */
  sha256: string;
}

/** Whether the stored bytes of a file are those that were received. */
export type FileStatus = "ok" | "altered" | "missing";

/** A stored object under the id of a file. */
export interface StoredEntry {
  id: string;
  /** an upload that was never completed */
  partial: boolean;
  size: number;
  /** when it was last written to */
  writtenAt: Date;
}

/**
 * The store of bytes. A file exists only once `write` has returned: by then it is written, flushed
 * to disk and renamed, and its directory is flushed.
 */
export interface FileStore {
  /**
   * Stores a stream of bytes under an id.
   *
   * @throws {FileTooLarge} past `limit` bytes; nothing is stored then, nor if the stream breaks
   * off.
   */
  write(id: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<FileFacts>;
  /**
   * Opens the bytes of a file: from `start` to `end`, both inclusive; all of them without a range.
   *
   * @throws {FileDamaged} if they are not the bytes of the row.
   */
  open(id: string, facts: FileFacts, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  /**
   * Compares the bytes with the row. An earlier result is reused while the file is unchanged on
   * disk, unless that result was "ok" and the file is `doubted`: another process has found it
   * damaged.
   */
  verify(id: string, facts: FileFacts, doubted?: boolean): Promise<FileStatus>;
  /** Compares the bytes with the row, reading all of them again at a limited rate. */
  verifyUncached(id: string, facts: FileFacts, signal?: AbortSignal): Promise<FileStatus>;
  /** Returns the size of a stored file in bytes; `undefined` if there is none. */
  sizeOf(id: string): Promise<number | undefined>;
  /** Lists everything in the store, in no order. */
  list(): AsyncIterable<StoredEntry>;
  /** Returns the path at which the bytes can be read. */
  pathOf(id: string): string;
  /** Moves the bytes of `from` to `to`, replacing any that are there. */
  replace(to: string, from: string): Promise<void>;
  /** Deletes the bytes under an id. @returns whether there were any. */
  remove(id: string, options?: { partial: boolean }): Promise<boolean>;
}

/** The stored bytes of a file are missing or are not those that were received. */
export class FileDamaged extends Error {
  constructor(readonly status: Exclude<FileStatus, "ok">) {
    super(`The bytes of the file are ${status}.`);
    this.name = "FileDamaged";
  }
}

/** A file exceeds its size limit. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The file has more than ${limit} bytes.`);
    this.name = "FileTooLarge";
  }
}
