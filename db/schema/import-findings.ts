import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** Something that the importer had to assume, or a contradiction that it found, for a person to settle. */
export const importFindings = pgTable(
  "import_findings",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    locale: text("locale").$type<Locale>().notNull(),
    /** 1-based line of the source text */
    line: integer("line").notNull(),
    severity: text("severity").$type<"assumption" | "contradiction">().notNull(),
    kind: text("kind").notNull(),
    /** what the message needs to be put in words, by name */
    detail: jsonb("detail").$type<Record<string, string | number>>().notNull(),
    foundAt: instant("found_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: uuid("settled_by").references(() => accounts.id),
    /** how: the assumption was kept, or the text as printed was restored */
    settlement: text("settlement").$type<"keep-assumption" | "as-printed">(),
  },
  (table) => [unique("import_findings_unique").on(table.meetingId, table.locale, table.kind, table.line)],
);
