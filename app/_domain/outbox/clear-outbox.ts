import { and, isNull, lt } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canProcessOutbox } from "./policy";

/** Messages are retained this long as evidence, and so that none is sent twice. */
const RETENTION_DAYS = 365;

/**
 * Deletes messages that were sent or given up long ago.
 *
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function clearOutbox(context: Pick<Context, "db" | "viewer" | "now">): Promise<void> {
  authorize(canProcessOutbox(context.viewer), "clear the outbox");

  const before = new Date(context.now().getTime() - RETENTION_DAYS * 86_400_000);
  await context.db
    .delete(outboxMessages)
    .where(and(isNull(outboxMessages.nextAttemptAt), lt(outboxMessages.createdAt, before)));
}
