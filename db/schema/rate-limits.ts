import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Attempts in a time window; the columns are those of rate-limiter-flexible. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  expire: instant("expire"),
});
