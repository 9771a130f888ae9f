import { lt, sql } from "drizzle-orm";
import { mailboxOf } from "@/app/_vocabulary/email-address";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { limiter, tooMany } from "../accounts/limiter";
import type { Context } from "../context";

const WINDOW_SECONDS = 3_600;

/** E-mail that somebody who has not asked for it may get through others, however the address is spelt. */
const TO_ONE_MAILBOX = 3;

/** A whole delegation may sit behind one address. */
const FROM_ONE_SENDER = 30;

/**
 * Count that somebody asks for alerts, before anything is sent. What is counted under holds no address in clear.
 *
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countAsking(db: Database, seal: Context["seal"], email: string, sender: string): Promise<void> {
  try {
    await limiter(db, "alerts-from", FROM_ONE_SENDER, WINDOW_SECONDS).consume(seal(`alerts:from:${sender}`));
    await limiter(db, "alerts-to", TO_ONE_MAILBOX, WINDOW_SECONDS).consume(seal(`alerts:to:${mailboxOf(email)}`));
  } catch (reason) {
    throw tooMany(reason, "tooManyMails");
  }
  // By the clock of the limiter, which writes them.
  await db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
}
