import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * What a bare machine needs before anything of the portal can run. This file itself runs on whatever Node starts npm, with nothing installed.
 */

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the build is made from. */
const SOURCES = [
  "app",
  "components",
  "db",
  "package-lock.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Install the packages of the lockfile where they are missing or older than it. */
export function installPackages() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs) return;
  console.log("Installing the packages …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** Build the portal where there is no build, or one older than what it is made from. */
export function buildPortal() {
  const build = join(ROOT, ".next", "BUILD_ID");
  if (existsSync(build) && statSync(build).mtimeMs >= Math.max(...SOURCES.map((source) => newest(join(ROOT, source)))))
    return;
  console.log("Building the portal …");
  run("npm", ["run", "--silent", "build"]);
}

/** The Node that the portal pins itself, or the present one on a platform for which there is no package. */
export function pinnedNode() {
  const pinned = join(ROOT, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

  return existsSync(pinned) ? pinned : process.execPath;
}

/** The environment in which children, and theirs, find the pinned Node first, and Next reports nothing to anyone. */
export function environment() {
  const path = `${dirname(pinnedNode())}${delimiter}${process.env.PATH ?? ""}`;

  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1" };
}

/**
 * Run a step to its end; the whole stops where it fails.
 * @param {string} command @param {string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: environment() });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * npm does not pass a termination on to what it runs: where npm is gone, what it started is to stop too.
 * @param {() => void} stop
 */
export function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** @param {string} path @returns {number} the newest modification in it, in milliseconds */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;

  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
