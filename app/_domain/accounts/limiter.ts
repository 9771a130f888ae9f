import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { DomainError } from "../errors";

/** Counts, for all instances together, how often something was tried under a key: at most `points` times in `duration` seconds. */
export function limiter(db: Database, keyPrefix: string, points: number, duration: number): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
}

/** What a limiter throws as the refusal that it is, with the minutes to wait; a defect as it came. */
export function tooMany(reason: unknown, code: string): unknown {
  if (!(reason instanceof RateLimiterRes)) return reason;

  return new DomainError("too-many", code, {
    params: { minutes: Math.ceil(reason.msBeforeNext / 60_000) },
    retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1_000),
  });
}
