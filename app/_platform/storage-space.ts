import { InsufficientStorage } from "@/db/storage-space";
import { database } from "./database";
import { fileStore } from "./files/file-store";
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
  if (!(await fileStore().hasSpaceFor(bytes))) refuse();
}

function refuse(): never {
  noteFailure("no-space");
  throw new InsufficientStorage();
}
