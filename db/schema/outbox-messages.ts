import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Letter } from "@/app/_vocabulary/letters";
import type { Locale } from "@/app/_vocabulary/locales";
import { alertSubscriptions } from "./alerts";
import { id, instant } from "./columns";

/** An e-mail to be sent: what it tells, not its words. Written in the transaction of the verb that causes it; a worker words and sends it. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: id(),
    /** no two with the same: an event is told once to one address */
    key: text("key").notNull(),
    kind: text("kind").$type<Letter["kind"]>().notNull(),
    params: jsonb("params").$type<Letter["params"]>().notNull(),
    to: text("to").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    /** goes with it: whoever ends the alerts is sent nothing more, and their address is kept nowhere */
    subscriptionId: uuid("subscription_id").references(() => alertSubscriptions.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
    /** not tried before; nothing once it is sent or given up */
    nextAttemptAt: instant("next_attempt_at"),
    attempts: integer("attempts").notNull().default(0),
    sentAt: instant("sent_at"),
    lastError: text("last_error"),
  },
  (table) => [
    unique("outbox_messages_key_unique").on(table.key),
    index("outbox_messages_next_index").on(table.nextAttemptAt),
    index("outbox_messages_subscription_index").on(table.subscriptionId),
  ],
);
