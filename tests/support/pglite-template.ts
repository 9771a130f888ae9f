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
  }
}

/** An embedded database is made and migrated once for the whole run: a copy takes a tenth of the time. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), "portal-pglite-"));
  const file = join(directory, "template.tar");
  const client = new PGlite();
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder: MIGRATIONS });
  await loadTreaties(db);
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir("none")).arrayBuffer()));
  await client.close();
  project.provide("pgliteTemplate", file);

  return () => rmSync(directory, { recursive: true, force: true });
}
