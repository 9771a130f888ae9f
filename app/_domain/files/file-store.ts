/** Size and hash of a file's bytes, as its row records them. */
export interface FileFacts {
  size: number;
  /** hexadecimal */
  sha256: string;
}

/** The result of comparing the stored bytes of a file with those that were received. */
export type FileStatus = "ok" | "altered" | "missing";

/** A stored object under the id of a file. */
export interface StoredEntry {
  id: string;
  /** an upload that was never committed */
  partial: boolean;
  size: number;
  /** when it was last written to */
  writtenAt: Date;
}

/** Bytes that can be read in any order. */
export interface RandomAccessFile {
  readonly size: number;
  /** Returns the bytes from `position` on: `length` of them, or fewer where the file ends. */
  read(position: number, length: number): Promise<Uint8Array>;
}

/** A file of the store, open for reading. */
export interface OpenedFile extends RandomAccessFile {
  close(): Promise<void>;
}

/** Bytes that are stored, but are no file yet. */
export interface TemporaryUpload extends FileFacts {
  /**
   * Makes the bytes a file. A power failure after it has returned loses nothing; if it fails,
   * there are no bytes.
   */
  commit(): Promise<void>;
  /** Deletes the bytes. A failure leaves them to the sweep. Does nothing after `commit`. */
  discard(): Promise<void>;
}

/**
 * The store of bytes: a disk or an object storage. A file exists only once its upload is committed.
 */
export interface FileStore {
  /**
   * Stores a stream of bytes under an id, as a temporary upload.
   *
   * @throws {FileTooLarge} past `limit` bytes; nothing is stored then, nor if the stream breaks
   * off.
   */
  upload(id: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<TemporaryUpload>;
  /**
   * Opens the bytes of a file or of a temporary upload for inspection, without comparing them with
   * a row.
   *
   * @throws {FileDamaged} `missing` if there are none.
   */
  openForInspection(id: string): Promise<OpenedFile>;
  /**
   * Opens the bytes of a file: from `start` to `end`, both inclusive; all of them without a range.
   *
   * @throws {FileDamaged} if they are not the bytes of the row.
   */
  open(id: string, facts: FileFacts, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  /**
   * Compares the bytes with the row. An earlier result is reused while the file is unchanged in
   * the store, unless that result was "ok" and the file is `doubted`: another process has found it
   * damaged.
   */
  verify(id: string, facts: FileFacts, doubted?: boolean): Promise<FileStatus>;
  /** Compares the bytes with the row, reading all of them again at a limited rate. */
  verifyUncached(id: string, facts: FileFacts, signal?: AbortSignal): Promise<FileStatus>;
  /** Returns the size of a stored file in bytes; `undefined` if there is none. */
  sizeOf(id: string): Promise<number | undefined>;
  /** Lists everything in the store, in no order. */
  list(): AsyncIterable<StoredEntry>;
  /** Moves the bytes of `from` to `to`, replacing any that exist. */
  replace(to: string, from: string): Promise<void>;
  /** Deletes the bytes under an id. @returns whether there were any. */
  remove(id: string, options?: { partial: boolean }): Promise<boolean>;
  /** Returns whether there is space for so many bytes more. */
  hasSpaceFor(bytes: number): Promise<boolean>;
  /** @throws if nothing can be stored now, for another reason than space. */
  checkWritable(): Promise<void>;
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
