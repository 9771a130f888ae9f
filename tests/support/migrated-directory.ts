import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { inject } from "vitest";

/** Creates the embedded database of a data directory from the migrated template. */
export async function migratedDirectory(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const template = new Blob([readFileSync(inject("pgliteTemplate"))]);
  const client = await PGlite.create(join(dataDir, "pglite"), { loadDataDir: template });
  await client.close();
}
