import { and, asc, eq, isNull, lte, notInArray } from "drizzle-orm";
import type { ScheduledOutcome } from "@/app/_vocabulary/scheduled-issues";
import type { Database } from "@/db/client";
import { meetings, scheduledIssues } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import { authorize, DomainError } from "../errors";
import { digestOfFiles } from "./digest-of-files";
import { findAccountViewer } from "./find-account-viewer";
import { CAN_ISSUE, type Issue, type IssueContext, issueSubject } from "./issue-subject";
import { canIssueAsScheduled } from "./policy";

type ScheduledRow = typeof scheduledIssues.$inferSelect;

/** The refusals that say that something else than what was seen would be issued. */
const CHANGED: string[] = ["agendaChanged", "programmeChanged", "filesChanged"];

/**
 * Issues what is due, the earliest first, for the persons who scheduled it: as they may now, and only what they saw.
 * Several instances may do so at once; each is issued once. One that fails by a defect is tried again the next time.
 *
 * @returns how many were issued or refused, and the failures.
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function issueAsScheduled(context: IssueContext): Promise<{ done: number; failures: unknown[] }> {
  authorize(canIssueAsScheduled(context.viewer), "issue what was scheduled");

  const failed: string[] = [];
  const failures: unknown[] = [];
  let done = 0;
  for (;;) {
    let current: string | undefined;
    try {
      const isDone = await context.db.transaction(async (tx) => {
        const row = await lockNext(tx, context.now(), failed);
        current = row?.id;
        if (row) await carryOut(tx, context, row);
        return row !== undefined;
      });
      if (!isDone) return { done, failures };
      done += 1;
    } catch (error) {
      if (!current) throw error;
      failed.push(current);
      failures.push(error);
    }
  }
}

async function lockNext(tx: Database, now: Date, failed: string[]): Promise<ScheduledRow | undefined> {
  const [row] = await tx
    .select()
    .from(scheduledIssues)
    .where(
      and(
        isNull(scheduledIssues.outcome),
        lte(scheduledIssues.issueAt, now),
        failed.length > 0 ? notInArray(scheduledIssues.id, failed) : undefined,
      ),
    )
    .orderBy(asc(scheduledIssues.issueAt), asc(scheduledIssues.id))
    .limit(1)
    .for("update", { skipLocked: true });

  return row;
}

async function carryOut(tx: Database, context: IssueContext, row: ScheduledRow): Promise<void> {
  const refusal = await issue(tx, context, row);
  const outcome: ScheduledOutcome = !refusal ? "issued" : CHANGED.includes(refusal.code) ? "changed" : "refused";
  const closedAt = context.now();
  await tx
    .update(scheduledIssues)
    .set({
      outcome,
      closedAt,
      refusal: refusal ? { code: refusal.code, params: refusal.params } : null,
      dismissedAt: refusal ? null : closedAt,
    })
    .where(eq(scheduledIssues.id, row.id));
  const [meeting] = await tx.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, row.meetingId));
  await appendAuditEvent(tx, context, {
    operation: refusal ? "refuse-scheduled-issue" : "issue-as-scheduled",
    meetingId: row.meetingId,
    subject: { type: "meeting", id: meeting!.key }, // deleted with its scheduled issues
    detail: {
      issueOf: row.subject,
      issueAt: row.issueAt.toISOString(),
      scheduledBy: row.scheduledBy,
      ...(refusal && { outcome }),
    },
  });
}

/** Carries out the operation in a savepoint, and returns its refusal, of which nothing stays. */
async function issue(tx: Database, context: IssueContext, row: ScheduledRow): Promise<DomainError | undefined> {
  const due = { subject: row.subject, input: row.input } as Issue; // stored together by `scheduleIssue`
  try {
    const viewer = await findAccountViewer(tx, row.accountId);
    if (!viewer || !CAN_ISSUE[due.subject](viewer)) throw new DomainError("forbidden", "accountMayNotIssue");
    await tx.transaction(async (savepoint) => {
      if (due.subject === "documents" && (await digestOfFiles(savepoint, due.input)) !== row.digest)
        throw new DomainError("conflict", "filesChanged");
      await issueSubject({ ...context, db: savepoint, viewer }, due);
    });

    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
