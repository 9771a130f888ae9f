import { cpSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { buildPortal } from "@/app/_cli/bootstrap.mjs";
import { startPortal, temporaryDirectory } from "./portal";

declare module "vitest" {
  interface ProvidedContext {
    /** the address of a demonstration that every file reads and none changes */
    demoUrl: string;
    /** a directory with the data of a demonstration that has ended, to copy */
    demoData: string;
  }
}

/**
 * Builds the portal if the build is missing or older than its sources. Starts the demonstration
 * that all files share, and keeps its loaded data for files that change theirs.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildPortal();
  const loaded = await startPortal({ as: "demo" });
  await loaded.stop();
  const dataDir = temporaryDirectory();
  cpSync(loaded.dataDir, dataDir, { recursive: true });
  const demo = await startPortal({ as: "demo", dataDir });
  project.provide("demoUrl", demo.url);
  project.provide("demoData", loaded.dataDir);

  return async () => void (await demo.stop());
}
