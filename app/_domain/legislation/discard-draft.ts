import { eq } from "drizzle-orm";
import { files, legislationFiles, legislationSubmissions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { transactWithBytes } from "../files/transact-with-bytes";
import { lockOwnSubmission } from "./lock-own-submission";
import { canSubmit } from "./policy";

/**
 * Deletes a draft with its files, except those that another submission has.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another
 * State's draft; `conflict` if it is submitted.
 */
export async function discardDraft(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId }: { draftId: string },
): Promise<void> {
  const { viewer } = context;
  authorize(canSubmit(viewer), "discard a draft");

  await transactWithBytes(context, {}, async (tx, removeAfterCommit) => {
    const draft = await lockOwnSubmission(tx, { viewer }, draftId);
    if (draft.status !== "draft") throw new DomainError("conflict", "alreadySubmitted");
    const draftFiles = await tx.select().from(legislationFiles).where(eq(legislationFiles.submissionId, draftId));
    await tx.delete(legislationSubmissions).where(eq(legislationSubmissions.id, draftId));
    for (const { fileId } of draftFiles) {
      if ((await tx.$count(legislationFiles, eq(legislationFiles.fileId, fileId))) > 0) continue;
      await tx.delete(files).where(eq(files.id, fileId));
      removeAfterCommit(fileId);
    }
    await appendAuditEvent(tx, context, {
      operation: "discard-draft",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draftId },
    });
  });
}
