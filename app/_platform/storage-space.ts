import { freeBytes, NoRoom, ROOM_BYTES } from "@/db/room";
import { database } from "./database";
import { env } from "./env";
import { noteFailure } from "./http/responses/response-status";

/** Stops here where the database has no room to write. @throws {NoRoom} */
export async function requireRoom(): Promise<void> {
  const { hasRoom } = await database();
  if (!(await hasRoom())) refuse();
}

/** Stops here where files of so many bytes, or what the database writes of them, would find no room. @throws {NoRoom} */
export async function requireRoomForFiles(bytes: number): Promise<void> {
  await requireRoom();
  if (!(await hasRoomForFiles(bytes))) refuse();
}

/** Whether so many bytes may be added to the file store. */
export async function hasRoomForFiles(bytes = 0): Promise<boolean> {
  return (await freeBytes(env().filesDirectory)) - bytes >= ROOM_BYTES;
}

function refuse(): never {
  noteFailure("no-space");
  throw new NoRoom();
}
