import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Bytes that stay free on a disk. A database writes its log in segments of 16 MB and stops if it
 * cannot start one, and a usual submission (some 20 MB) must still fit beside those of others.
 */
export const RESERVED_BYTES = 64 * 1024 * 1024;

/** A write was rejected because free disk space is low. */
export class InsufficientStorage extends Error {
  readonly code = "ENOSPC";

  constructor(options?: ErrorOptions) {
    super("There is too little room left on the disk.", options);
    this.name = "InsufficientStorage";
  }
}

/** Returns the free bytes on the disk of a directory, which need not exist yet. */
export async function freeBytes(directory: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(directory);

    return bavail * bsize;
  } catch (error) {
    const parent = dirname(directory);
    // node:fs throws ErrnoException.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === directory) throw error;

    return freeBytes(parent);
  }
}
