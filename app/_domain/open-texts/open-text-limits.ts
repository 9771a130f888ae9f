import type { Database } from "@/db/client";
import { createRateLimiter, rateLimitError } from "../accounts/rate-limiter";

const WINDOW_SECONDS = 60;

/** Of one account, for ten pages at once in which somebody types. */
const MESSAGES_PER_ACCOUNT = 120;

/** Counts a message of an open editor. @throws {DomainError} `too-many`. */
export async function countOpenText(db: Database, accountId: string): Promise<void> {
  try {
    await createRateLimiter(db, "open-text", MESSAGES_PER_ACCOUNT, WINDOW_SECONDS).consume(accountId);
  } catch (reason) {
    throw rateLimitError(reason, "tooManyAttempts");
  }
}
