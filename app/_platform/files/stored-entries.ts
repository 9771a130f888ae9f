import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredEntry } from "@/app/_domain/files/file-store";

/** The name of a stored file, in a folder named by its first two letters. */
export const FILE_ID = /^[0-9a-f-]{36}$/;

/** The suffix of a file that is still being written. */
export const PARTIAL_SUFFIX = ".part";

/** Lists the stored files of a directory. Other entries are not the portal's. */
export async function* listEntries(directory: string): AsyncGenerator<StoredEntry> {
  for await (const folder of listNames(directory)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for await (const name of listNames(join(directory, folder))) {
      const partial = name.endsWith(PARTIAL_SUFFIX);
      const id = partial ? name.slice(0, -PARTIAL_SUFFIX.length) : name;
      if (!FILE_ID.test(id) || !id.startsWith(folder)) continue;
      const entry = await stat(join(directory, folder, name)).catch(undefinedIfMissing);
      if (entry?.isFile()) yield { id, partial, size: entry.size, writtenAt: entry.mtime };
    }
  }
}

async function* listNames(directory: string): AsyncGenerator<string> {
  const opened = await opendir(directory).catch(undefinedIfMissing);
  for await (const { name } of opened ?? []) yield name;
}

/** Returns undefined for a missing file; throws any other error. */
export function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
  throw error;
}
