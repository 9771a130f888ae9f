import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { DomainError } from "../errors";

const WINDOW_SECONDS = 15 * 60;

/** Attempts on one account from one address, and on one account from everywhere, before it has to rest. */
const FROM_ONE_ADDRESS = 10;
const FROM_EVERYWHERE = 100;

/**
 * Count an attempt to sign in before it is evaluated, whether or not the account exists.
 *
 * @returns how to forget the attempts once one has succeeded.
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countSignInAttempt(db: Database, email: string, address: string): Promise<() => Promise<void>> {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterDrizzle({
      storeClient: db,
      schema: rateLimits,
      keyPrefix,
      points,
      duration: WINDOW_SECONDS,
      clearExpiredByTimeout: false,
    });
  const near = limiter("sign-in-near", FROM_ONE_ADDRESS);
  const far = limiter("sign-in-far", FROM_EVERYWHERE);
  const nearKey = `${email}|${address}`;
  try {
    await near.consume(nearKey);
    await far.consume(email);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new DomainError("too-many", "tooManyAttempts", {
      params: { minutes: Math.ceil(reason.msBeforeNext / 60_000) },
    });
  }

  return async () => {
    await near.delete(nearKey);
  };
}
