import { index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { GlossaryTerm } from "@/app/_vocabulary/glossary/glossary-term";
import { id } from "./columns";

/**
 * The terms of a treaty in its languages. Some are loaded from its folder under `db/seed`, others are entered. No
 * reference leads to the treaty: loading it anew replaces its row, while what was corrected here stays.
 */
export const glossaryTerms = pgTable(
  "glossary_terms",
  {
    id: id(),
    treatyKey: text("treaty_key").notNull(),
    /** of the data that was loaded; null for a term that was entered */
    key: text("key"),
    names: jsonb("names").$type<GlossaryTerm["names"]>().notNull(),
    variants: jsonb("variants").$type<GlossaryTerm["variants"]>().notNull(),
    /** the term as it was loaded: it differs from what was corrected */
    loaded: jsonb("loaded").$type<Pick<GlossaryTerm, "names" | "variants">>(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("glossary_terms_key_unique").on(table.treatyKey, table.key),
    index("glossary_terms_treaty_index").on(table.treatyKey),
  ],
);
