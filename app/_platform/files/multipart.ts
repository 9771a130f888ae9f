import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { toStorableText } from "@/app/_vocabulary/clean-text";
import { readUntilStalled, STALLED_MS, Stalled } from "./read-until-stalled";

/** Takes what a form holds, in its order. */
export interface MultipartReader {
  field(name: string, value: string): void;
  /** Called for one file after the other; what it does not read is skipped. Boxes left empty are not among them. */
  file(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}

/** How much a form may hold. */
export interface MultipartLimits {
  files: number;
  fields: number;
  fieldBytes: number;
}

/** The request ended before the form did, came to a standstill, or is not a form at all. */
export class IncompleteForm extends Error {
  /** Whether its sender may still hear what is answered. */
  get stalled(): boolean {
    return this.cause instanceof Stalled;
  }
}

/**
 * Read a form as it streams in: nothing is held but one field, or one piece of a file (`request.formData()` would hold all of it).
 *
 * @returns whether files were left out because they were too many.
 * @throws {IncompleteForm} once the file that was being read has been told; or whatever `reader.file` threw.
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
    stream.on("error", () => {}); // told to whoever reads it; nobody may be reading yet
    reading = reading
      .then(() => (failure || name === "" ? undefined : reader.file(name, stream.iterator({ destroyOnReturn: false }))))
      .catch((error) => {
        failure ??= { error }; // read to its end all the same: a browser that is still sending hears no answer
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
    // What a file's reader threw comes first, unless it only passes on that the stream broke off.
    throw failure && !isStreamEnd(failure.error) ? failure.error : incomplete;
  }
  await reading;
  if (failure) throw failure.error;

  return { tooManyFiles };
}

/** @throws {IncompleteForm} where the content type names no boundary that can be looked for. */
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
