import { and, asc, eq, ne } from "drizzle-orm";
import { printReceiptNumber, type SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Database } from "@/db/client";
import { legislationSubmissions, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { canProcessSubmissions } from "./policy";

interface StatusChange {
  operation: "receive-submission" | "return-submission" | "accept-submission";
  /** statuses in which the operation is possible */
  from: SubmissionStatus[];
  /** the new values, or how they follow from the submission, in the same transaction */
  set: NewValues | ((tx: Database, submission: ChangedSubmission) => Promise<NewValues>);
  /** further work in the same transaction; the submission is in its new version */
  afterChange?: (tx: Database, submission: ChangedSubmission) => Promise<void>;
}

interface NewValues {
  status: SubmissionStatus;
  question?: string;
  /** null if there is no address of a record */
  legislativeRecord?: string | null;
}

export type ChangedSubmission = typeof legislationSubmissions.$inferSelect;

/**
 * Changes the status of a submission, if its version and status are still those that the form
 * displayed.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the focal point for legislation; `not-found`;
 * `conflict` if the submission has changed since.
 */
export async function changeStatus(
  context: Pick<Context, "db" | "viewer" | "now">,
  { submissionId, version }: { submissionId: string; version: number },
  { operation, from, set, afterChange }: StatusChange,
): Promise<void> {
  authorize(canProcessSubmissions(context.viewer), operation);

  await context.db.transaction(async (tx) => {
    const isSubmission = eq(legislationSubmissions.id, submissionId);
    const [found] = await tx.select().from(legislationSubmissions).where(isSubmission).for("update");
    if (!found || found.status === "draft") throw notFound();
    if (found.status === "replaced") throw await replacedError(tx, found);
    if (found.version !== version || !from.includes(found.status))
      throw new DomainError("conflict", "submissionChanged");
    const { status, question, legislativeRecord } = typeof set === "function" ? await set(tx, found) : set;
    const changed = {
      status,
      version: version + 1,
      returnedAt: status === "returned" ? context.now() : found.returnedAt,
      ...(question !== undefined && { question }),
      ...(legislativeRecord !== undefined && { legislativeRecord }),
    };
    await tx.update(legislationSubmissions).set(changed).where(isSubmission);
    await appendAuditEvent(tx, context, {
      operation,
      meetingId: found.meetingId,
      subject: { type: "legislation-submission", id: submissionId },
      detail: {
        before: found.status,
        status,
        ...(question !== undefined && { question }),
        ...(legislativeRecord && { legislativeRecord }),
      },
    });
    await afterChange?.(tx, { ...found, ...changed });
  });
}

/** Returns the error that names the submission which replaced this one. */
async function replacedError(tx: Database, { id, meetingId }: ChangedSubmission): Promise<DomainError> {
  const [replacement] = await tx
    .select({ key: meetings.key, number: legislationSubmissions.receiptNumber })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(and(eq(legislationSubmissions.replaces, id), ne(legislationSubmissions.status, "draft")))
    .orderBy(asc(legislationSubmissions.receiptNumber));
  const number = replacement?.number ? printReceiptNumber(replacement.key, replacement.number) : "–";

  return new DomainError("conflict", "submissionReplaced", { params: { number } });
}
