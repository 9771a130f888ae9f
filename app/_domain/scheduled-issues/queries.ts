import { and, asc, eq, isNull } from "drizzle-orm";
import type { IssueSubject, ScheduledOutcome } from "@/app/_vocabulary/scheduled-issues";
import { meetings, scheduledIssues } from "@/db/schema";
import { getIssueOptions } from "../agenda-editions/queries";
import type { Context } from "../context";
import { authorize } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { getProgrammeIssueOptions } from "../programme-editions/queries";
import { digestOfAnnouncement } from "./digest-of-announcement";
import { digestOfFiles } from "./digest-of-files";
import { isOverdue } from "./is-overdue";
import type { Issue } from "./issue-subject";
import { canReadScheduledIssues } from "./policy";

/** An issue that is scheduled, or that was not carried out and is not dismissed. */
export interface ScheduledIssue {
  id: string;
  subject: IssueSubject;
  issueAt: Date;
  scheduledBy: string;
  /** null while it is scheduled */
  outcome: ScheduledOutcome | null;
  refusal: { code: string; params: Record<string, string | number> } | null;
  /** what it would issue has changed since it was scheduled: it will not be issued */
  isChanged: boolean;
  /** its time is past and the portal tries it again: a defect of the portal keeps it */
  isOverdue: boolean;
  /** the ids of the files that it issues */
  files: string[];
}

/**
 * Lists the scheduled issues of one kind in a meeting, by their time.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff; `not-found`.
 */
export async function listScheduledIssues(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, subject }: { meetingKey: string; subject: IssueSubject },
): Promise<ScheduledIssue[]> {
  const { db, viewer } = context;
  authorize(canReadScheduledIssues(viewer), "list the scheduled issues");
  const rows = await db
    .select({ row: scheduledIssues })
    .from(scheduledIssues)
    .innerJoin(meetings, eq(meetings.id, scheduledIssues.meetingId))
    .where(
      and(
        eq(meetings.key, meetingKey),
        eq(scheduledIssues.subject, subject),
        isNull(scheduledIssues.dismissedAt),
        readableMeetings(viewer),
      ),
    )
    .orderBy(asc(scheduledIssues.issueAt));

  return Promise.all(
    rows.map(async ({ row }) => {
      const issue = { subject: row.subject, input: row.input } as Issue; // stored together by `scheduleIssue`

      return {
        ...{ id: row.id, subject: row.subject, issueAt: row.issueAt, scheduledBy: row.scheduledBy },
        ...{ outcome: row.outcome, refusal: row.refusal },
        isChanged: row.outcome === null && (await digestOf(context, issue, meetingKey)) !== row.digest,
        isOverdue: isOverdue(row, context.now()),
        files: issue.subject === "documents" ? issue.input.files.map(({ fileId }) => fileId) : [],
      };
    }),
  );
}

/** Returns the digest of what an issue would make public now; undefined if that is nothing. */
async function digestOf(context: Pick<Context, "db" | "viewer">, issue: Issue, meetingKey: string) {
  if (issue.subject === "documents") return digestOfFiles(context.db, issue.input);
  if (issue.subject === "announcement") return digestOfAnnouncement(context.db, meetingKey);
  const read = issue.subject === "agenda" ? getIssueOptions : getProgrammeIssueOptions;

  const { digest, differences } = await read(context, meetingKey);

  return differences.length > 0 ? digest : undefined;
}
