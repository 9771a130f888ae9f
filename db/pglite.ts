import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { FailureListener, OpenDatabase } from "./client";
import { lockDirectory } from "./directory-lock";
import { MIGRATIONS } from "./migrations-folder";
import { guardStorageSpace } from "./pglite-storage-space";
import { keepReturnedTypes } from "./pglite-types";
import * as schema from "./schema";
import { freeBytes, RESERVED_BYTES } from "./storage-space";

/**
 * Opens the embedded database in `directory` for this process only.
 *
 * @throws {DirectoryInUse} while another running process has it open.
 */
export async function openPglite(directory: string, failureListener?: FailureListener): Promise<OpenDatabase> {
  await mkdir(directory, { recursive: true });
  const release = lockDirectory(directory);
  try {
    const client = await PGlite.create(join(directory, "pglite"));
    keepReturnedTypes(client);
    if (failureListener) reportFailures(client, failureListener);
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });
    const stopChecking = await guardStorageSpace(client, directory);

    return {
      db,
      upkeep: db,
      kind: "pglite",
      listen: async (channel, { onNotification, onStatus }) => {
        const stop = await client.listen(channel, onNotification);
        onStatus("listening");
        return () => stop();
      },
      isListening: () => false,
      hasStorageSpace: async () => (await freeBytes(directory)) >= RESERVED_BYTES,
      close: async () => {
        stopChecking();
        await client.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Reports every failed call to the listener. */
function reportFailures(client: PGlite, failureListener: FailureListener): void {
  for (const name of ["query", "exec", "transaction"] as const) {
    // All three methods return promises.
    const method = client[name].bind(client) as (...args: unknown[]) => Promise<unknown>;
    const reporting = (...args: unknown[]) =>
      method(...args).catch((error) => {
        failureListener.onFailure(error);
        throw error;
      });
    Object.assign(client, { [name]: reporting });
  }
}
