import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { IssueSubject, ScheduledOutcome } from "@/app/_vocabulary/scheduled-issues";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** An issue that is carried out at a set time, as the person who scheduled it saw it. It is private. */
export const scheduledIssues = pgTable(
  "scheduled_issues",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    subject: text("subject").$type<IssueSubject>().notNull(),
    issueAt: instant("issue_at").notNull(),
    /** the fields of the operation that issues it */
    input: jsonb("input").$type<object>().notNull(),
    /** of what is issued: once it differs, nothing is */
    digest: text("digest").notNull(),
    /** the operation is carried out by the role that this account has then */
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    /** name of the account at that time */
    scheduledBy: text("scheduled_by").notNull(),
    scheduledAt: instant("scheduled_at").notNull(),
    outcome: text("outcome").$type<ScheduledOutcome>(),
    /** why it was refused: a key of `errors` with its parameters */
    refusal: jsonb("refusal").$type<{ code: string; params: Record<string, string | number> }>(),
    closedAt: instant("closed_at"),
    /** since then, an issue that was not carried out is no longer reported */
    dismissedAt: instant("dismissed_at"),
  },
  (table) => [
    index("scheduled_issues_meeting_index").on(table.meetingId),
    index("scheduled_issues_open_index").on(table.issueAt).where(sql`${table.outcome} is null`),
    check(
      "scheduled_issues_outcome",
      sql`${table.outcome} in ('issued', 'changed', 'refused', 'cancelled', 'replaced')`,
    ),
    check("scheduled_issues_closed", sql`(${table.outcome} is null) = (${table.closedAt} is null)`),
  ],
);
