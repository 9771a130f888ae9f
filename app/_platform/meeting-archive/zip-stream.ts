import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { ZipFile } from "yazl";

/** An entry of an archive: bytes, or a stream that is opened in its turn. */
export interface ArchiveEntry {
  name: string;
  modifiedAt: Date;
  /** false for formats that are compressed already */
  compress: boolean;
  content: { bytes: Buffer } | { size: number; open: () => Promise<ReadableStream<Uint8Array>> };
}

/** A client that reads nothing for this long has disconnected. */
const STALLED_MS = 120_000;

/**
 * Streams a ZIP archive. One entry is open at a time, and nothing is read ahead of the client.
 * However it ends, open files are closed and `onEnd` is called once.
 */
export function zipStream(
  entries: ArchiveEntry[],
  onEnd: () => void,
  stalledMs = STALLED_MS,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  // yazl returns a PassThrough, typed more narrowly
  const output = zip.outputStream as Readable;
  let open: Readable | undefined;
  zip.on("error", (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  output.once("close", () => {
    open?.destroy();
    clearTimeout(timer);
    onEnd();
  });
  for (const { name, modifiedAt: mtime, compress, content } of entries) {
    if ("bytes" in content) zip.addBuffer(content.bytes, name, { mtime, compress });
    else
      zip.addReadStreamLazy(name, { mtime, compress, size: content.size }, (callback) => {
        if (output.destroyed) return;
        content.open().then(
          (stream) => {
            // the DOM's stream and Node's are one class under two types
            open = Readable.fromWeb(stream as NodeReadableStream<Uint8Array>);
            open.on("error", (error) => output.destroy(error));
            if (output.destroyed) open.destroy();
            else callback(null, open);
          },
          (error) => output.destroy(error),
        );
      });
  }
  zip.end();

  const chunks = output[Symbol.asyncIterator]();
  let timer = setTimeout(() => output.destroy(new Error("The archive is not being read.")), stalledMs);

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(timer);
        timer = setTimeout(() => output.destroy(new Error("The archive is not being read.")), stalledMs);
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void output.destroy(),
    },
    { highWaterMark: 0 },
  );
}
