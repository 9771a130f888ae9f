import { readFileSync } from "node:fs";
import { afterAll, expect, vi } from "vitest";

/** How a file says that it changes what a process has once: its environment, the portal's own database. */
const CHANGES_THE_PROCESS = /process\.env|stubEnv\(|samplePortal\(/;

/*
 * The files of a worker share their modules, which are evaluated once. A file that changes what a
 * process has once gets modules of its own, and leaves none behind.
 */
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
const { testPath = "" } = expect.getState();
if (CHANGES_THE_PROCESS.test(readFileSync(testPath, "utf8"))) {
  const before = { ...process.env };
  forget();
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    forget();
  });
}

/** Forgets the modules, and what the portal keeps for all its bundles (`globalThis.portal…`). */
function forget(): void {
  vi.resetModules();
  for (const name of Object.keys(globalThis)) if (name.startsWith("portal")) Reflect.deleteProperty(globalThis, name);
}
