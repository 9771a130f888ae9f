import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@/": root, "server-only": `${root}tests/support/server-only.ts` };
const apart = ["tests/e2e/**", "tests/bench/**"];
/** Tests of what the embedded database cannot do: stop responding, disconnect and return. */
const POSTGRES_ALONE = "tests/postgres/**/*.test.ts";

/** The tests that use a database of their own. */
function onDatabase(): string[] {
  return globSync("tests/**/*.test.ts", { cwd: root }).filter((file) =>
    /\b(testDatabase|emptyDatabase)\(/.test(readFileSync(`${root}${file}`, "utf8")),
  );
}

/** Domain tests run on both databases; the rest needs none and runs once; journeys run in a browser against the built portal. */
export default defineConfig({
  resolve: { alias },
  test: {
    // A third of the time a test waits, for a timeout or for a process that it started: two more
    // workers use two cores meanwhile.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    globalSetup: "tests/support/run-directory.ts",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pglite",
          include: ["tests/**/*.test.ts"],
          exclude: [...apart, POSTGRES_ALONE],
          provide: { postgresUrl: "" },
          globalSetup: "tests/support/pglite-template.ts",
          setupFiles: "tests/support/own-modules.ts",
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres",
          include: [...onDatabase(), POSTGRES_ALONE],
          globalSetup: "tests/support/global-setup.ts",
          setupFiles: "tests/support/own-modules.ts",
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/support/e2e-setup.ts",
          setupFiles: "tests/support/own-modules.ts",
          isolate: false,
          testTimeout: 480_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
