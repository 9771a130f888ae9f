import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MailTemplate } from "@/app/_vocabulary/mail-templates";
import { alertSubscriptions } from "./alerts";
import { id, instant } from "./columns";

/** An e-mail to send, inserted in the operation's transaction; a worker renders and sends it. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: id(),
    /** unique, so that an event is sent once to an address */
    key: text("key").notNull(),
    kind: text("kind").$type<MailTemplate["kind"]>().notNull(),
    params: jsonb("params").$type<MailTemplate["params"]>().notNull(),
    to: text("to").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    /** the message is deleted with the subscription, so that no address remains */
    subscriptionId: uuid("subscription_id").references(() => alertSubscriptions.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
    /** null once sent or given up */
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
