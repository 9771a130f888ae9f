import { cpSync } from "node:fs";
import { inject } from "vitest";
import { type RunningPortal, startPortal, temporaryDirectory } from "./portal";

/** Returns the demonstration that all files read and none changes. */
export function sharedDemo(): { url: string } {
  return { url: inject("demoUrl") };
}

interface Options {
  dataDir?: string;
  env?: Record<string, string>;
}

/** Starts a demonstration for one file, on a copy of the loaded data. */
export function startDemo({ dataDir = temporaryDirectory(), env = {} }: Options = {}): Promise<RunningPortal> {
  cpSync(inject("demoData"), dataDir, { recursive: true });

  return startPortal({ as: "demo", dataDir, env });
}
