import { Readable } from "node:stream";
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";

/** Bytes that are read at once. */
const CHUNK_BYTES = 65_536;

/** Opens a ZIP archive, and leaves its names undecoded. */
export function openZip(file: RandomAccessFile): Promise<ZipFile> {
  return fromRandomAccessReaderPromise(new FileReader(file), file.size, { decodeStrings: false, autoClose: false });
}

class FileReader extends RandomAccessReader {
  private readonly file: RandomAccessFile;

  constructor(file: RandomAccessFile) {
    super();
    this.file = file;
  }

  /** Returns the bytes from `start` to `end`, without the latter. */
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunksOf(this.file, start, end), { objectMode: false });
  }
}

async function* chunksOf(file: RandomAccessFile, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const chunk = await file.read(at, Math.min(CHUNK_BYTES, end - at));
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}
