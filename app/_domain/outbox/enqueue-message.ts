import type { Locale } from "@/app/_vocabulary/locales";
import type { MailTemplate } from "@/app/_vocabulary/mail-templates";
import type { Database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";

/** A message to enqueue. */
type NewMessage = MailTemplate & {
  /** unique: a second message with the same key is ignored */
  key: string;
  to: string;
  locale: Locale;
  /** the alerts that it belongs to: it is deleted with them */
  subscriptionId?: string;
};

/** Adds a message to the outbox, in the transaction of the operation that causes it. */
export async function enqueueMessage(tx: Database, context: Pick<Context, "now">, message: NewMessage): Promise<void> {
  const now = context.now();
  await tx
    .insert(outboxMessages)
    .values({ ...message, createdAt: now, nextAttemptAt: now })
    .onConflictDoNothing({ target: outboxMessages.key });
}
