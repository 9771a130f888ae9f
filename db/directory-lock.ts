import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another living process has the embedded database open; two would corrupt it. */
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
 * Take `directory` for this process by a file that appears whole or not at all; the lock of a process that has died is taken over.
 *
 * @returns how to give it back.
 * @throws {DirectoryInUse}
 */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, "pglite.pid");
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startTimeOf(process.pid)}`);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(mine, file);

        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const [holder = "", started = ""] = readFileSync(file, "utf8").split(" ");
        if (isAlive(Number(holder), started)) throw new DirectoryInUse(directory, holder);
        rmSync(file, { force: true });
      }
    }
    throw new DirectoryInUse(directory, "?");
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The same number may have been given to another process since: on Linux the time at which it started tells. */
function isAlive(pid: number, started: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = startTimeOf(pid);

  return now === "" || now === started;
}

/** Field 22 of /proc/PID/stat, in clock ticks since the machine started; empty where there is no such file. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");

    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
