import { and, asc, eq, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type Mailer, MailRefused, type Message } from "./mailer";
import { canEmptyOutbox } from "./policy";

/** The wait after each failed attempt, in minutes (RFC 5321, section 4.5.4.1); after the last the message is given up. */
export const BACK_OFF_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1_440];

/** Nobody else takes a message for so long after it was taken; whoever sends it must be done, or gone, by then. */
export const TAKEN_MINUTES = 10;

/** What came of a round. */
export interface Delivery {
  sent: number;
  failed: number;
  /** why the last that failed did */
  reason?: string;
}

/**
 * Send what is due, one message at a time, the longest due first; several instances may do so at once. A message is taken before it is sent and marked
 * after: whoever dies between the two has it sent a second time, under the same id. The round ends where no mail gets through.
 *
 * @param goesOn asked before each message.
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function deliverMessages(
  context: Pick<Context, "db" | "viewer" | "now">,
  mailer: Mailer,
  goesOn: () => boolean = () => true,
): Promise<Delivery> {
  authorize(canEmptyOutbox(context.viewer), "deliver messages");

  const delivery: Delivery = { sent: 0, failed: 0 };
  while (goesOn()) {
    const taken = await take(context.db, context.now());
    if (!taken) break;
    try {
      await mailer.send(taken.message);
      await mark(context.db, taken, { sentAt: context.now(), nextAttemptAt: null, lastError: null });
      delivery.sent += 1;
    } catch (error) {
      delivery.reason = error instanceof Error ? error.message : String(error);
      await mark(context.db, taken, { nextAttemptAt: nextAttempt(taken, context.now()), lastError: delivery.reason });
      delivery.failed += 1;
      if (!(error instanceof MailRefused)) break;
    }
  }

  return delivery;
}

interface Taken {
  message: Message;
  /** this one included */
  attempts: number;
}

async function take(db: Database, now: Date): Promise<Taken | undefined> {
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
      .set({ attempts, nextAttemptAt: after(now, TAKEN_MINUTES) })
      .where(eq(outboxMessages.id, due.id));

    // Whoever posts a message gives kind and params of one letter.
    return { message: due as Message, attempts };
  });
}

/** Of the attempt itself only: where another has taken the message since, it is that one's. */
async function mark(db: Database, { message, attempts }: Taken, outcome: Partial<typeof outboxMessages.$inferInsert>) {
  await db
    .update(outboxMessages)
    .set(outcome)
    .where(and(eq(outboxMessages.id, message.id), eq(outboxMessages.attempts, attempts)));
}

function nextAttempt({ attempts }: Taken, now: Date): Date | null {
  const wait = BACK_OFF_MINUTES[attempts - 1];

  return wait === undefined ? null : after(now, wait);
}

function after(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
