import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { ProgrammeEditionCause } from "@/app/_vocabulary/programme-edition";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/**
 * A programme as it was issued. Its rows are inserted once and never changed; the one that is not
 * superseded is what the public reads.
 */
export const programmeEditions = pgTable(
  "programme_editions",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** counts the editions of the meeting's programme, from 1 */
    number: integer("number").notNull(),
    cause: text("cause").$type<ProgrammeEditionCause>().notNull(),
    /** the whole programme, as app/_domain/organization-of-work/content.ts describes it */
    content: jsonb("content").notNull(),
    /** why, as readers are given it */
    reasons: jsonb("reasons").$type<LocalizedText>().notNull().default({}),
    issuedAt: instant("issued_at").notNull(),
    /** name of the account at that time, or of the command */
    issuedBy: text("issued_by").notNull(),
    supersededAt: instant("superseded_at"),
  },
  (table) => [
    unique("programme_editions_meeting_number_unique").on(table.meetingId, table.number),
    uniqueIndex("programme_editions_current_unique").on(table.meetingId).where(sql`${table.supersededAt} is null`),
  ],
);

/**
 * The working copy of a programme whose changes were discarded last, so that they can be restored. No
 * other table has it any more.
 */
export const discardedProgrammes = pgTable("discarded_programmes", {
  meetingId: uuid("meeting_id")
    .primaryKey()
    .references(() => meetings.id, { onDelete: "cascade" }),
  discardedAt: instant("discarded_at").notNull(),
  /** name of the account at that time, or of the command */
  discardedBy: text("discarded_by").notNull(),
  /** the whole programme, as in an edition */
  content: jsonb("content").notNull(),
});
