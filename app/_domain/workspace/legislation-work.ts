import { and, asc, eq, type SQL } from "drizzle-orm";
import { legislationSubmissions, meetings, states } from "@/db/schema";
import { readableSubmissions } from "../legislation/policy";
import { found, inScope, ROW_COUNT, type Scope } from "./scope";

const { status, submittedAt, returnedAt } = legislationSubmissions;

/** Finds the submissions that nobody has acknowledged, the oldest first. */
export function findToAcknowledge(scope: Scope) {
  return findSubmissions(scope, eq(status, "submitted"), submittedAt);
}

/** Finds those that were acknowledged and neither accepted nor returned. */
export function findToDecide(scope: Scope) {
  return findSubmissions(scope, eq(status, "received"), submittedAt);
}

/** Finds those that were returned and that their State has not replaced. */
export function findUnanswered(scope: Scope) {
  return findSubmissions(scope, eq(status, "returned"), returnedAt);
}

async function findSubmissions(scope: Scope, where: SQL, at: typeof submittedAt | typeof returnedAt) {
  const rows = await scope.db
    .select({
      entryCount: ROW_COUNT,
      meetingId: legislationSubmissions.meetingId,
      id: legislationSubmissions.id,
      receiptNumber: legislationSubmissions.receiptNumber,
      title: legislationSubmissions.title,
      stateCode: legislationSubmissions.stateCode,
      stateNames: states.names,
      at,
    })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, legislationSubmissions.meetingId))
    .innerJoin(states, eq(states.code, legislationSubmissions.stateCode))
    .where(and(inScope(scope), readableSubmissions(scope.viewer), where))
    .orderBy(asc(at), asc(legislationSubmissions.receiptNumber))
    .limit(scope.limit);

  return found(rows);
}
