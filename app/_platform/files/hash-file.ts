import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { FileFacts } from "@/app/_domain/context";

const CHUNK_BYTES = 262_144;

/** After each chunk that is read at a measured pace: about 16 MB a second, so that readers of the same disk notice nothing. */
const PAUSE_MS = 15;

export interface Pace {
  paced?: boolean;
  signal?: AbortSignal | undefined;
}

/** Reads an open file from its beginning to its end. @throws the reason of `signal` once it is aborted. */
export async function hashFile(handle: FileHandle, { paced = false, signal }: Pace = {}): Promise<FileFacts> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let size = 0;
  for (;;) {
    signal?.throwIfAborted();
    // From a position of its own: whoever reads the file afterwards begins at its beginning.
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, size);
    if (bytesRead === 0) return { size, sha256: hash.digest("hex") };
    hash.update(buffer.subarray(0, bytesRead));
    size += bytesRead;
    if (paced) await setTimeout(PAUSE_MS);
  }
}
