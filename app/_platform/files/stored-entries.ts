import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredEntry } from "@/app/_domain/context";

/** What a file is called, in a folder named by its first two letters. */
export const FILE_ID = /^[0-9a-f-]{36}$/;

/** What the name of a file ends in until all of it is written. */
export const PARTIAL_SUFFIX = ".part";

/** Everything in a directory of files that bears the name of one. Whatever else lies there is not the portal's. */
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

/** What is not there gives nothing; whatever else went wrong goes up. */
export function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
  throw error;
}
