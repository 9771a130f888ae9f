import { lt, sql } from "drizzle-orm";
import { mailboxOf } from "@/app/_vocabulary/email-address";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { createRateLimiter, rateLimitError } from "../accounts/rate-limiter";
import type { Context } from "../context";

const WINDOW_SECONDS = 3_600;

/** Confirmation e-mails per hour to one mailbox, in all spellings of its address. */
const EMAILS_PER_MAILBOX = 3;

/** High, because a whole delegation may share one network address. */
const REQUESTS_PER_SENDER = 30;

/**
 * Counts a request for alerts before anything is sent. The keys contain no address in plain text.
 *
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countAlertRequest(
  db: Database,
  sign: Context["sign"],
  email: string,
  sender: string,
): Promise<void> {
  try {
    await createRateLimiter(db, "alerts-from", REQUESTS_PER_SENDER, WINDOW_SECONDS).consume(
      sign(`alerts:from:${sender}`),
    );
    await createRateLimiter(db, "alerts-to", EMAILS_PER_MAILBOX, WINDOW_SECONDS).consume(
      sign(`alerts:to:${mailboxOf(email)}`),
    );
  } catch (reason) {
    throw rateLimitError(reason, "tooManyMails");
  }
  // The limiter writes them by the clock of the database.
  await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
}
