import { index, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import { bodies } from "./bodies";
import { id, instant } from "./columns";

/**
 * Somebody's wish to be told by e-mail of what is new at a body's meetings. It counts once it is confirmed, and is deleted once it is ended. The links
 * in the e-mail carry the id under the portal's seal, so that whoever reads the table can use none.
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
    /** in which they are told: as asked first, then as confirmed last */
    locale: text("locale").$type<Locale>().notNull(),
    /** the last time; the links sent then and before can be used for some days from it */
    askedAt: instant("asked_at").notNull(),
    confirmedAt: instant("confirmed_at"),
  },
  (table) => [
    unique("alert_subscriptions_email_body_unique").on(table.email, table.bodyKey),
    index("alert_subscriptions_body_index").on(table.bodyKey),
  ],
);
