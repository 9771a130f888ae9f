import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "./client";
import { lockDirectory } from "./directory-lock";
import { MIGRATIONS } from "./migrations-folder";
import * as schema from "./schema";

/**
 * Open the embedded database in `directory`, for this process alone.
 *
 * @throws {DirectoryInUse} while another living process has it open.
 */
export async function openPglite(directory: string): Promise<OpenDatabase> {
  await mkdir(directory, { recursive: true });
  const release = lockDirectory(directory);
  try {
    const client = await PGlite.create(join(directory, "pglite"));
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });

    return {
      db,
      kind: "pglite",
      listen: async (channel, { heard, hearing }) => {
        const stop = await client.listen(channel, heard);
        hearing(true);
        return () => stop();
      },
      close: async () => {
        await client.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
