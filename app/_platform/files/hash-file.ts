import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { FileFacts } from "@/app/_domain/files/file-store";

const CHUNK_BYTES = 262_144;

/**
 * After each chunk of a paced reading: about 16 MB a second, which other readers of the disk do not
 * notice.
 */
const PAUSE_MS = 15;

export interface Pace {
  paced?: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * Reads an open file from beginning to end.
 *
 * @throws the reason of `signal` when it is aborted.
 */
export async function hashFile(handle: FileHandle, { paced = false, signal }: Pace = {}): Promise<FileFacts> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let size = 0;
  for (;;) {
    signal?.throwIfAborted();
    // An explicit position leaves the handle's own at the beginning.
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, size);
    if (bytesRead === 0) return { size, sha256: hash.digest("hex") };
    hash.update(buffer.subarray(0, bytesRead));
    size += bytesRead;
    if (paced) await setTimeout(PAUSE_MS);
  }
}
