import type { IncomingMessage, ServerResponse } from "node:http";

/** So much of the forms that come in, or wait for their answer, is held at once. */
const HELD_BY_ALL = 64 * 1024 * 1024;

/** A browser that is still sending does not listen: so many times the limit is read for it, and let go of, before it is answered. */
const READ_ON = 16;

let held = 0;

/** What a request holds, or why that is not to be had. */
export type Body = { bytes: Buffer } | { failure: "too-large" | "no-room" | "broken-off" };

/** Counts a form among what is held until it is answered: in a full queue its turn takes a while. */
export function holdUntilAnswered(response: ServerResponse, bytes: number): void {
  if (response.closed || response.destroyed) return;
  held += bytes;
  response.once("close", () => {
    held -= bytes;
  });
}

/** Reads a body whole, if it is no larger than `largest`. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  let failure: "too-large" | "no-room" | undefined;
  const letGo = () => {
    held -= chunks.reduce((sum, each) => sum + each.length, 0);
    chunks.length = 0;
  };
  try {
    for await (const chunk of request) {
      const bytes: Buffer = chunk; // no encoding is set
      size += bytes.length;
      failure ??= size > largest ? "too-large" : held + bytes.length > HELD_BY_ALL ? "no-room" : undefined;
      if (!failure) {
        held += bytes.length;
        chunks.push(bytes);
      } else letGo();
      if (size > largest * READ_ON) break;
    }

    return failure ? { failure } : { bytes: Buffer.concat(chunks) };
  } catch {
    return { failure: "broken-off" };
  } finally {
    letGo();
  }
}
