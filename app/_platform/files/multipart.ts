import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { toStorableText } from "@/app/_vocabulary/clean-text";
import { readUntilStalled, STALLED_MS, Stalled } from "./read-until-stalled";

/** Receives the parts of a form in their order. */
export interface MultipartReader {
  field(name: string, value: string): void;
  /** Called for one file after the other, without empty file fields; unread bytes are skipped. */
  file(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}

/** The limits of a form. */
export interface MultipartLimits {
  files: number;
  fields: number;
  fieldBytes: number;
}

/** The request ended early, stalled, or is no form. */
export class IncompleteForm extends Error {
  /** Returns whether the sender may still read a response. */
  get stalled(): boolean {
    return this.cause instanceof Stalled;
  }
}

/**
 * Reads a form as it streams in. Only one field, or one chunk of a file, is in memory
 * (`request.formData()` would hold all).
 *
 * @returns whether files were skipped because they were too many.
 * @throws {IncompleteForm} after the file in progress has received the error; or what `reader.file`
 * threw.
 */
export async function readMultipart(
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  reader: MultipartReader,
  limits: MultipartLimits,
  stalledMs = STALLED_MS,
): Promise<{ tooManyFiles: boolean }> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;.*boundary=/i.test(contentType))
    throw new IncompleteForm("Not a form.");
  const parser = parserOf(contentType, limits);
  const source = Readable.from(readUntilStalled(request.body, stalledMs), { objectMode: false });
  let openFile: BusboyFileStream | undefined;
  let failure: { error: unknown } | undefined;
  let reading = Promise.resolve();
  let tooManyFiles = false;
  parser.on("field", (name: string, value: string) => reader.field(name, toStorableText(value)));
  parser.on("filesLimit", () => {
    tooManyFiles = true;
  });
  parser.on("file", (_field: string, stream: BusboyFileStream, name: string) => {
    openFile = stream;
    stream.on("error", () => {}); // the iterator throws it; there may be no reader yet
    reading = reading
      .then(() => (failure || name === "" ? undefined : reader.file(name, stream.iterator({ destroyOnReturn: false }))))
      .catch((error) => {
        failure ??= { error }; // the rest is still read: a browser reads no response while it sends
      })
      .then(() => {
        stream.resume();
      });
  });
  try {
    await pipeline(source, parser);
  } catch (error) {
    const incomplete = new IncompleteForm("The form broke off.", { cause: error });
    openFile?.destroy(incomplete);
    await reading;
    // The reader's own error counts, unless it only passes on the end of the stream.
    throw failure && !isStreamEnd(failure.error) ? failure.error : incomplete;
  }
  await reading;
  if (failure) throw failure.error;

  return { tooManyFiles };
}

/**
 * @throws {IncompleteForm} where the content type has no valid boundary.
 */
function parserOf(contentType: string, limits: MultipartLimits): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      preservePath: true,
      isPartAFile: (_field, _type, fileName) => fileName !== undefined,
      limits: { files: limits.files, fields: limits.fields, fieldSize: limits.fieldBytes, headerPairs: 20 },
    });
  } catch (error) {
    throw new IncompleteForm("Not a form.", { cause: error });
  }
}

function isStreamEnd(error: unknown): boolean {
  return (
    error instanceof IncompleteForm ||
    (error instanceof Error &&
      /terminated early|unexpected end of multipart|premature close|aborted/i.test(error.message))
  );
}
