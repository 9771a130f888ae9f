import { afterAll, beforeAll } from "vitest";
import { closeDatabase, database } from "@/app/_platform/database";
import type { Database } from "@/db/client";
import { temporaryDirectory } from "../support/portal";

/** The address of the portal whose routes are called in these tests; the examples of the API show it. */
export const PUBLIC_URL = "https://meetings.example.org";

/** The portal's own database, in a directory of its own, filled before the first test: what its routes read when they are called. */
export function samplePortal(fill: (db: Database) => Promise<void>): void {
  Object.assign(process.env, { DATA_DIR: temporaryDirectory(), PUBLIC_URL, DATABASE_URL: "" });
  beforeAll(async () => fill((await database()).db), 240_000);
  afterAll(closeDatabase);
}
