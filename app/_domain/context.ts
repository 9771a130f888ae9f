import type { Database } from "@/db/client";
import type { Viewer } from "../_vocabulary/viewer";

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
  /** The words of a file that was taken in, to be searched; nothing where its format has none that can be read, or reading it takes too much. */
  readText: (fileId: string, mediaType: string) => Promise<string | undefined>;
}

/** Where bytes lie. A file exists only once `put` has returned: written, flushed to disk, renamed, the directory flushed. */
export interface FileStore {
  /**
   * Take in a stream of bytes under an id.
   *
   * @throws {FileTooLarge} past `limit` bytes; nothing is kept then, nor if the stream breaks off.
   */
  put(id: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<{ size: number; sha256: string }>;
  /** The bytes from `start` to `end`, both inclusive; all of them without a range. */
  open(id: string, range?: { start: number; end: number }): ReadableStream<Uint8Array>;
  /** Where the bytes can be read in place. */
  pathOf(id: string): string;
  remove(id: string): Promise<void>;
}

/** A file has more bytes than it may. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The file has more than ${limit} bytes.`);
    this.name = "FileTooLarge";
  }
}
