import { jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";

/** A conference or working group. `symbolSeries` is the part before the year: `CTOC/COP/WG.2`. */
export const bodies = pgTable(
  "bodies",
  {
    key: text("key").primaryKey(),
    symbolSeries: text("symbol_series").notNull(),
    /** the parent organ: the Conference of the Parties */
    organNames: jsonb("organ_names").$type<LocalizedText>().notNull(),
    names: jsonb("names").$type<LocalizedText>().notNull(),
  },
  (table) => [unique("bodies_symbol_series_unique").on(table.symbolSeries)],
);
