import { lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { limiter, tooMany } from "./limiter";

const WINDOW_SECONDS = 15 * 60;

/** Attempts from one address on whatever account (a whole delegation may sit behind one), on one account from one address, and on one from everywhere. */
const FROM_ONE_ADDRESS = 300;
const ON_ONE_ACCOUNT = 10;
const FROM_EVERYWHERE = 100;

/** How long an address is remembered from which somebody has signed in: what others try elsewhere does not shut them out there. */
const KNOWN_SECONDS = 30 * 24 * 3_600;

/**
 * Count an attempt to sign in before it is evaluated, whether or not the account exists.
 *
 * @returns how to forget the attempts once one has succeeded.
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countSignInAttempt(db: Database, email: string, address: string): Promise<() => Promise<void>> {
  const from = limiter(db, "sign-in-from", FROM_ONE_ADDRESS, WINDOW_SECONDS);
  const near = limiter(db, "sign-in-near", ON_ONE_ACCOUNT, WINDOW_SECONDS);
  const far = limiter(db, "sign-in-far", FROM_EVERYWHERE, WINDOW_SECONDS);
  const known = limiter(db, "sign-in-known", 1, KNOWN_SECONDS);
  const nearKey = `${email}|${address}`;
  try {
    await from.consume(address);
    await near.consume(nearKey);
    if ((await known.get(nearKey)) === null) await far.consume(email);
  } catch (reason) {
    throw tooMany(reason, "tooManyAttempts");
  }

  return async () => {
    await near.delete(nearKey);
    await from.reward(address);
    await known.set(nearKey, 1, KNOWN_SECONDS);
    // By the clock of the limiter, which writes them; nobody else clears them away.
    await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
  };
}
