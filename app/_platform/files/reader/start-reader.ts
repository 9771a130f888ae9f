import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The JavaScript heap, within the memory of the process. */
const HEAP_MEGABYTES = 208;

/** A busy machine takes a while to start a process. */
const START_TIMEOUT_MS = 30_000;

/** A process that reads files, one after the other. */
export interface Reader {
  process: ChildProcess;
  /** resolves when it accepts files, rejects when it cannot start */
  ready: Promise<void>;
  files: number;
  /** the end of its standard error */
  errorOutput: string;
}

/**
 * Starts a process that reads files.
 *
 * @param memory bytes beyond which it ends itself.
 */
export function startReader(memory: number): Reader {
  // Runs from source, so that no bundler is to follow the path.
  const entry = join(
    /* turbopackIgnore: true */ process.cwd(),
    "app",
    "_platform",
    "files",
    "reader",
    "reader-process.ts",
  );
  const child = fork(/* turbopackIgnore: true */ entry, [String(memory)], {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, "--disable-warning=ExperimentalWarning"],
    // Without the portal's settings, among which are secrets.
    env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced", // sends bytes as they are
  });
  const reader: Reader = { process: child, files: 0, errorOutput: "", ready: waitUntilReady(child) };
  reader.ready.catch(() => {}); // thrown to the caller that awaits it
  child.stderr?.on("data", (chunk) => {
    reader.errorOutput = `${reader.errorOutput}${chunk}`.slice(-2_000);
  });
  child.stderr?.on("error", () => {});
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.(); // a pipe of a child process is a socket
  child.on("error", () => {}); // reported by `ready`, or by the exit
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));

  return reader;
}

/** Keeps the portal alive as long as the process runs, or no longer. */
export function holdPortal({ process: child }: Reader, held: boolean): void {
  const method = held ? "ref" : "unref";
  child[method]();
  child.channel?.[method]();
}

/**
 * Returns the resident memory of a process in bytes (proc(5), statm). Returns 0 where the system
 * has no /proc: there the process watches itself alone.
 */
export async function residentMemory(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");

  return Number(pages.split(" ")[1] ?? 0) * 4_096;
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((ready, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready within ${START_TIMEOUT_MS} ms`)), START_TIMEOUT_MS);
    timer.unref();
    const finish = (error?: Error) => {
      clearTimeout(timer);
      if (error) reject(error);
      else ready();
    };
    child.once("message", () => finish());
    child.once("error", (error) => finish(error));
    child.once("exit", (code, signal) => finish(new Error(`it ended with ${signal ?? code}`)));
  });
}
