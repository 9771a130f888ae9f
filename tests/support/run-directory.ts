import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "portal-tests-";

/**
 * Makes one directory for all temporary files of the run, also of its browsers, servers and
 * commands, and removes it at the end, whether the tests pass or fail. A run that was killed leaves
 * its directory to the next one.
 */
export default function setup(): void {
  const parent = tmpdir();
  for (const name of readdirSync(parent)) if (isAbandoned(name)) removeDirectory(join(parent, name));
  const directory = join(parent, `${PREFIX}${process.pid}`);
  // PostgreSQL and nginx, as users of their own, pass through it.
  mkdirSync(directory, { mode: 0o711 });
  process.env.TMPDIR = directory;
  process.on("exit", () => removeDirectory(directory));
}

function isAbandoned(name: string): boolean {
  if (!name.startsWith(PREFIX)) return false;
  try {
    process.kill(Number(name.slice(PREFIX.length)), 0);
    return false;
  } catch {
    return true; // its process has ended
  }
}

function removeDirectory(directory: string): void {
  for (const mounted of mountsUnder(directory)) spawnSync("umount", ["--lazy", mounted]);
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

/** Returns the small disks that a killed worker has left mounted. */
function mountsUnder(directory: string): string[] {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");

  return mounts.flatMap((line) => line.split(" ")[1] ?? []).filter((path) => path.startsWith(`${directory}/`));
}
