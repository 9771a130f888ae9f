import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DomainError } from "@/app/_domain/errors";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { fontFiles } from "./fonts";
import type { RenderJob, RenderResult } from "./render-job";

/** The longest queue. */
const MAX_WAITING = 20;

/** A report that takes longer fails, and its worker is ended. */
const TIMEOUT_MS = 60_000;

export const RETRY_AFTER_SECONDS = 15;

interface QueuedReport {
  draft: ReportDraft;
  resolve: (bytes: Uint8Array) => void;
  reject: (reason: Error) => void;
}

/** Renders reports in a worker thread, one at a time, so that the main thread can answer pages. */
export class ReportRenderer {
  private worker: Worker | undefined;
  private readonly queue: QueuedReport[] = [];
  private current: (QueuedReport & { id: number; timer: NodeJS.Timeout }) | undefined;
  private lastId = 0;

  constructor(private readonly timeoutMs = TIMEOUT_MS) {}

  /**
   * @throws {DomainError} `too-many` (`reportQueueFull`) when the queue is full.
   */
  render(draft: ReportDraft): Promise<Uint8Array> {
    if (this.queue.length >= MAX_WAITING) throw new DomainError("too-many", "reportQueueFull");

    return new Promise((resolve, reject) => {
      this.queue.push({ draft, resolve, reject });
      this.next();
    });
  }

  /** Stops the worker. Every report in progress or in the queue fails. */
  async close(): Promise<void> {
    const waiting = this.queue.splice(0);
    for (const { reject } of waiting) reject(new Error("The renderer was closed."));
    await this.stopWorker(new Error("The renderer was closed."));
  }

  private next(): void {
    if (this.current) return;
    const waiting = this.queue.shift();
    if (!waiting) return;
    this.lastId += 1;
    const id = this.lastId;
    const timer = setTimeout(() => this.stopWorker(new Error("The report took too long to render.")), this.timeoutMs);
    this.current = { ...waiting, id, timer };
    this.worker ??= this.start();
    // The worker keeps the process alive only while it renders.
    this.worker.ref();
    this.worker.postMessage({ id, draft: waiting.draft, fonts: fontFiles() } satisfies RenderJob);
  }

  private start(): Worker {
    // Runs from source, so that no bundler is to follow the path.
    const entry = join(/* turbopackIgnore: true */ process.cwd(), "app", "_platform", "pdf", "render-worker.ts");
    const worker = new Worker(/* turbopackIgnore: true */ entry, { execArgv: ["--import", "tsx"] });
    worker.on("message", (result: RenderResult) => {
      if (result.id !== this.current?.id) return;
      const { resolve, reject } = this.takeCurrent();
      if (result.bytes) resolve(result.bytes);
      else reject(new Error(result.failure));
      worker.unref();
      this.next();
    });
    worker.on("error", (error) => worker === this.worker && this.stopWorker(error));
    worker.on("exit", () => worker === this.worker && this.stopWorker(new Error("The renderer stopped.")));

    return worker;
  }

  private takeCurrent(): Pick<QueuedReport, "resolve" | "reject"> {
    const current = this.current;
    this.current = undefined;
    clearTimeout(current?.timer);

    return { resolve: current?.resolve ?? (() => {}), reject: current?.reject ?? (() => {}) };
  }

  /** Ends the worker. Its report fails, and a new worker continues with the queue. */
  private async stopWorker(reason: unknown): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    this.takeCurrent().reject(reason instanceof Error ? reason : new Error(String(reason)));
    await worker?.terminate();
    this.next();
  }
}

const here = globalThis as { portalReportRenderer?: ReportRenderer };

/** Returns the renderer of this process; bundles share it. */
export function reportRenderer(): ReportRenderer {
  here.portalReportRenderer ??= new ReportRenderer();

  return here.portalReportRenderer;
}
