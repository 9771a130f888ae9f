import { sql } from "drizzle-orm";
import { bigserial, check, foreignKey, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { DecisionMaker, DecisionSubject } from "@/app/_vocabulary/decisions";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { ResponseKind, SilenceOutcome } from "@/app/_vocabulary/silence-procedures";
import { id, instant } from "./columns";
import { meetings } from "./meetings";

/**
 * A text that is adopted at a deadline unless somebody objects. It is private; the decision with the
 * same id, into which it turns when adopted, is public.
 */
export const silenceProcedures = pgTable(
  "silence_procedures",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    madeBy: text("made_by").$type<DecisionMaker>().notNull(),
    subjects: jsonb("subjects").$type<DecisionSubject[]>().notNull(),
    texts: jsonb("texts").$type<LocalizedText>().notNull(),
    startedAt: instant("started_at").notNull(),
    /** name of the account at that time */
    startedBy: text("started_by").notNull(),
    deadline: instant("deadline").notNull(),
    /** of this deadline; null after an extension */
    remindedAt: instant("reminded_at"),
    /** since when an objection stands; null if none does */
    brokenAt: instant("broken_at"),
    outcome: text("outcome").$type<SilenceOutcome>(),
    /** the deadline, or when it was cancelled */
    closedAt: instant("closed_at"),
    /** why it was cancelled, for its addressees */
    reasons: jsonb("reasons").$type<LocalizedText>().notNull().default({}),
  },
  (table) => [
    index("silence_procedures_meeting_index").on(table.meetingId),
    index("silence_procedures_open_index").on(table.deadline).where(sql`${table.outcome} is null`),
    check("silence_procedures_outcome", sql`${table.outcome} in ('adopted', 'not-adopted', 'cancelled')`),
    check("silence_procedures_closed", sql`(${table.outcome} is null) = (${table.closedAt} is null)`),
  ],
);

/** Every deadline that a procedure has had. Rows are inserted and never changed. */
export const silenceDeadlines = pgTable(
  "silence_deadlines",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    procedureId: uuid("procedure_id")
      .notNull()
      .references(() => silenceProcedures.id, { onDelete: "cascade" }),
    deadline: instant("deadline").notNull(),
    setAt: instant("set_at").notNull(),
    setBy: text("set_by").notNull(),
    /** why it was extended, for the addressees */
    reasons: jsonb("reasons").$type<LocalizedText>().notNull().default({}),
  },
  (table) => [index("silence_deadlines_procedure_index").on(table.procedureId)],
);

/**
 * A person to whom a decision is proposed. The link in their messages carries the id with a
 * signature, so that reading this table gives no valid link.
 */
export const silenceAddressees = pgTable(
  "silence_addressees",
  {
    id: id(),
    procedureId: uuid("procedure_id")
      .notNull()
      .references(() => silenceProcedures.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
  },
  (table) => [index("silence_addressees_procedure_index").on(table.procedureId)],
);

/**
 * The responses of an addressee, in the order in which they came. Rows are inserted and never changed: an
 * objection is withdrawn by a further row.
 */
export const silenceResponses = pgTable(
  "silence_responses",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    procedureId: uuid("procedure_id").notNull(),
    addresseeId: uuid("addressee_id").notNull(),
    kind: text("kind").$type<ResponseKind>().notNull(),
    /** of an objection */
    reason: text("reason").notNull().default(""),
    at: instant("at").notNull(),
  },
  (table) => [
    index("silence_responses_procedure_index").on(table.procedureId, table.id),
    foreignKey({
      name: "silence_responses_procedure_fk",
      columns: [table.procedureId],
      foreignColumns: [silenceProcedures.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "silence_responses_addressee_fk",
      columns: [table.addresseeId],
      foreignColumns: [silenceAddressees.id],
    }).onDelete("cascade"),
    check("silence_responses_kind", sql`${table.kind} in ('objection', 'withdrawal', 'no-objection')`),
  ],
);
