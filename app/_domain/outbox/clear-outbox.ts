import { and, isNull, lt } from "drizzle-orm";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canEmptyOutbox } from "./policy";

/** So long it is known who was told what, and nobody is told twice. */
const KEPT_DAYS = 365;

/** Forget what was sent, or given up, long ago. @throws {DomainError} `forbidden` unless it is the portal itself. */
export async function clearOutbox(context: Pick<Context, "db" | "viewer" | "now">): Promise<void> {
  authorize(canEmptyOutbox(context.viewer), "clear the outbox");

  const before = new Date(context.now().getTime() - KEPT_DAYS * 86_400_000);
  await context.db
    .delete(outboxMessages)
    .where(and(isNull(outboxMessages.nextAttemptAt), lt(outboxMessages.createdAt, before)));
}
