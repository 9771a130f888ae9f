import { lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { createRateLimiter, rateLimitError } from "./rate-limiter";

const WINDOW_SECONDS = 15 * 60;

/** High, because a whole delegation may share one network address. */
const ATTEMPTS_PER_ADDRESS = 300;
const ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10;
const ATTEMPTS_PER_ACCOUNT = 100;

/**
 * An address from which an account has signed in is exempt from that account's overall limit for
 * this long: attempts by others elsewhere do not lock the owner out.
 */
const KNOWN_SECONDS = 30 * 24 * 3_600;

/**
 * Counts an attempt to sign in before it is evaluated, whether or not the account exists.
 *
 * @returns a function that clears the attempts, to call once one has succeeded.
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countSignInAttempt(db: Database, email: string, address: string): Promise<() => Promise<void>> {
  const perAddress = createRateLimiter(db, "sign-in-from", ATTEMPTS_PER_ADDRESS, WINDOW_SECONDS);
  const perAccountAndAddress = createRateLimiter(db, "sign-in-near", ATTEMPTS_PER_ACCOUNT_AND_ADDRESS, WINDOW_SECONDS);
  const perAccount = createRateLimiter(db, "sign-in-far", ATTEMPTS_PER_ACCOUNT, WINDOW_SECONDS);
  const knownAddresses = createRateLimiter(db, "sign-in-known", 1, KNOWN_SECONDS);
  const accountAndAddress = `${email}|${address}`;
  try {
    await perAddress.consume(address);
    await perAccountAndAddress.consume(accountAndAddress);
    if ((await knownAddresses.get(accountAndAddress)) === null) await perAccount.consume(email);
  } catch (reason) {
    throw rateLimitError(reason, "tooManyAttempts");
  }

  return async () => {
    await perAccountAndAddress.delete(accountAndAddress);
    await perAddress.reward(address);
    await knownAddresses.set(accountAndAddress, 1, KNOWN_SECONDS);
    // The limiter writes them by the clock of the database, and never deletes them itself.
    await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
  };
}
