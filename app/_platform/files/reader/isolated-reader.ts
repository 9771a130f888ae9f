import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReaderJob, ReaderMessage, ReaderResults } from "./reader-job";

/** Why a file was not read. `memory`, `time` and `crash` are what the file did; the others are no fault of it. */
export type ReaderFailure = "memory" | "time" | "crash" | "failed" | "unavailable" | "busy";

export class ReadFailed extends Error {
  constructor(
    readonly reason: ReaderFailure,
    message: string,
  ) {
    super(message);
    this.name = "NotRead";
  }
}

/** What a reader may take. */
export interface ReaderLimits {
  /** bytes of memory of its whole process */
  memory: number;
  /** for one file */
  milliseconds: number;
  /** files that wait for the one being read */
  waiting: number;
  /** after so long without a file, or so many files, its memory is given back */
  idleMilliseconds: number;
  files: number;
}

const MEGABYTE = 1_048_576;

export const READER_LIMITS: ReaderLimits = {
  memory: 352 * MEGABYTE,
  milliseconds: 10_000,
  waiting: 1_000,
  idleMilliseconds: 30_000,
  files: 500,
};

/** What JavaScript may take of it. */
const HEAP_MEGABYTES = 208;

/** A process that takes more than this part of its memory after a file is given up: the next file finds all of it. */
const RESTART_ABOVE = 0.6;

/** In which a process must be ready; on a busy machine that takes a while. */
const START_TIMEOUT_MS = 30_000;

/** How often the memory of the process is looked at. */
const MEMORY_CHECK_MS = 50;

type JobMessage = Exclude<ReaderMessage, { kind: "ready" }>;

interface QueuedJob {
  job: ReaderJob;
  done: (result: unknown) => void;
  failed: (reason: ReadFailed) => void;
}

interface Reader {
  process: ChildProcess;
  /** resolves once it takes files, rejects where it cannot be started */
  ready: Promise<void>;
  files: number;
  /** the last that it said on its error output */
  errorOutput: string;
}

/**
 * Reads files in a process of its own, one after the other. The process is killed where a file makes it take too much memory or time; only that file is then
 * not read, and the next one has a new process.
 */
