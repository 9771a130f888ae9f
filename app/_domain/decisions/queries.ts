import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Database } from "@/db/client";
import { decisions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { isOfReadableMeeting } from "../meetings/policy";
import { getMeetingOfDecisions } from "./find-meeting";
import { canRecordDecisions } from "./policy";

/** A decision on a meeting. */
export type Decision = Pick<
  typeof decisions.$inferSelect,
  "id" | "madeBy" | "procedure" | "decidedOn" | "subjects" | "texts" | "version"
>;

const COLUMNS = {
  id: decisions.id,
  madeBy: decisions.madeBy,
  procedure: decisions.procedure,
  decidedOn: decisions.decidedOn,
  subjects: decisions.subjects,
  texts: decisions.texts,
  version: decisions.version,
};

/** Lists the decisions on a meeting by their days; none if the viewer may not read the meeting. */
export async function listDecisions(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingId: string,
): Promise<Decision[]> {
  return listOf(db, and(eq(decisions.meetingId, meetingId), isOfReadableMeeting(viewer, decisions.meetingId)), false);
}

/**
 * Lists the removed decisions on a meeting.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`.
 */
export async function listRemovedDecisions(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<Decision[]> {
  authorize(canRecordDecisions(viewer), "list removed decisions");
  const meeting = await getMeetingOfDecisions(db, viewer, meetingKey);

  return listOf(db, eq(decisions.meetingId, meeting.id), true);
}

/**
 * Returns a decision to be changed.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`, also once it is
 * removed.
 */
export async function getDecisionToChange(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, decisionId }: { meetingKey: string; decisionId: string },
): Promise<Decision> {
  authorize(canRecordDecisions(viewer), "change a decision");
  if (!isId(decisionId)) throw notFound();
  const meeting = await getMeetingOfDecisions(db, viewer, meetingKey);
  const [decision] = await db
    .select(COLUMNS)
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.meetingId, meeting.id), isNull(decisions.removedAt)));
  if (!decision) throw notFound();

  return decision;
}

function listOf(db: Database, where: ReturnType<typeof and>, isRemoved: boolean): Promise<Decision[]> {
  return db
    .select(COLUMNS)
    .from(decisions)
    .where(and(where, isRemoved ? isNotNull(decisions.removedAt) : isNull(decisions.removedAt)))
    .orderBy(asc(decisions.decidedOn), asc(decisions.createdAt), asc(decisions.id));
}
