import type { Database } from "@/db/client";
import type { Locale } from "../_vocabulary/locales";
import type { Viewer } from "../_vocabulary/viewer";
import type { Inspection } from "./documents/inspection/inspect-file";
import type { Recognized } from "./documents/recognize-format";

/** What the domain is given and cannot own. Each verb and query says which part it takes: `Pick<Context, "db" | "viewer">`. */
export interface Context {
  db: Database;
  viewer: Viewer;
  now: () => Date;
  files: FileStore;
  /** under which readers reach the portal, without a slash at the end */
  publicUrl: string;
  /** A code that only this portal can make of a text: proves that a link in an e-mail is one of ours. base64url. */
  seal: (text: string) => string;
  /** What a file that was taken in is by its content: as legislation, and as a document. It is looked at apart from the portal; one that cannot be is unfit. */
  inspectFile: (fileId: string) => Promise<Inspection>;
  recognizeFormat: (fileId: string) => Promise<Recognized>;
  /** The words of a file that was taken in, to be searched; nothing where its format has none that can be read, or reading it takes too much. */
  readText: (fileId: string, mediaType: string) => Promise<string | undefined>;
  /** The characters of a text that the report cannot print in a language, for want of a glyph; each once. */
  unprintable: (text: string, locale: Locale) => string[];
}

/** What the row of a file says of its bytes. */
export interface FileFacts {
  size: number;
  /** hexadecimal */
  sha256: string;
}

/** How the bytes of a file stand to its row: as they were taken in, others, or not there. */
export type FileCondition = "ok" | "altered" | "missing";

/** Something that lies in the store under the id of a file. */
export interface StoredEntry {
  id: string;
  /** what was written of a file that was never finished */
  partial: boolean;
  size: number;
  /** when it was last written to */
  writtenAt: Date;
}

/** Where bytes lie. A file exists only once `put` has returned: written, flushed to disk, renamed, the directory flushed. */
export interface FileStore {
  /**
   * Take in a stream of bytes under an id.
   *
   * @throws {FileTooLarge} past `limit` bytes; nothing is kept then, nor if the stream breaks off.
   */
  put(id: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<FileFacts>;
  /**
   * Opens bytes that are those of the row: from `start` to `end`, both inclusive; all of them without a range.
   *
   * @throws {FileDamaged} where they are not.
   */
  open(id: string, facts: FileFacts, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  /**
   * Compares the bytes with what the row says. What was found before holds for as long as the file looks the same on disk, unless it was found good and is
   * `doubted`: somebody else has found it damaged.
   */
  examine(id: string, facts: FileFacts, doubted?: boolean): Promise<FileCondition>;
  /** Reads all the bytes from disk again, at a measured pace, and compares them. */
  examineAnew(id: string, facts: FileFacts, signal?: AbortSignal): Promise<FileCondition>;
  /** How many bytes lie under an id; nothing where none do. */
  sizeOf(id: string): Promise<number | undefined>;
  /** Everything that lies in the store, in no order. */
  list(): AsyncIterable<StoredEntry>;
  /** Where the bytes can be read in place. */
  pathOf(id: string): string;
  /** The bytes of `from` take the place of those of `to`, if any, and are `to` from then on. */
  replace(to: string, from: string): Promise<void>;
  /** @returns whether there was anything. */
  remove(id: string, what?: { partial: boolean }): Promise<boolean>;
}

/** The bytes of a file are not those that were taken in. */
export class FileDamaged extends Error {
  constructor(readonly condition: Exclude<FileCondition, "ok">) {
    super(`The bytes of the file are ${condition}.`);
    this.name = "FileDamaged";
  }
}

/** A file has more bytes than it may. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The file has more than ${limit} bytes.`);
    this.name = "FileTooLarge";
  }
}
