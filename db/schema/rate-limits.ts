import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Attempts counted in a window; the shape that rate-limiter-flexible asks for. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  expire: instant("expire"),
});