export class IsolatedReader {
  private reader: Reader | undefined;
  private readonly queue: QueuedJob[] = [];
  private isReading = false;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: ReaderLimits = READER_LIMITS) {}

  /** @throws {ReadFailed} */
  read<T extends ReaderJob>(job: T): Promise<ReaderResults[T["task"]]> {
    if (this.queue.length >= this.limits.waiting)
      return Promise.reject(new ReadFailed("busy", "too many files wait to be read"));

    return new Promise((resolve, reject) => {
      // The process answers what it is asked.
      this.queue.push({ job, done: resolve as QueuedJob["done"], failed: reject });
      void this.processQueue();
    });
  }

  /** The id of the process, where one is there. */
  get pid(): number | undefined {
    return this.reader?.process.pid;
  }

  private async processQueue(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    clearTimeout(this.idleTimer);
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      try {
        next.done(await this.runJob(next.job));
      } catch (error) {
        next.failed(error instanceof ReadFailed ? error : new ReadFailed("unavailable", String(error)));
      }
    }
    this.isReading = false;
    this.startIdleTimer();
  }

  private async runJob(job: ReaderJob): Promise<unknown> {
    this.reader ??= this.start();
    const reader = this.reader;
    const { process: child } = reader;
    child.ref();
    child.channel?.ref();
    try {
      await reader.ready;
    } catch (error) {
      this.stop(reader);
      throw new ReadFailed(
        "unavailable",
        `the reader cannot be started: ${error instanceof Error ? error.message : error}`,
      );
    }
    let stopReason: "memory" | "time" | undefined;
    let isDone = false;
    const stop = (reason: "memory" | "time") => {
      if (isDone) return;
      stopReason ??= reason;
      this.stop(reader);
    };
    const timer = setTimeout(() => stop("time"), this.limits.milliseconds);
    const watch = setInterval(() => {
      void residentMemory(child.pid).then((bytes) => bytes > this.limits.memory && stop("memory"));
    }, MEMORY_CHECK_MS);
    const message = await sendJob(child, job);
    isDone = true;
    clearTimeout(timer);
    clearInterval(watch);
    if (!message) throw this.failureOfEnded(reader, stopReason);
    reader.files += 1;
    if (reader.files >= this.limits.files || message.memory > this.limits.memory * RESTART_ABOVE) this.stop(reader);
    if (message.kind === "failed") throw new ReadFailed("failed", message.failure);

    return message.result ?? undefined;
  }

  /** Why a process ended while it read a file. Where it ended itself, its watch or the limit of its heap did so. */
  private failureOfEnded(reader: Reader, stopReason: "memory" | "time" | undefined): ReadFailed {
    const { signalCode } = reader.process;
    const outOfMemory =
      stopReason === "memory" || signalCode === "SIGKILL" || /heap out of memory/i.test(reader.errorOutput);
    this.stop(reader);
    if (stopReason === "time") return new ReadFailed("time", `not read within ${this.limits.milliseconds} ms`);
    if (outOfMemory) return new ReadFailed("memory", `its reader took more than ${this.limits.memory} bytes of memory`);

    return new ReadFailed(
      "crash",
      `its reader ended: ${reader.errorOutput.trim() || signalCode || reader.process.exitCode}`,
    );
  }

  private start(): Reader {
    // Run from its source, so no bundler is to follow the path.
    const entry = join(
      /* turbopackIgnore: true */ process.cwd(),
      "app",
      "_platform",
      "files",
      "reader",
      "reader-process.ts",
    );
    const child = fork(/* turbopackIgnore: true */ entry, [String(this.limits.memory)], {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, "--disable-warning=ExperimentalWarning"],
      // It has no use for what the portal knows: its settings, and the secrets among them.
      env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const reader: Reader = { process: child, files: 0, errorOutput: "", ready: waitUntilReady(child) };
    reader.ready.catch(() => {}); // told to whoever waits for it
    child.stderr?.on("data", (said) => {
      reader.errorOutput = `${reader.errorOutput}${said}`.slice(-2_000);
    });
    child.stderr?.on("error", () => {});
    (child.stderr as unknown as { unref?: () => void } | null)?.unref?.(); // a pipe of a child is a socket
    child.on("error", () => {}); // told by `ready`, or by its end
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    child.once("exit", () => {
      process.off("exit", kill);
      if (this.reader === reader) this.reader = undefined;
    });

    return reader;
  }

  private stop(reader: Reader): void {
    reader.process.kill("SIGKILL");
    reader.process.unref();
    reader.process.channel?.unref();
    if (this.reader === reader) this.reader = undefined;
  }

  /** While it waits for a file, the process keeps nothing alive; after a while it is given up. */
  private startIdleTimer(): void {
    const { reader } = this;
    if (!reader) return;
    reader.process.unref();
    reader.process.channel?.unref();
    this.idleTimer = setTimeout(() => this.stop(reader), this.limits.idleMilliseconds);
    this.idleTimer.unref();
  }
}

/** @returns its answer; nothing where it ends before it gives one. */
function sendJob(child: ChildProcess, job: ReaderJob): Promise<JobMessage | undefined> {
  return new Promise((resolve) => {
    const finish = (answer?: JobMessage) => {
      child.off("message", finish);
      child.off("exit", ended);
      resolve(answer);
    };
    const ended = () => finish();
    child.on("message", finish);
    child.on("exit", ended);
    child.send(job, (error) => error && finish());
  });
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

/** The memory that a process holds, in bytes (proc(5), statm: pages); 0 where the system does not tell: then the process watches itself alone. */
async function residentMemory(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");

  return Number(pages.split(" ")[1] ?? 0) * 4_096;
}
