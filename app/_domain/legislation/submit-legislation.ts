import { eq, max } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { legislationFiles, legislationInstruments, legislationSubmissions, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { type Mistake, parseDraft } from "./draft-fields";
import { findInstruments } from "./find-instruments";
import { lockOwnSubmission } from "./lock-own-submission";
import { canSubmit } from "./policy";

export type SubmissionOutcome =
  | { outcome: "submitted"; submissionId: string }
  /** it stays a draft that displays its mistakes from now on */
  | { outcome: "mistakes"; mistakes: Mistake[] };

/**
 * Submits a draft: it gets the next receipt number of its meeting, and the submission that it
 * replaces is closed. Submitting it again changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another
 * State's draft; `conflict` if the submission to be replaced is no longer returned.
 */
export async function submitLegislation(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId }: { draftId: string },
): Promise<SubmissionOutcome> {
  const { viewer } = context;
  authorize(canSubmit(viewer), "submit legislation");

  return context.db.transaction(async (tx): Promise<SubmissionOutcome> => {
    const draft = await lockOwnSubmission(tx, { viewer }, draftId);
    if (draft.status !== "draft") return { outcome: "submitted", submissionId: draft.id };
    const replaced = draft.replaces ? await lockReturned(tx, viewer, draft.replaces) : undefined;
    // Locks the meeting's row, so that receipt numbers have no gaps.
    const [meeting] = await tx
      .select({ key: meetings.key, timeZone: meetings.timeZone })
      .from(meetings)
      .where(eq(meetings.id, draft.meetingId))
      .for("update");
    const now = context.now();
    const parsed = parseDraft(draft.fields, {
      files: await tx.$count(legislationFiles, eq(legislationFiles.submissionId, draft.id)),
      refusals: draft.refusals,
      instruments: await findInstruments(tx, draft.meetingId),
      today: dayOf(now, meeting!.timeZone), // a submission belongs to a meeting
    });
    if ("mistakes" in parsed) {
      await tx.update(legislationSubmissions).set({ isAttempted: true }).where(eq(legislationSubmissions.id, draft.id));

      return { outcome: "mistakes", mistakes: parsed.mistakes };
    }
    const [last] = await tx
      .select({ number: max(legislationSubmissions.receiptNumber) })
      .from(legislationSubmissions)
      .where(eq(legislationSubmissions.meetingId, draft.meetingId));
    const receiptNumber = (last?.number ?? 0) + 1;
    const receipt = { status: "submitted", receiptNumber, submittedBy: viewer.accountId, submittedAt: now } as const;
    await tx
      .update(legislationSubmissions)
      .set({ ...parsed.input, ...receipt })
      .where(eq(legislationSubmissions.id, draft.id));
    const implemented = [...parsed.articles].map(([instrument, articles]) => ({
      submissionId: draft.id,
      instrument,
      articles,
    }));
    if (implemented.length > 0) await tx.insert(legislationInstruments).values(implemented);
    await appendAuditEvent(tx, context, {
      operation: "submit-legislation",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draft.id },
      detail: { receiptNumber, title: parsed.input.title, state: viewer.stateCode },
    });
    if (replaced) await closeReplaced(tx, context, replaced, printReceiptNumber(meeting!.key, receiptNumber)); // as above

    return { outcome: "submitted", submissionId: draft.id };
  });
}

/**
 * Locks the returned submission before the meeting's row, in the same order as `changeStatus`, to
 * avoid deadlocks.
 */
async function lockReturned(tx: Database, viewer: DelegationViewer, id: string) {
  const found = await lockOwnSubmission(tx, { viewer }, id);
  if (found.status !== "returned") throw new DomainError("conflict", "replacementClosed");

  return found;
}

/** Closes the returned submission that another replaces. */
async function closeReplaced(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  replaced: Awaited<ReturnType<typeof lockReturned>>,
  replacedBy: string,
): Promise<void> {
  await tx
    .update(legislationSubmissions)
    .set({ status: "replaced", version: replaced.version + 1 })
    .where(eq(legislationSubmissions.id, replaced.id));
  await appendAuditEvent(tx, context, {
    operation: "replace-submission",
    meetingId: replaced.meetingId,
    subject: { type: "legislation-submission", id: replaced.id },
    detail: { before: replaced.status, after: "replaced", replacedBy },
  });
}
