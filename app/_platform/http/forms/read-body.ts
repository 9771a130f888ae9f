import type { IncomingMessage, ServerResponse } from "node:http";

/** So much of the forms that come in, or wait for their answer, is held at once. */
const MAX_BYTES_HELD = 64 * 1024 * 1024;

/** A browser that is still sending does not listen: so many times the limit is read for it, and let go of, before it is answered. */
const DISCARD_FACTOR = 16;

let bytesHeld = 0;

/** What a request holds, or why that is not to be had. */
export type Body = { bytes: Buffer } | { failure: "too-large" | "no-room" | "broken-off" };

/** Counts a form among what is held until it is answered: in a full queue its turn takes a while. */
export function countUntilAnswered(response: ServerResponse, bytes: number): void {
  if (response.closed || response.destroyed) return;
  bytesHeld += bytes;
  response.once("close", () => {
    bytesHeld -= bytes;
  });
}

/** Reads a body whole, if it is no larger than `largest`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  let failure: "too-large" | "no-room" | undefined;
  const release = () => {
    bytesHeld -= chunks.reduce((sum, each) => sum + each.length, 0);
    chunks.length = 0;
  };
  try {
    for await (const chunk of request) {
      const bytes: Buffer = chunk; // no encoding is set
      size += bytes.length;
      failure ??= size > maxBytes ? "too-large" : bytesHeld + bytes.length > MAX_BYTES_HELD ? "no-room" : undefined;
      if (!failure) {
        bytesHeld += bytes.length;
        chunks.push(bytes);
      } else release();
      if (size > maxBytes * DISCARD_FACTOR) break;
    }

    return failure ? { failure } : { bytes: Buffer.concat(chunks) };
  } catch {
    return { failure: "broken-off" };
  } finally {
    release();
  }
}
