import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase, Watcher } from "./client";
import { lockDirectory } from "./directory-lock";
import { MIGRATIONS } from "./migrations-folder";
import { keepRoom } from "./pglite-room";
import { freeBytes, ROOM_BYTES } from "./room";
import * as schema from "./schema";

/**
 * Open the embedded database in `directory`, for this process alone.
 *
 * @throws {DirectoryInUse} while another living process has it open.
 */
export async function openPglite(directory: string, watcher?: Watcher): Promise<OpenDatabase> {
  await mkdir(directory, { recursive: true });
  const release = lockDirectory(directory);
  try {
    const client = await PGlite.create(join(directory, "pglite"));
    if (watcher) watched(client, watcher);
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });
    const stopLooking = await keepRoom(client, directory);

    return {
      db,
      upkeep: db,
      kind: "pglite",
      listen: async (channel, { heard, hearing }) => {
        const stop = await client.listen(channel, heard);
        hearing("hears");
        return () => stop();
      },
      isHeard: () => false,
      hasRoom: async () => (await freeBytes(directory)) >= ROOM_BYTES,
      close: async () => {
        stopLooking();
        await client.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Tells the watcher what is asked in vain. */
function watched(client: PGlite, watcher: Watcher): void {
  for (const name of ["query", "exec", "transaction"] as const) {
    const ask = client[name].bind(client) as (...given: unknown[]) => Promise<unknown>;
    const told = (...given: unknown[]) =>
      ask(...given).catch((error) => {
        watcher.failed(error);
        throw error;
      });
    Object.assign(client, { [name]: told });
  }
}
