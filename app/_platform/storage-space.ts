import { freeBytes, InsufficientStorage, RESERVED_BYTES } from "@/db/storage-space";
import { database } from "./database";
import { env } from "./env";
import { noteFailure } from "./http/responses/response-overrides";

/**
 * Requires storage space for the database.
 *
 * @throws {InsufficientStorage}
 */
export async function requireStorageSpace(): Promise<void> {
  const { hasStorageSpace } = await database();
  if (!(await hasStorageSpace())) refuse();
}

/**
 * Requires storage space for files of so many bytes and for the database.
 *
 * @throws {InsufficientStorage}
 */
export async function requireStorageSpaceFor(bytes: number): Promise<void> {
  await requireStorageSpace();
  if (!(await hasStorageSpaceFor(bytes))) refuse();
}

/** Whether the file store has space for so many bytes more. */
export async function hasStorageSpaceFor(bytes = 0): Promise<boolean> {
  return (await freeBytes(env().filesDirectory)) - bytes >= RESERVED_BYTES;
}

function refuse(): never {
  noteFailure("no-space");
  throw new InsufficientStorage();
}
