import { and, asc, eq, ne } from "drizzle-orm";
import { printReceiptNumber, type SubmissionState } from "@/app/_vocabulary/legislation";
import type { Database } from "@/db/client";
import { legislationSubmissions, meetings } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { canRecordSubmissions } from "./policy";

interface Change {
  verb: "receive-submission" | "return-submission" | "accept-submission";
  /** the states that it can be done in */
  from: SubmissionState[];
  set: { state: SubmissionState; question?: string; legislativeRecord?: string };
  /** what else belongs to it, in the same transaction; `version` is the new one */
  also?: (tx: Database, submission: RecordedSubmission) => Promise<void>;
}

export type RecordedSubmission = typeof legislationSubmissions.$inferSelect;

/**
 * What receiving, returning and accepting have in common: the right, the version that was looked at, the state that it can be done in.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the SHERLOC focal point; `not-found`; `conflict` where somebody else was quicker.
 */
export async function recordState(
  context: Pick<Context, "db" | "viewer" | "now">,
  { submissionId, version }: { submissionId: string; version: number },
  { verb, from, set, also }: Change,
): Promise<void> {
  authorize(canRecordSubmissions(context.viewer), verb);

  await context.db.transaction(async (tx) => {
    const same = eq(legislationSubmissions.id, submissionId);
    const [found] = await tx.select().from(legislationSubmissions).where(same).for("update");
    if (!found || found.state === "draft") throw notFound();
    if (found.state === "replaced") throw await replacedBy(tx, found);
    if (found.version !== version || !from.includes(found.state))
      throw new DomainError("conflict", "submissionChanged");
    const changed = {
      ...{ ...set, version: version + 1 },
      returnedAt: set.state === "returned" ? context.now() : found.returnedAt,
    };
    await tx.update(legislationSubmissions).set(changed).where(same);
    await enterInRecord(tx, context, {
      verb,
      meetingId: found.meetingId,
      subject: { type: "legislation-submission", id: submissionId },
      detail: { before: found.state, ...set },
    });
    await also?.(tx, { ...found, ...changed });
  });
}

/** The refusal that says which submission has closed this one. */
async function replacedBy(tx: Database, { id, meetingId }: RecordedSubmission): Promise<DomainError> {
  const [by] = await tx
    .select({ key: meetings.key, number: legislationSubmissions.receiptNumber })
    .from(legislationSubmissions)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(and(eq(legislationSubmissions.replaces, id), ne(legislationSubmissions.state, "draft")))
    .orderBy(asc(legislationSubmissions.receiptNumber));
  const number = by?.number ? printReceiptNumber(by.key, by.number) : "–";

  return new DomainError("conflict", "submissionReplaced", { params: { number } });
}
