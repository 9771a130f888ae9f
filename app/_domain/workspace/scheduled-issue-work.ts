import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { meetings, scheduledIssues } from "@/db/schema";
import { isOverdue } from "../scheduled-issues/is-overdue";
import { found, inScope, ROW_COUNT, type Scope } from "./scope";

/** Finds the issues that were not carried out at their time, and those that are scheduled. */
export async function findScheduledIssues(scope: Scope) {
  const { id, meetingId, subject, issueAt, scheduledBy, outcome, refusal } = scheduledIssues;
  const rows = await scope.db
    .select({ entryCount: ROW_COUNT, id, meetingId, subject, issueAt, scheduledBy, outcome, refusal })
    .from(scheduledIssues)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(and(inScope(scope), isNull(scheduledIssues.dismissedAt)))
    .orderBy(sql`${outcome} is null`, asc(issueAt))
    .limit(scope.limit);

  const { entries, ...counts } = found(rows);
  const now = scope.now();

  return { ...counts, entries: entries.map((entry) => ({ ...entry, isOverdue: isOverdue(entry, now) })) };
}
