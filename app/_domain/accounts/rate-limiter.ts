import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { DomainError, type ErrorCode } from "../errors";

/** Returns a limiter of `points` attempts per key in `duration` seconds, across all instances. */
export function createRateLimiter(
  db: Database,
  keyPrefix: string,
  points: number,
  duration: number,
): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
}

/**
 * Converts a limiter's rejection into a refusal with the time to wait; other errors are unchanged.
 */
export function rateLimitError(reason: unknown, code: ErrorCode): unknown {
  if (!(reason instanceof RateLimiterRes)) return reason;

  return new DomainError("too-many", code, {
    params: { minutes: Math.ceil(reason.msBeforeNext / 60_000) },
    retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1_000),
  });
}
