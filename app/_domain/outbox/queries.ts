import { and, asc, count, gt, isNotNull, isNull } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import type { Message } from "./mailer";
import { canEmptyOutbox } from "./policy";

/** What was posted after an instant and waits to be sent, the oldest first. @throws {DomainError} `forbidden` unless it is the portal itself. */
export async function listWaitingMessages(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  since: Date,
): Promise<Message[]> {
  authorize(canEmptyOutbox(viewer), "read the outbox");
  const { id, kind, params, to, locale, subscriptionId, createdAt } = outboxMessages;
  const waiting = await db
    .select({ id, kind, params, to, locale, subscriptionId, createdAt })
    .from(outboxMessages)
    .where(and(isNotNull(outboxMessages.nextAttemptAt), gt(createdAt, since)))
    .orderBy(asc(createdAt), asc(id));

  // Whoever posts a message gives kind and params of one letter.
  return waiting as Message[];
}

/** How many messages wait to be sent, and how many were given up. @throws {DomainError} `forbidden` unless it is the portal itself. */
export async function countMessages({ db, viewer }: Pick<Context, "db" | "viewer">) {
  authorize(canEmptyOutbox(viewer), "read the outbox");
  const [counted] = await db
    .select({ unsent: count(), waiting: count(outboxMessages.nextAttemptAt) })
    .from(outboxMessages)
    .where(isNull(outboxMessages.sentAt));
  const { unsent = 0, waiting = 0 } = counted ?? {};

  return { waiting, givenUp: unsent - waiting };
}
