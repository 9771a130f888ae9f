import { join } from "node:path";
import { Piscina } from "piscina";
import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";
import { DomainError } from "@/app/_domain/errors";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { fontFiles } from "./fonts";
import type { RenderJob } from "./render-worker";

/** The longest queue. */
const MAX_WAITING = 20;

/** A report that takes longer fails, and its worker is ended. */
const TIMEOUT_MS = 60_000;

export const RETRY_AFTER_SECONDS = 15;

/** Renders reports in a worker thread, one at a time, so that the main thread can answer pages. */
export class ReportRenderer {
  /** counts the time of a report from its turn on, as piscina's own queue does not */
  private readonly turns = new ConcurrencyLimiter({ running: 1, waiting: MAX_WAITING });
  private readonly pool = new Piscina<RenderJob, Uint8Array>({
    // Runs from source, so that no bundler is to follow the path.
    filename: join(/* turbopackIgnore: true */ process.cwd(), "app", "_platform", "pdf", "render-worker.ts"),
    name: "render",
    execArgv: ["--import", "tsx"],
    minThreads: 1,
    maxThreads: 1,
  });

  constructor(private readonly timeoutMs = TIMEOUT_MS) {
    // Outside a report: the next one gets a new worker.
    this.pool.on("error", (error) => console.error("The renderer of reports stopped:", error));
  }

  /**
   * @throws {DomainError} `too-many` (`reportQueueFull`) when the queue is full.
   */
  async render(draft: ReportDraft): Promise<Uint8Array> {
    const bytes = await this.turns.run(() =>
      this.pool.run({ draft, fonts: fontFiles() }, { signal: AbortSignal.timeout(this.timeoutMs) }),
    );
    if (!bytes) throw new DomainError("too-many", "reportQueueFull");

    return bytes;
  }

  /** Stops the worker. Every report in progress or in the queue fails. */
  close(): Promise<void> {
    return this.pool.destroy();
  }
}

const here = globalThis as { portalReportRenderer?: ReportRenderer };

/** Returns the renderer of this process; bundles share it. */
export function reportRenderer(): ReportRenderer {
  here.portalReportRenderer ??= new ReportRenderer();

  return here.portalReportRenderer;
}
