import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { DecisionMaker, DecisionProcedure, DecisionSubject } from "@/app/_vocabulary/decisions";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/** A decision on a meeting, as it was taken; readable by everyone who may read the meeting. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    madeBy: text("made_by").$type<DecisionMaker>().notNull(),
    /** null where that is not recorded */
    procedure: text("procedure").$type<DecisionProcedure>(),
    /** in the time zone of the meeting */
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    /** what it fixes in the meeting */
    subjects: jsonb("subjects").$type<DecisionSubject[]>().notNull().default([]),
    /** as decided, of one or more lines */
    texts: jsonb("texts").$type<LocalizedText>().notNull(),
    /** incremented by each change, to detect concurrent edits */
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    /** a removed decision stays, so that it can be restored */
    removedAt: instant("removed_at"),
  },
  (table) => [
    index("decisions_meeting_index").on(table.meetingId, table.decidedOn),
    check("decisions_made_by", sql`${table.madeBy} in ('extended-bureau', 'body')`),
    check("decisions_procedure", sql`${table.procedure} in ('silence', 'meeting', 'consensus', 'acclamation', 'vote')`),
  ],
);

/** The texts of a decision in each of its versions, the present one too. Rows are inserted and never updated. */
export const decisionRevisions = pgTable(
  "decision_revisions",
  {
    decisionId: uuid("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    /** of the decision, once it had this text */
    version: integer("version").notNull(),
    texts: jsonb("texts").$type<LocalizedText>().notNull(),
    at: instant("at").notNull(),
    accountId: uuid("account_id").references(() => accounts.id),
    /** name of the account at that time, or of the job that noted the decision; null where it is not known */
    by: text("by"),
  },
  (table) => [primaryKey({ name: "decision_revisions_pk", columns: [table.decisionId, table.version] })],
);
