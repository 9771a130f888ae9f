import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { TreatyStatus } from "@/app/_vocabulary/state-status";

/** A State with a delegation. `code` is two or three letters, upper case. */
export const states = pgTable("states", {
  code: text("code").primaryKey(),
  names: jsonb("names").$type<LocalizedText>().notNull(),
  treatyStatus: text("treaty_status").$type<TreatyStatus>().notNull(),
});
