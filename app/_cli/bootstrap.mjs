import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/* Prepares a bare machine for the portal. Runs on any Node that starts npm, without packages. */

/** The root folder of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The sources of the build. */
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

/** Installs the packages of the lockfile, if they are missing or older than it. */
export function installPackages() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs) return;
  console.log("Installing the packages …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** Builds the portal, if there is no build or the sources are newer. */
export function buildPortal() {
  if (isCurrent(".next/BUILD_ID")) return;
  console.log("Building the portal …");
  run("npm", ["run", "--silent", "build"]);
}

/**
 * Returns whether a file of the build exists and is as new as the sources.
 *
 * @param {string} file a path in the root folder
 */
export function isCurrent(file) {
  const built = join(ROOT, file);
  if (!existsSync(built)) return false;

  return statSync(built).mtimeMs >= Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
}

/** Returns the Node that the portal pins, or the current one on a platform without a package. */
export function pinnedNode() {
  const pinned = join(ROOT, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

  return existsSync(pinned) ? pinned : process.execPath;
}

/**
 * Returns the environment of child processes: the pinned Node comes first in PATH, and Next sends
 * no telemetry.
 */
export function environment() {
  const path = `${dirname(pinnedNode())}${delimiter}${process.env.PATH ?? ""}`;

  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1" };
}

/**
 * Runs a step to its end; exits where it fails.
 *
 * @param {string} command @param {string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: environment() });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Calls `stop` when npm is gone: npm does not pass a termination on to the process that it runs.
 *
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

/**
 * @param {string} path @returns {number} its newest modification in milliseconds
 */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;

  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
