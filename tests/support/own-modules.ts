import { afterAll, expect, vi } from "vitest";
import { changesTheProcess } from "./changes-the-process";

/*
 * The test files of a worker share their modules, which are evaluated once: settings are read and
 * the database is opened once per process. A file that changes either gets modules of its own, and
 * leaves none behind.
 */
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
const { testPath = "" } = expect.getState();
if (changesTheProcess(testPath)) {
  const before = { ...process.env };
  discardModules();
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    discardModules();
  });
}

/** Discards the modules, and the state that the bundles of the portal share (`globalThis.portal…`). */
function discardModules(): void {
  vi.resetModules();
  for (const name of Object.keys(globalThis)) if (name.startsWith("portal")) Reflect.deleteProperty(globalThis, name);
}
