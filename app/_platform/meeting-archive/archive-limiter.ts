import { ConcurrencyLimiter } from "@/app/_domain/concurrency-limiter";

const here = globalThis as { portalArchiveLimiter?: ConcurrencyLimiter };

export const RETRY_AFTER_SECONDS = 20;

/**
 * Returns the limiter of archive downloads, shared by bundles. A download holds one open file and
 * about 100 kB, so that many slow ones may run.
 */
export function archiveLimiter(): ConcurrencyLimiter {
  here.portalArchiveLimiter ??= new ConcurrencyLimiter({ running: 128, waiting: 400, waitMs: 20_000 });

  return here.portalArchiveLimiter;
}
