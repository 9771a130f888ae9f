import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { type FileStore, FileTooLarge } from "@/app/_domain/context";

/** Files in a directory, two levels deep by the first letters of their id. */
export function diskStore(directory: string): FileStore {
  const pathOf = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError("Not the id of a file.");

    return join(directory, id.slice(0, 2), id);
  };

  return {
    pathOf,
    async put(id, bytes, limit) {
      const target = pathOf(id);
      await mkdir(dirname(target), { recursive: true });
      const partial = `${target}.part`;
      const handle = await open(partial, "w");
      try {
        const hash = createHash("sha256");
        let size = 0;
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size > limit) throw new FileTooLarge(limit);
          hash.update(chunk);
          await handle.writeFile(chunk);
        }
        await handle.sync();
        await handle.close();
        await rename(partial, target);
        await flushDirectory(dirname(target));

        return { size, sha256: hash.digest("hex") };
      } catch (error) {
        await handle.close().catch(() => {}); // already closed if the rename failed
        await rm(partial, { force: true });
        throw error;
      }
    },
    open(id, range) {
      // Node's own web stream type differs from the DOM's in name only.
      return Readable.toWeb(createReadStream(pathOf(id), range)) as ReadableStream<Uint8Array>;
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
    },
  };
}

/** A rename survives a power cut only once its directory is on disk. */
async function flushDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
