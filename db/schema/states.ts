import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";

/** A State that sends a delegation. `code` is two or three letters, upper case. */
export const states = pgTable("states", {
  code: text("code").primaryKey(),
  names: jsonb("names").$type<LocalizedText>().notNull(),
  standing: text("standing").$type<"party" | "signatory" | "observer">().notNull(),
});
