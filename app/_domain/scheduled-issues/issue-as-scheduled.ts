import { and, asc, eq, isNull, lte, notInArray } from "drizzle-orm";
import type { ScheduledOutcome } from "@/app/_vocabulary/scheduled-issues";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetings, scheduledIssues } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import { extractTextsOfFiles, type TextsOfFiles } from "../documents/extract-texts-of-files";
import { lockDocuments } from "../documents/lock-files-to-issue";
import type { IssueReceivedFiles } from "../documents/schemas";
import { authorize, DomainError } from "../errors";
import type { AnnounceMeeting } from "../meeting-preparation/schemas";
import { lockMeeting } from "../meetings/lock-meeting";
import { digestOfAnnouncement } from "./digest-of-announcement";
import { digestOfFiles } from "./digest-of-files";
import { findAccountViewer } from "./find-account-viewer";
import { CAN_ISSUE, type Issue, type IssueContext, issueSubject } from "./issue-subject";
import { canIssueAsScheduled } from "./policy";

type ScheduledRow = typeof scheduledIssues.$inferSelect;

/** The refusals that say that something else than what was seen would be issued. */
const CHANGED: string[] = ["meetingChanged", "agendaChanged", "programmeChanged", "filesChanged"];

/** A scheduled issue that failed by a defect. */
export interface FailedIssue {
  id: string;
  error: unknown;
}

/**
 * Issues what is due, the earliest first, for the persons who scheduled it: as they may now, and only what they saw.
 * Several instances may do so at once; each is issued once. One that fails by a defect is tried again the next time.
 *
 * @returns how many were issued or refused, and the failures.
 * @throws {DomainError} `forbidden` unless it is the portal itself.
 */
export async function issueAsScheduled(context: IssueContext): Promise<{ done: number; failures: FailedIssue[] }> {
  authorize(canIssueAsScheduled(context.viewer), "issue what was scheduled");

  const tried: string[] = [];
  const failures: FailedIssue[] = [];
  let done = 0;
  for (;;) {
    const next = await findNext(context.db, context.now(), tried);
    if (!next) return { done, failures };
    const { id } = next;
    tried.push(id);
    try {
      // Before the transaction, because it takes long for large files.
      const due = issueOf(next);
      const texts = due.subject === "documents" ? await extractTextsOfFiles(context.db, context, due.input) : undefined;
      const isDone = await context.db.transaction(async (tx) => {
        const row = await lockDue(tx, context.now(), id);
        if (row) await carryOut(tx, context, row, texts);
        return row !== undefined;
      });
      if (isDone) done += 1;
    } catch (error) {
      failures.push({ id, error });
    }
  }
}

async function findNext(db: Database, now: Date, tried: string[]): Promise<ScheduledRow | undefined> {
  const [row] = await db
    .select()
    .from(scheduledIssues)
    .where(
      and(
        isNull(scheduledIssues.outcome),
        lte(scheduledIssues.issueAt, now),
        tried.length > 0 ? notInArray(scheduledIssues.id, tried) : undefined,
      ),
    )
    .orderBy(asc(scheduledIssues.issueAt), asc(scheduledIssues.id))
    .limit(1);

  return row;
}

/** Returns it locked; undefined if it is open or due no longer, or another instance is at it. */
async function lockDue(tx: Database, now: Date, id: string): Promise<ScheduledRow | undefined> {
  const [row] = await tx
    .select()
    .from(scheduledIssues)
    .where(and(eq(scheduledIssues.id, id), isNull(scheduledIssues.outcome), lte(scheduledIssues.issueAt, now)))
    .for("update", { skipLocked: true });

  return row;
}

/** Returns what is issued: both were stored together by `scheduleIssue`. */
function issueOf({ subject, input }: ScheduledRow): Issue {
  return { subject, input } as Issue;
}

async function carryOut(
  tx: Database,
  context: IssueContext,
  row: ScheduledRow,
  texts: TextsOfFiles | undefined,
): Promise<void> {
  const refusal = await issue(tx, context, row, texts);
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
async function issue(
  tx: Database,
  context: IssueContext,
  row: ScheduledRow,
  texts: TextsOfFiles | undefined,
): Promise<DomainError | undefined> {
  const due = issueOf(row);
  try {
    const viewer = await findAccountViewer(tx, row.accountId);
    if (!viewer || !CAN_ISSUE[due.subject](viewer)) throw new DomainError("forbidden", "accountMayNotIssue");
    await tx.transaction(async (savepoint) => {
      if (due.subject === "documents") await refuseChangedFiles(savepoint, due.input, row.digest);
      if (due.subject === "announcement") await refuseChangedMeeting(savepoint, viewer, due.input, row.digest);
      await issueSubject({ ...context, db: savepoint, viewer }, due, texts);
    });

    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Locks the documents first: one that changes after the digest would be issued unseen. */
async function refuseChangedFiles(tx: Database, input: IssueReceivedFiles, digest: string): Promise<void> {
  await lockDocuments(
    tx,
    input.files.map(({ documentId }) => documentId),
  );
  if ((await digestOfFiles(tx, input)) !== digest) throw new DomainError("conflict", "filesChanged");
}

/** Locks the meeting first: what changes after the digest would be announced unseen. */
async function refuseChangedMeeting(
  tx: Database,
  viewer: AccountViewer,
  input: AnnounceMeeting,
  digest: string,
): Promise<void> {
  await lockMeeting(tx, viewer, input);
  if ((await digestOfAnnouncement(tx, input.meetingKey)) !== digest)
    throw new DomainError("conflict", "meetingChanged");
}
