import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, type FileHandle, mkdir, open, rename, rm, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { FileDamaged, type FileStatus, type FileStore, FileTooLarge } from "@/app/_domain/files/file-store";
import { freeBytes, RESERVED_BYTES } from "@/db/storage-space";
import { ConditionCache } from "./condition-cache";
import { openedFile } from "./opened-file";
import { FILE_ID, listEntries, PARTIAL_SUFFIX, undefinedIfMissing } from "./stored-entries";

/** Files are readable for the portal's own user alone. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;

/** A store in a directory, whose files have paths. */
export interface DiskStore extends FileStore {
  pathOf(id: string): string;
}

/**
 * Stores files in a directory, two levels deep by the first letters of their ids.
 *
 * @param conditions the files checked before in this process.
 */
export function diskStore(directory: string, conditions = new ConditionCache()): DiskStore {
  const flushed = new Set<string>();
  const pathOf = (id: string) => {
    if (!FILE_ID.test(id)) throw new RangeError("Not the id of a file.");

    return join(directory, id.slice(0, 2), id);
  };

  /** Makes the folder of a file, and flushes its entry in the parent once per process. */
  const makeFolder = async (folder: string) => {
    const firstMade = await mkdir(folder, { recursive: true, mode: DIRECTORY_MODE });
    if (!firstMade && flushed.has(folder)) return;
    for (let made = folder; ; made = dirname(made)) {
      await flushDirectory(dirname(made));
      if (made === (firstMade ?? folder)) break;
    }
    flushed.add(folder);
  };

  return {
    pathOf,
    async upload(id, bytes, limit) {
      const target = pathOf(id);
      await makeFolder(dirname(target));
      const partial = target + PARTIAL_SUFFIX;
      const handle = await open(partial, "w", FILE_MODE);
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

        return {
          size,
          sha256: hash.digest("hex"),
          commit: () => commit(partial, target),
          discard: () => rm(partial, { force: true }).catch(() => {}),
        };
      } catch (error) {
        await handle.close().catch(() => {}); // already closed if closing failed
        await rm(partial, { force: true });
        throw error;
      }
    },
    async openForInspection(id) {
      const path = pathOf(id);
      const handle =
        (await open(path, "r").catch(undefinedIfMissing)) ??
        (await open(path + PARTIAL_SUFFIX, "r").catch(undefinedIfMissing));
      if (!handle) throw new FileDamaged("missing");

      return openedFile(handle);
    },
    async open(id, facts, range) {
      const handle = await open(pathOf(id), "r").catch(undefinedIfMissing);
      if (!handle) throw new FileDamaged("missing");
      try {
        // The open handle is checked and read, even where the name is replaced meanwhile.
        const condition = await conditions.examine(handle, id, facts);
        if (condition !== "ok") throw new FileDamaged(condition);
        // Node's web stream and the DOM's are one class under two types
        return Readable.toWeb(handle.createReadStream(range)) as ReadableStream<Uint8Array>;
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
    verify: (id, facts, doubted) =>
      withOpenFile(pathOf(id), (handle) => conditions.examine(handle, id, facts, doubted)),
    verifyUncached: (id, facts, signal) =>
      withOpenFile(pathOf(id), async (handle) => {
        // Earlier versions wrote files readable for others. Files of another owner stay as they
        // are.
        if (((await handle.stat()).mode & 0o077) !== 0) await handle.chmod(FILE_MODE).catch(() => {});

        return conditions.examineAnew(handle, id, facts, { paced: true, signal });
      }),
    async sizeOf(id) {
      return (await stat(pathOf(id)).catch(undefinedIfMissing))?.size;
    },
    list: () => listEntries(directory),
    async replace(to, from) {
      const target = pathOf(to);
      await makeFolder(dirname(target));
      await rename(pathOf(from), target);
      await flushDirectory(dirname(target));
      await flushDirectory(dirname(pathOf(from)));
    },
    async remove(id, { partial } = { partial: false }) {
      const path = pathOf(id) + (partial ? PARTIAL_SUFFIX : "");

      return (await unlink(path).then(() => true, undefinedIfMissing)) ?? false;
    },
    async hasSpaceFor(bytes) {
      return (await freeBytes(directory)) - bytes >= RESERVED_BYTES;
    },
    async checkWritable() {
      await mkdir(directory, { recursive: true, mode: DIRECTORY_MODE });
      await access(directory, constants.W_OK);
    },
  };
}

/** Renames a flushed upload, and flushes the new name. */
async function commit(partial: string, target: string): Promise<void> {
  try {
    await rename(partial, target);
    await flushDirectory(dirname(target));
  } catch (error) {
    await rm(partial, { force: true });
    await rm(target, { force: true });
    throw error;
  }
}

/** Opens a file for a check; returns `missing` where it does not exist. */
async function withOpenFile(path: string, read: (handle: FileHandle) => Promise<FileStatus>): Promise<FileStatus> {
  const handle = await open(path, "r").catch(undefinedIfMissing);
  if (!handle) return "missing";
  try {
    return await read(handle);
  } finally {
    await handle.close();
  }
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
