import { bigserial, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { instant } from "./columns";
import { meetings } from "./meetings";

/** Who did what and when; written in the transaction of the verb itself, never changed. */
export const recordEntries = pgTable(
  "record_entries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    accountId: uuid("account_id").references(() => accounts.id),
    /** the name of the account then, or of the command */
    actor: text("actor").notNull(),
    /** the file name of the verb: `edit-item` */
    verb: text("verb").notNull(),
    meetingId: uuid("meeting_id").references(() => meetings.id),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull(),
    /** names what is entered only once, however often it happens; nothing for what is entered each time */
    onceKey: text("once_key"),
  },
  (table) => [
    index("record_entries_meeting_index").on(table.meetingId, table.id),
    unique("record_entries_once_key_unique").on(table.onceKey),
  ],
);
