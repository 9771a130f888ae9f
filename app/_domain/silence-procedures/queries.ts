import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Addressee } from "@/app/_vocabulary/addressees";
import { isId } from "@/app/_vocabulary/ids";
import { pickText } from "@/app/_vocabulary/locales";
import { type ResponseKind, type SilenceStatus, silenceStatusOf } from "@/app/_vocabulary/silence-procedures";
import {
  accounts,
  meetings,
  silenceAddressees,
  silenceDeadlines,
  silenceProcedures,
  silenceResponses,
  states,
} from "@/db/schema";
import type { Context } from "../context";
import { getMeetingOfDecisions } from "../decisions/find-meeting";
import { authorize, notFound } from "../errors";
import { lastResponses } from "./last-responses";
import { canRunSilenceProcedures } from "./policy";

type StaffContext = Pick<Context, "db" | "viewer" | "now">;

type Row = Pick<
  typeof silenceProcedures.$inferSelect,
  "id" | "madeBy" | "subjects" | "texts" | "startedAt" | "startedBy" | "deadline" | "closedAt" | "reasons"
>;

/** A silence procedure in a list. */
export interface ListedProcedure extends Row {
  status: SilenceStatus;
  addresseeCount: number;
}

/** An addressee with what they said last. */
export interface AnsweringAddressee extends Addressee {
  id: string;
  response: { kind: ResponseKind; reason: string; at: Date } | undefined;
}

/** A silence procedure for its secretariat. */
export interface SilenceProcedure extends Row {
  status: SilenceStatus;
  addressees: AnsweringAddressee[];
  /** all that was said, in its order */
  responses: { id: number; name: string; kind: ResponseKind; reason: string; at: Date }[];
  /** in the order in which they were set */
  deadlines: Pick<typeof silenceDeadlines.$inferSelect, "id" | "deadline" | "setAt" | "setBy" | "reasons">[];
}

const COLUMNS = {
  id: silenceProcedures.id,
  madeBy: silenceProcedures.madeBy,
  subjects: silenceProcedures.subjects,
  texts: silenceProcedures.texts,
  startedAt: silenceProcedures.startedAt,
  startedBy: silenceProcedures.startedBy,
  deadline: silenceProcedures.deadline,
  brokenAt: silenceProcedures.brokenAt,
  outcome: silenceProcedures.outcome,
  closedAt: silenceProcedures.closedAt,
  reasons: silenceProcedures.reasons,
};

/**
 * Lists the silence procedures of a meeting: those that run by their deadlines, then the others, the
 * latest first.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`.
 */
export async function listSilenceProcedures(
  { db, viewer, now }: StaffContext,
  meetingKey: string,
): Promise<ListedProcedure[]> {
  authorize(canRunSilenceProcedures(viewer), "list silence procedures");
  const meeting = await getMeetingOfDecisions(db, viewer, meetingKey);
  const { outcome, deadline } = silenceProcedures;
  const rows = await db
    .select({ ...COLUMNS, addresseeCount: count(silenceAddressees.id) })
    .from(silenceProcedures)
    .leftJoin(silenceAddressees, eq(silenceAddressees.procedureId, silenceProcedures.id))
    .where(eq(silenceProcedures.meetingId, meeting.id))
    .groupBy(silenceProcedures.id)
    .orderBy(sql`${outcome} is not null`, sql`case when ${outcome} is null then ${deadline} end`, desc(deadline));

  return rows.map((row) => ({ ...row, status: silenceStatusOf(row, now()) }));
}

/**
 * Returns a silence procedure with its addressees and all that they said.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`.
 */
export async function getSilenceProcedure(
  { db, viewer, now }: StaffContext,
  { meetingKey, procedureId }: { meetingKey: string; procedureId: string },
): Promise<SilenceProcedure> {
  authorize(canRunSilenceProcedures(viewer), "read a silence procedure");
  if (!isId(procedureId)) throw notFound();
  const meeting = await getMeetingOfDecisions(db, viewer, meetingKey);
  const [row] = await db
    .select(COLUMNS)
    .from(silenceProcedures)
    .where(and(eq(silenceProcedures.id, procedureId), eq(silenceProcedures.meetingId, meeting.id)));
  if (!row) throw notFound();
  const { id, name, email, locale, position } = silenceAddressees;
  const people = await db
    .select({ id, name, email, locale })
    .from(silenceAddressees)
    .where(eq(silenceAddressees.procedureId, procedureId))
    .orderBy(asc(position));
  const last = new Map((await lastResponses(db, procedureId)).map((response) => [response.addresseeId, response]));
  const { kind, reason, at } = silenceResponses;
  const responses = await db
    .select({ id: silenceResponses.id, name, kind, reason, at })
    .from(silenceResponses)
    .innerJoin(silenceAddressees, eq(id, silenceResponses.addresseeId))
    .where(eq(silenceResponses.procedureId, procedureId))
    .orderBy(asc(silenceResponses.id));
  const { deadline, setAt, setBy, reasons } = silenceDeadlines;
  const deadlines = await db
    .select({ id: silenceDeadlines.id, deadline, setAt, setBy, reasons })
    .from(silenceDeadlines)
    .where(eq(silenceDeadlines.procedureId, procedureId))
    .orderBy(asc(silenceDeadlines.id));

  return {
    ...row,
    status: silenceStatusOf(row, now()),
    addressees: people.map((person) => ({ ...person, response: last.get(person.id) })),
    responses,
    deadlines,
  };
}

/**
 * Lists the addressees with whom the form of a new procedure is filled: those of the body's latest one,
 * or every account of a delegation under the name of its State.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`.
 */
export async function listProposedAddressees(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, from }: { meetingKey: string; from: "latest" | "delegations" },
): Promise<Addressee[]> {
  authorize(canRunSilenceProcedures(viewer), "start a silence procedure");
  const meeting = await getMeetingOfDecisions(db, viewer, meetingKey);
  if (from === "delegations") {
    const { email, locale, name } = accounts;
    const rows = await db
      .select({ email, locale, name, state: states.names })
      .from(accounts)
      .innerJoin(states, eq(states.code, accounts.stateCode))
      .where(and(eq(accounts.role, "delegation"), isNull(accounts.disabledAt)))
      .orderBy(asc(states.code), asc(email));
    return rows.map((row) => ({
      email: row.email,
      locale: row.locale,
      name: pickText(row.state, row.locale)?.text ?? row.name,
    }));
  }
  const ofBody = db.select({ key: meetings.bodyKey }).from(meetings).where(eq(meetings.id, meeting.id));
  const [latest] = await db
    .select({ id: silenceProcedures.id })
    .from(silenceProcedures)
    .innerJoin(meetings, eq(meetings.id, silenceProcedures.meetingId))
    .where(eq(meetings.bodyKey, ofBody))
    .orderBy(desc(silenceProcedures.startedAt))
    .limit(1);
  if (!latest) return [];
  const { name, email, locale, position, procedureId } = silenceAddressees;

  return db
    .select({ name, email, locale })
    .from(silenceAddressees)
    .where(eq(procedureId, latest.id))
    .orderBy(asc(position));
}
