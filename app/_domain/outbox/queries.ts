import { and, asc, count, gt, isNotNull, isNull } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type Message, toMessage } from "./mailer";
import { canProcessOutbox } from "./policy";

/**
 * Lists the messages added after an instant that are not sent yet, the oldest first.
 *
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function listWaitingMessages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  since: Date,
): Promise<Message[]> {
  authorize(canProcessOutbox(viewer), "read the outbox");
  const { id, kind, params, to, locale, subscriptionId, createdAt } = outboxMessages;
  const waiting = await db
    .select({ id, kind, params, to, locale, subscriptionId, createdAt })
    .from(outboxMessages)
    .where(and(isNotNull(outboxMessages.nextAttemptAt), gt(createdAt, since)))
    .orderBy(asc(createdAt), asc(id));

  return waiting.map(toMessage);
}

/**
 * Counts the messages that wait to be sent and those that were given up.
 *
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function countMessages({ db, viewer }: Pick<Context, "db" | "viewer">) {
  authorize(canProcessOutbox(viewer), "read the outbox");
  const [counted] = await db
    .select({ unsent: count(), waiting: count(outboxMessages.nextAttemptAt) })
    .from(outboxMessages)
    .where(isNull(outboxMessages.sentAt));
  const { unsent = 0, waiting = 0 } = counted ?? {};

  return { waiting, givenUp: unsent - waiting };
}
