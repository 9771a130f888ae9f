import { and, asc, eq, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type Mailer, MailRefused, type Message, toMessage } from "./mailer";
import { canProcessOutbox } from "./policy";

/**
 * Minutes to wait after each failed attempt (RFC 5321, section 4.5.4.1); after the last the message
 * is given up.
 */
export const BACK_OFF_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1_440];

/** A claimed message is not claimed again for this long; an attempt must end within it. */
export const LEASE_MINUTES = 10;

/** The result of one delivery run. */
export interface Delivery {
  sent: number;
  failed: number;
  /** the last error */
  reason?: string;
}

/**
 * Sends the due messages one at a time, the longest due first; several instances may do so at once.
 * A message is claimed before it is sent and marked after: if the process ends between the two, it
 * is sent again under the same id. The run ends when the mail server is unreachable.
 *
 * @param shouldContinue called before each message.
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function deliverMessages(
  context: Pick<Context, "db" | "viewer" | "now">,
  mailer: Mailer,
  shouldContinue: () => boolean = () => true,
): Promise<Delivery> {
  authorize(canProcessOutbox(context.viewer), "deliver messages");

  const delivery: Delivery = { sent: 0, failed: 0 };
  while (shouldContinue()) {
    const claimed = await claimDueMessage(context.db, context.now());
    if (!claimed) break;
    try {
      await mailer.send(claimed.message);
      await recordOutcome(context.db, claimed, { sentAt: context.now(), nextAttemptAt: null, lastError: null });
      delivery.sent += 1;
    } catch (error) {
      delivery.reason = error instanceof Error ? error.message : String(error);
      await recordOutcome(context.db, claimed, {
        nextAttemptAt: nextAttempt(claimed, context.now()),
        lastError: delivery.reason,
      });
      delivery.failed += 1;
      if (!(error instanceof MailRefused)) break;
    }
  }

  return delivery;
}

interface ClaimedMessage {
  message: Message;
  /** this one included */
  attempts: number;
}

async function claimDueMessage(db: Database, now: Date): Promise<ClaimedMessage | undefined> {
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select()
      .from(outboxMessages)
      .where(lte(outboxMessages.nextAttemptAt, now))
      .orderBy(asc(outboxMessages.nextAttemptAt), asc(outboxMessages.createdAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return undefined;
    const attempts = due.attempts + 1;
    await tx
      .update(outboxMessages)
      .set({ attempts, nextAttemptAt: addMinutes(now, LEASE_MINUTES) })
      .where(eq(outboxMessages.id, due.id));

    return { message: toMessage(due), attempts };
  });
}

/** Records the outcome of this attempt, unless another has claimed the message since. */
async function recordOutcome(
  db: Database,
  { message, attempts }: ClaimedMessage,
  outcome: Partial<typeof outboxMessages.$inferInsert>,
) {
  await db
    .update(outboxMessages)
    .set(outcome)
    .where(and(eq(outboxMessages.id, message.id), eq(outboxMessages.attempts, attempts)));
}

function nextAttempt({ attempts }: ClaimedMessage, now: Date): Date | null {
  const wait = BACK_OFF_MINUTES[attempts - 1];

  return wait === undefined ? null : addMinutes(now, wait);
}

function addMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
