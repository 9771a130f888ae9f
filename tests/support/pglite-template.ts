import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { TestProject } from "vitest/node";
import { loadTreaties } from "@/app/_platform/load-treaties";
import { MIGRATIONS } from "@/db/migrations-folder";
import * as schema from "@/db/schema";

declare module "vitest" {
  interface ProvidedContext {
    /** a file with an embedded database, migrated and empty but for the treaties, to make copies of */
    pgliteTemplate: string;
    /** a file with an embedded database without tables */
    blankPglite: string;
  }
}

/** Creates and migrates an embedded database once for the whole run: a copy takes a tenth of the time. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), "portal-pglite-"));
  const client = await PGlite.create();
  project.provide("blankPglite", await dump(client, join(directory, "blank.tar")));
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder: MIGRATIONS });
  await loadTreaties(db);
  project.provide("pgliteTemplate", await dump(client, join(directory, "template.tar")));
  await client.close();

  return () => rmSync(directory, { recursive: true, force: true });
}

async function dump(client: PGlite, file: string): Promise<string> {
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir("none")).arrayBuffer()));

  return file;
}
