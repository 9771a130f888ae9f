import { afterAll, beforeAll } from "vitest";
import { closeDatabase, database } from "@/app/_platform/database";
import type { Database } from "@/db/client";
import { migratedDirectory } from "../support/migrated-directory";
import { temporaryDirectory } from "../support/portal";

/** The address of the portal in these tests, also shown by the examples of the API. */
export const PUBLIC_URL = "https://meetings.example.org";

/** Opens the portal's database in a directory of its own, and fills it before the first test. */
export function samplePortal(fill: (db: Database) => Promise<void>): void {
  const dataDir = temporaryDirectory();
  Object.assign(process.env, { DATA_DIR: dataDir, PUBLIC_URL, DATABASE_URL: "" });
  beforeAll(async () => {
    await migratedDirectory(dataDir);
    await fill((await database()).db);
  }, 240_000);
  afterAll(closeDatabase);
}
