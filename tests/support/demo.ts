import { cpSync } from "node:fs";
import { inject } from "vitest";
import type { Database } from "@/db/client";
import { openPglite } from "@/db/pglite";
import { type RunningPortal, startPortal, temporaryDirectory } from "./portal";

/** Returns the demonstration that all files read and none changes. */
export function sharedDemo(): { url: string } {
  return { url: inject("demoUrl") };
}

/** Copies the loaded data of a demonstration. @returns the directory. */
export function copyDemoData(dataDir = temporaryDirectory()): string {
  cpSync(inject("demoData"), dataDir, { recursive: true });

  return dataDir;
}

interface Options {
  dataDir?: string;
  /** enters further data before the start */
  prepare?: (db: Database) => Promise<void>;
  env?: Record<string, string>;
}

/** Starts a demonstration for one file, on a copy of the loaded data. */
export async function startDemo(options: Options = {}): Promise<RunningPortal> {
  const { prepare, env = {} } = options;
  const dataDir = copyDemoData(options.dataDir);
  if (prepare) {
    const { db, close } = await openPglite(dataDir);
    await prepare(db).finally(close);
  }

  return startPortal({ as: "demo", dataDir, env });
}
