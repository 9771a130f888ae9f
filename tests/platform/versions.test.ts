import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";

const lock: { packages: Record<string, { version?: string; optional?: boolean }> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const manifest: Record<"dependencies" | "devDependencies", Record<string, string>> = JSON.parse(
  readFileSync("package.json", "utf8"),
);

/** Earlier versions have known vulnerabilities. */
const FLOORS = { next: "16.4.5", "next-auth": "4.24.15", "drizzle-orm": "0.45.2" };

describe("the platform", () => {
  test("is Node 24, in child processes and workers too", async () => {
    const major = (version: string) => version.replace(/^v/, "").split(".")[0];
    expect(major(process.version)).toBe("24");
    expect(major(execFileSync("node", ["-p", "process.version"], { encoding: "utf8" }))).toBe("24");
    const worker = new Worker("require('node:worker_threads').parentPort.postMessage(process.version)", { eval: true });
    expect(major(await new Promise<string>((resolve) => worker.once("message", resolve)))).toBe("24");
  });

  test("is pinned exactly", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, range]) => !/^\d/.test(range),
    );
    expect(loose).toEqual([]);
  });

  test.each(Object.entries(FLOORS))("has %s no older than %s", (name, floor) => {
    const version = lock.packages[`node_modules/${name}`]?.version ?? "0";
    expect(version.localeCompare(floor, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
  });

  test("names no address of a registry in the lockfile", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved": "https?:/);
  });
});
