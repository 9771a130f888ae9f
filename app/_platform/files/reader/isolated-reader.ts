import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";
import type { OpenedFile, RandomAccessFile } from "@/app/_domain/files/file-store";
import { ReadFailed } from "./read-failed";
import type { ReaderJob, ReaderResults } from "./reader-job";
import { sendJob } from "./send-job";
import { holdPortal, type Reader, residentMemory, startReader } from "./start-reader";

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

/**
 * A process that uses more than this part of its memory after a file is restarted before the next.
 */
const RESTART_ABOVE = 0.6;

const MEMORY_CHECK_MS = 50;

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
    holdPortal(reader, true);
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
    const reader = startReader(this.limits.memory);
    reader.process.once("exit", () => {
      if (this.reader === reader) this.reader = undefined;
    });

    return reader;
  }

  private stop(reader: Reader): void {
    reader.process.kill("SIGKILL");
    holdPortal(reader, false);
    if (this.reader === reader) this.reader = undefined;
  }

  /** Between files the process does not keep the portal alive; after a while it is stopped. */
  private startIdleTimer(): void {
    const { reader } = this;
    if (!reader) return;
    holdPortal(reader, false);
    this.idleTimer = setTimeout(() => this.stop(reader), this.limits.idleMilliseconds);
    this.idleTimer.unref();
  }
}
