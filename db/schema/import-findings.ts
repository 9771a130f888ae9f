import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Settlement, Severity, TakenOut } from "@/app/_vocabulary/findings";
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
    severity: text("severity").$type<Severity>().notNull(),
    kind: text("kind").notNull(),
    /** what the message needs to be put in words, by name */
    detail: jsonb("detail").$type<Record<string, string | number>>().notNull(),
    foundAt: instant("found_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: uuid("settled_by").references(() => accounts.id),
    settlement: text("settlement").$type<Settlement>(),
    /** nothing where the settlement changed nothing, or was made before this was kept */
    takenOut: jsonb("taken_out").$type<TakenOut>(),
  },
  (table) => [unique("import_findings_unique").on(table.meetingId, table.locale, table.kind, table.line)],
);
