import { bigserial, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { instant } from "./columns";
import { meetings } from "./meetings";

/**
 * The audit log: who did what and when. Rows are inserted in the operation's transaction and never
 * updated.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    accountId: uuid("account_id").references(() => accounts.id),
    /** name of the account at that time, or of the command */
    actor: text("actor").notNull(),
    /** name of the operation: `edit-item` */
    operation: text("operation").notNull(),
    meetingId: uuid("meeting_id").references(() => meetings.id),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull(),
    /** key of an event that is logged only once; null for others */
    onceKey: text("once_key"),
  },
  (table) => [
    index("audit_events_meeting_index").on(table.meetingId, table.id),
    index("audit_events_account_index").on(table.accountId, table.id),
    index("audit_events_subject_index").on(table.subjectId, table.id),
    unique("audit_events_once_key_unique").on(table.onceKey),
  ],
);
