import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";

const here = globalThis as { portalArchiveLimiter?: ConcurrencyLimiter };

/** When to ask again after being turned away. */
export const RETRY_AFTER_SECONDS = 20;

/**
 * The one before the archives of this process: bundles of routes share it. An archive on its way holds an open file and about a hundred kilobytes, so that
 * many may take theirs slowly.
 */
export function archiveLimiter(): ConcurrencyLimiter {
  here.portalArchiveLimiter ??= new ConcurrencyLimiter({ running: 128, waiting: 400, waitMs: 20_000 });

  return here.portalArchiveLimiter;
}
