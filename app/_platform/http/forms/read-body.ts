import type { IncomingMessage, ServerResponse } from "node:http";

/** Limits the forms held in memory at once: those arriving and those not yet answered. */
const MAX_BYTES_HELD = 64 * 1024 * 1024;

/**
 * A browser reads no response while it sends: up to this many times the limit is read and discarded
 * before the refusal.
 */
const DISCARD_FACTOR = 16;

let bytesHeld = 0;

/** The body of a request, or why it cannot be had. */
export type Body = { bytes: Buffer } | { failure: "too-large" | "overloaded" | "aborted" };

/**
 * Counts the bytes of a form as held until the response is sent: its turn in a full queue takes
 * time.
 */
export function countUntilAnswered(response: ServerResponse, bytes: number): void {
  if (response.closed || response.destroyed) return;
  bytesHeld += bytes;
  response.once("close", () => {
    bytesHeld -= bytes;
  });
}

/** Reads a body of at most `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  let failure: "too-large" | "overloaded" | undefined;
  const release = () => {
    bytesHeld -= chunks.reduce((sum, each) => sum + each.length, 0);
    chunks.length = 0;
  };
  try {
    for await (const chunk of request) {
      const bytes: Buffer = chunk; // no encoding is set: chunks are buffers
      size += bytes.length;
      failure ??= size > maxBytes ? "too-large" : bytesHeld + bytes.length > MAX_BYTES_HELD ? "overloaded" : undefined;
      if (!failure) {
        bytesHeld += bytes.length;
        chunks.push(bytes);
      } else release();
      if (size > maxBytes * DISCARD_FACTOR) break;
    }

    return failure ? { failure } : { bytes: Buffer.concat(chunks) };
  } catch {
    return { failure: "aborted" };
  } finally {
    release();
  }
}
