import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";
import type { OpenedFile, RandomAccessFile } from "@/app/_domain/files/file-store";
import type { PortalMessage, ReaderJob, ReaderMessage, ReaderResults } from "./reader-job";

/**
 * Why a file was not read. The file causes `memory`, `time` and `crash`; the others are no fault of
 * it.
 */
export type ReaderFailure = "memory" | "time" | "crash" | "failed" | "unavailable" | "busy";

export class ReadFailed extends Error {
  constructor(
    readonly reason: ReaderFailure,
    message: string,
  ) {
    super(message);
    this.name = "ReadFailed";
  }
}

/** The limits of a reader. */
export interface ReaderLimits {
  /** bytes of its whole process */
  memory: number;
  /** per file */
  milliseconds: number;
  /** files in the queue */
  waiting: number;
  /** after so long without a file, or after so many files, the process is restarted */
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

/** The JavaScript heap, within the memory of the process. */
const HEAP_MEGABYTES = 208;

/**
 * A process that uses more than this part of its memory after a file is restarted before the next.
 */
const RESTART_ABOVE = 0.6;

/** A busy machine takes a while to start a process. */
const START_TIMEOUT_MS = 30_000;

const MEMORY_CHECK_MS = 50;

/** Bytes that a reader gets at once. */
const MAX_REQUEST_BYTES = MEGABYTE;

type JobMessage = Extract<ReaderMessage, { kind: "found" | "failed" }>;

interface Reader {
  process: ChildProcess;
  /** resolves when it accepts files, rejects when it cannot start */
  ready: Promise<void>;
  files: number;
  /** the end of its standard error */
  errorOutput: string;
}

/**
 * Reads files one after the other in a process of its own. A file that takes too much memory or
 * time has the process killed: only that file fails, and the next one gets a new process.
 */
export class IsolatedReader {
  private reader: Reader | undefined;
  private readonly turns: ConcurrencyLimiter;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: ReaderLimits = READER_LIMITS) {
    this.turns = new ConcurrencyLimiter({ running: 1, waiting: limits.waiting });
  }

  /**
   * Runs a job on a file, which is open only while it is read.
   *
   * @throws {ReadFailed}
   */
  async read<T extends ReaderJob>(job: T, open: () => Promise<OpenedFile>): Promise<ReaderResults[T["task"]]> {
    const release = await this.turns.acquire();
    if (!release) throw new ReadFailed("busy", "too many files wait to be read");
    clearTimeout(this.idleTimer);
    try {
      // the process answers each task with its own result
      return (await this.runOnFile(job, open)) as ReaderResults[T["task"]];
    } catch (error) {
      throw error instanceof ReadFailed ? error : new ReadFailed("unavailable", String(error));
    } finally {
      this.startIdleTimer();
      release();
    }
  }

  /** The id of the process, if one is running. */
  get pid(): number | undefined {
    return this.reader?.process.pid;
  }

  private async runOnFile(job: ReaderJob, open: () => Promise<OpenedFile>): Promise<unknown> {
    const file = await open().catch((error) => {
      throw new ReadFailed("failed", error instanceof Error ? error.message : String(error));
    });
    try {
      return await this.runJob(job, file);
    } finally {
      await file.close().catch(() => {}); // it was open for reading alone
    }
  }

  private async runJob(job: ReaderJob, file: RandomAccessFile): Promise<unknown> {
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
    const message = await sendJob(child, job, file);
    isDone = true;
    clearTimeout(timer);
    clearInterval(watch);
    if (!message) throw this.failureOfEnded(reader, stopReason);
    reader.files += 1;
    if (reader.files >= this.limits.files || message.memory > this.limits.memory * RESTART_ABOVE) this.stop(reader);
    if (message.kind === "failed") throw new ReadFailed("failed", message.failure);

    return message.result ?? undefined;
  }

  /**
   * Returns why a process ended while it read a file. Where it ended itself, its watchdog or its
   * heap limit did.
   */
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
    // Runs from source, so that no bundler is to follow the path.
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

  /** Between files the process does not keep the portal alive; after a while it is stopped. */
  private startIdleTimer(): void {
    const { reader } = this;
    if (!reader) return;
    reader.process.unref();
    reader.process.channel?.unref();
    this.idleTimer = setTimeout(() => this.stop(reader), this.limits.idleMilliseconds);
    this.idleTimer.unref();
  }
}

/**
 * Sends a job, and the bytes of its file that the process requests.
 *
 * @returns undefined where the process ends before it answers.
 */
function sendJob(child: ChildProcess, job: ReaderJob, file: RandomAccessFile): Promise<JobMessage | undefined> {
  return new Promise((resolve) => {
    const finish = (answer?: JobMessage) => {
      child.off("message", receive);
      child.off("exit", ended);
      resolve(answer);
    };
    const send = (message: PortalMessage) => child.send(message, (error) => error && finish());
    const receive = async (message: ReaderMessage) => {
      if (message.kind === "found" || message.kind === "failed") finish(message);
      if (message.kind === "read") send(await requestedBytes(file, message));
    };
    const ended = () => finish();
    child.on("message", receive);
    child.on("exit", ended);
    send({ kind: "job", job, size: file.size });
  });
}

/** Reads what a reader requests, which a hostile file may determine: at most so much at a time. */
async function requestedBytes(
  file: RandomAccessFile,
  { request, position, length }: Extract<ReaderMessage, { kind: "read" }>,
): Promise<PortalMessage> {
  try {
    return { kind: "bytes", request, bytes: await file.read(position, Math.min(length, MAX_REQUEST_BYTES)) };
  } catch (error) {
    return { kind: "unread", request, failure: error instanceof Error ? error.message : String(error) };
  }
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

/**
 * Returns the resident memory of a process in bytes (proc(5), statm). Returns 0 where the system
 * has no /proc: there the process watches itself alone.
 */
async function residentMemory(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");

  return Number(pages.split(" ")[1] ?? 0) * 4_096;
}
