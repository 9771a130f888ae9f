import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { Standing } from "@/app/_vocabulary/states";

/** A State that sends a delegation. `code` is two or three letters, upper case. */
export const states = pgTable("states", {
  code: text("code").primaryKey(),
  names: jsonb("names").$type<LocalizedText>().notNull(),
  standing: text("standing").$type<Standing>().notNull(),
});
