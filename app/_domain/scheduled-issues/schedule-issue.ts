import { and, eq, isNull, sql } from "drizzle-orm";
import { instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import { MIN_MINUTES_AHEAD } from "@/app/_vocabulary/scheduled-issues";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetings, scheduledIssues } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import { lockFilesToIssue } from "../documents/lock-files-to-issue";
import { authorize, DomainError, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { digestOfAnnouncement } from "./digest-of-announcement";
import { digestOfFiles } from "./digest-of-files";
import { CAN_ISSUE, type Issue, type IssueContext, issueSubject } from "./issue-subject";
import { canScheduleIssues } from "./policy";
import type { ScheduledTime } from "./schemas";

/**
 * Schedules the announcement of a meeting or an issue of its agenda, its programme or files of documents, as the form
 * showed it: at its time the portal carries it out for the viewer. An earlier schedule of the same announcement, agenda
 * or programme is replaced.
 *
 * @throws {DomainError} `forbidden` unless the viewer may issue it at once; `not-found`; `invalid` at a time that the
 * clock skips or that is less than five minutes ahead; else what the operation that issues it would throw now.
 */
export async function scheduleIssue(
  context: IssueContext,
  { issueDay, issueTime, ...issue }: Issue & ScheduledTime,
): Promise<{ issueAt: Date }> {
  const { viewer } = context;
  authorize(canScheduleIssues(viewer) && CAN_ISSUE[issue.subject](viewer), "schedule an issue");

  return context.db.transaction(async (tx) => {
    const { meetingKey } = issue.input;
    const [meeting] = await tx
      .select({ id: meetings.id, key: meetings.key, zone: meetings.timeZone })
      .from(meetings)
      .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
    if (!meeting) throw notFound();
    const now = context.now();
    const issueAt = typedInstant({ issueDay, issueTime }, meeting.zone, now);
    // Two schedules at once would not see each other's rows, and both stay.
    const scheduling = `schedule ${meeting.id} ${issue.subject}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scheduling}, 0))`);
    const open = and(
      eq(scheduledIssues.meetingId, meeting.id),
      eq(scheduledIssues.subject, issue.subject),
      isNull(scheduledIssues.dismissedAt),
    );
    const earlier = await tx.select().from(scheduledIssues).where(open).for("update");
    if (issue.subject === "documents") refuseScheduledTwice(issue.input, earlier);
    const digest = await digestOf(tx, context, issue);
    for (const { id, outcome } of issue.subject === "documents" ? [] : earlier)
      await tx
        .update(scheduledIssues)
        .set(outcome === null ? { outcome: "replaced", closedAt: now, dismissedAt: now } : { dismissedAt: now })
        .where(eq(scheduledIssues.id, id));
    await tx.insert(scheduledIssues).values({
      ...{ meetingId: meeting.id, subject: issue.subject, issueAt, input: issue.input, digest },
      ...{ accountId: viewer.accountId, scheduledBy: actorOf(viewer), scheduledAt: now },
    });
    await appendAuditEvent(tx, context, {
      operation: "schedule-issue",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { issueOf: issue.subject, issueAt: issueAt.toISOString() },
    });

    return { issueAt };
  });
}

function typedInstant({ issueDay, issueTime }: ScheduledTime, zone: string, now: Date): Date {
  const issueAt = instantAt(issueDay, issueTime, zone);
  if (wallClockOf(issueAt, zone) !== `${issueDay}T${issueTime}`)
    throw new DomainError("invalid", "wallClockSkipped", { field: "issueTime" });
  if (issueAt.getTime() - now.getTime() < MIN_MINUTES_AHEAD * 60_000)
    throw new DomainError("invalid", "scheduleTooSoon", {
      field: "issueTime",
      params: { minutes: MIN_MINUTES_AHEAD },
    });

  return issueAt;
}

/** A file that is to be issued twice would be refused the second time. */
function refuseScheduledTwice(input: Extract<Issue, { subject: "documents" }>["input"], earlier: ScheduledRow[]): void {
  const scheduled = earlier
    .filter(({ outcome }) => outcome === null)
    .flatMap(({ input: other }) => (other as typeof input).files); // stored by `scheduleIssue`
  const twice = input.files.find(({ fileId }) => scheduled.some((each) => each.fileId === fileId));
  if (twice) throw new DomainError("invalid", "fileScheduledAlready", { field: `document-${twice.fileId}` });
}

type ScheduledRow = typeof scheduledIssues.$inferSelect;

/**
 * Returns the digest of what is issued. An announcement, an agenda or a programme is issued for a trial, which is rolled back: what is
 * refused now is not scheduled.
 */
async function digestOf(tx: Database, context: IssueContext, issue: Issue): Promise<string> {
  if (issue.subject === "documents") {
    await lockFilesToIssue(tx, context.viewer, issue.input);
    const digest = await digestOfFiles(tx, issue.input);
    if (!digest) throw new DomainError("conflict", "filesChanged");
    return digest;
  }
  await tx
    .transaction(async (trial) => {
      await issueSubject({ ...context, db: trial }, issue);
      throw new TrialDone();
    })
    .catch((error) => {
      if (!(error instanceof TrialDone)) throw error;
    });

  return issue.subject === "announcement" ? digestOfAnnouncement(tx, issue.input.meetingKey) : issue.input.digest;
}

class TrialDone extends Error {}
