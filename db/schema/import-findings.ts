import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ExcludedContent, Resolution, Severity } from "@/app/_vocabulary/findings";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** An assumption of the importer, or a contradiction that it found, for a person to resolve. */
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
    /** parameters of its message */
    detail: jsonb("detail").$type<Record<string, string | number>>().notNull(),
    foundAt: instant("found_at").notNull(),
    resolvedAt: instant("resolved_at"),
    resolvedBy: uuid("resolved_by").references(() => accounts.id),
    resolution: text("resolution").$type<Resolution>(),
    /** null if the resolution changed nothing, or is older than this column */
    excluded: jsonb("excluded").$type<ExcludedContent>(),
  },
  (table) => [index("import_findings_meeting_index").on(table.meetingId, table.locale, table.line)],
);
