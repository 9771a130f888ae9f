import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * What is left free on a disk, in bytes. A database writes its log in segments of 16 MB and stops where it cannot begin one; and what a
 * delegation ordinarily submits (some 20 MB) still has to fit beside what others are sending.
 */
export const ROOM_BYTES = 64 * 1024 * 1024;

/** Nothing more may be written. */
export class NoRoom extends Error {
  readonly code = "ENOSPC";

  constructor(options?: ErrorOptions) {
    super("There is too little room left on the disk.", options);
    this.name = "NoRoom";
  }
}

/** How much may still be written on the disk of a directory, or of the one that it will be made in. */
export async function freeBytes(directory: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(directory);

    return bavail * bsize;
  } catch (error) {
    const parent = dirname(directory);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === directory) throw error;

    return freeBytes(parent);
  }
}
