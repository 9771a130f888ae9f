import { lt, sql } from "drizzle-orm";
import { rateLimits } from "@/db/schema";
import { createRateLimiter, rateLimitError } from "../accounts/rate-limiter";
import type { Context } from "../context";

const WINDOW_SECONDS = 3_600;

/** High, because several delegations may share one network address. */
const RESPONSES_PER_SENDER = 60;

/** Each of them may send mail to every addressee. */
const RESPONSES_PER_LINK = 12;

/**
 * Counts a response before its link is read. The keys contain no address and no link in plain text.
 *
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countResponse(
  db: Context["db"],
  sign: Context["sign"],
  token: string,
  sender: string,
): Promise<void> {
  try {
    await createRateLimiter(db, "silence-from", RESPONSES_PER_SENDER, WINDOW_SECONDS).consume(
      sign(`silence:from:${sender}`),
    );
    await createRateLimiter(db, "silence-by", RESPONSES_PER_LINK, WINDOW_SECONDS).consume(sign(`silence:by:${token}`));
  } catch (reason) {
    throw rateLimitError(reason, "tooManyAttempts");
  }
  // The limiter writes them by the clock of the database.
  await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
}
