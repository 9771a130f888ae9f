import { lt, sql } from "drizzle-orm";
import { mailboxOf } from "@/app/_vocabulary/email-address";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { rateLimits } from "@/db/schema";
import type { Context } from "../context";
import { createRateLimiter, rateLimitError } from "./rate-limiter";

const WINDOW_SECONDS = 3_600;

/** E-mails per hour about an account to one mailbox, in all spellings of its address. */
const EMAILS_PER_MAILBOX = 3;

/** Links per hour by one person: enough to invite every delegation in a day. */
const LINKS_PER_ADMINISTRATOR = 100;
const LINKS_PER_HEAD_OF_DELEGATION = 20;

/** High, because a whole delegation may share one network address. */
const REQUESTS_PER_SENDER = 30;

type LimitContext = Pick<Context, "db" | "sign">;

/**
 * Counts a link that somebody is about to send or print.
 *
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countSentLink(
  email: string,
  isMailed: boolean,
  context: LimitContext & { viewer: Viewer },
): Promise<void> {
  const { viewer } = context;
  try {
    if (viewer.kind === "account") {
      const limit = viewer.role === "delegation" ? LINKS_PER_HEAD_OF_DELEGATION : LINKS_PER_ADMINISTRATOR;
      await createRateLimiter(context.db, "links-by", limit, WINDOW_SECONDS).consume(viewer.accountId);
    }
    if (isMailed) await countMail(context, email);
  } catch (reason) {
    throw rateLimitError(reason, "tooManyLinks");
  }
}

/**
 * Counts a request for a new password, before its address is looked up.
 *
 * @throws {DomainError} `too-many`, with the minutes to wait.
 */
export async function countResetRequest(email: string, sender: string, context: LimitContext): Promise<void> {
  try {
    await createRateLimiter(context.db, "reset-from", REQUESTS_PER_SENDER, WINDOW_SECONDS).consume(sender);
    await countMail(context, email);
  } catch (reason) {
    throw rateLimitError(reason, "tooManyMails");
  }
  // The limiter writes them by the clock of the database.
  await context.db.delete(rateLimits).where(lt(rateLimits.expire, sql`now()`));
}

/** The key contains no address in plain text. */
async function countMail({ db, sign }: LimitContext, email: string): Promise<void> {
  await createRateLimiter(db, "account-mail-to", EMAILS_PER_MAILBOX, WINDOW_SECONDS).consume(
    sign(`accounts:mail:${mailboxOf(email)}`),
  );
}
