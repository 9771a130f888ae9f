import { index, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import { bodies } from "./bodies";
import { id, instant } from "./columns";

/**
 * A subscription to e-mail alerts about a body's meetings. It is valid once confirmed and deleted
 * once ended. Links in e-mails carry the id with a signature, so that reading this table gives no
 * valid link.
 */
export const alertSubscriptions = pgTable(
  "alert_subscriptions",
  {
    id: id(),
    /** as typed before the @; after it in lower case, in ASCII (RFC 5891) */
    email: text("email").notNull(),
    bodyKey: text("body_key")
      .notNull()
      .references(() => bodies.key, { onDelete: "cascade" }),
    /** language of the alerts: as requested, then as last confirmed */
    locale: text("locale").$type<Locale>().notNull(),
    /** time of the last request; links sent until then are valid for some days */
    requestedAt: instant("requested_at").notNull(),
    confirmedAt: instant("confirmed_at"),
  },
  (table) => [
    unique("alert_subscriptions_email_body_unique").on(table.email, table.bodyKey),
    index("alert_subscriptions_body_index").on(table.bodyKey),
  ],
);
