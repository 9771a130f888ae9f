import { freeBytes, InsufficientStorage, RESERVED_BYTES } from "@/db/storage-space";
import { database } from "./database";
import { env } from "./env";
import { noteFailure } from "./http/responses/response-overrides";

/** Stops here where the database has no room to write. @throws {InsufficientStorage} */
export async function requireStorageSpace(): Promise<void> {
  const { hasStorageSpace } = await database();
  if (!(await hasStorageSpace())) refuse();
}

/** Stops here where files of so many bytes, or what the database writes of them, would find no room. @throws {InsufficientStorage} */
export async function requireStorageSpaceFor(bytes: number): Promise<void> {
  await requireStorageSpace();
  if (!(await hasStorageSpaceFor(bytes))) refuse();
}

/** Whether so many bytes may be added to the file store. */
export async function hasStorageSpaceFor(bytes = 0): Promise<boolean> {
  return (await freeBytes(env().filesDirectory)) - bytes >= RESERVED_BYTES;
}

function refuse(): never {
  noteFailure("no-space");
  throw new InsufficientStorage();
}
