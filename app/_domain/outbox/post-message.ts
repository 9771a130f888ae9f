import type { Letter } from "@/app/_vocabulary/letters";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import type { Context } from "../context";

/** Who is to be told what. */
type Posted = Letter & {
  /** no two with the same: the second is not posted */
  key: string;
  to: string;
  locale: Locale;
  /** the alerts that it belongs to: it goes when they end */
  subscriptionId?: string;
};

/** Put a message into the outbox, in the transaction of the verb that causes it. */
export async function postMessage(tx: Database, context: Pick<Context, "now">, message: Posted): Promise<void> {
  const now = context.now();
  await tx
    .insert(outboxMessages)
    .values({ ...message, createdAt: now, nextAttemptAt: now })
    .onConflictDoNothing({ target: outboxMessages.key });
}
