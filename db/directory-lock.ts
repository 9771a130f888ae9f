import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another running process has the embedded database open; two would corrupt it. */
export class DirectoryInUse extends Error {
  constructor(directory: string, holder: string) {
    super(
      `The data in ${directory} is in use by another process (number ${holder}). ` +
        "The embedded database serves one process at a time: stop that one first, or set DATABASE_URL to a PostgreSQL server.",
    );
    this.name = "DirectoryInUse";
  }
}

/**
 * Locks a directory for this process by a file that is created atomically. The lock of a process
 * that no longer runs is replaced.
 *
 * @returns a function that releases the lock.
 * @throws {DirectoryInUse}
 */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, "pglite.pid");
  const ownFile = `${file}.${process.pid}`;
  writeFileSync(ownFile, `${process.pid} ${startTimeOf(process.pid)}`);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(ownFile, file);

        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // thrown by node:fs
        const [holder = "", started = ""] = readFileSync(file, "utf8").split(" ");
        if (isAlive(Number(holder), started)) throw new DirectoryInUse(directory, holder);
        rmSync(file, { force: true });
      }
    }
    throw new DirectoryInUse(directory, "?");
  } finally {
    rmSync(ownFile, { force: true });
  }
}

/** Compares start times as well (on Linux), as another process may have got the same number. */
function isAlive(pid: number, started: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // thrown by process.kill
  }
  const now = startTimeOf(pid);

  return now === "" || now === started;
}

/** Returns field 22 of /proc/PID/stat, in clock ticks since boot; empty without such a file. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");

    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
