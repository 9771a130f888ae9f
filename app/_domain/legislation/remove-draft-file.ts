import { and, eq } from "drizzle-orm";
import { files, legislationFiles } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { transactWithBytes } from "../files/transact-with-bytes";
import { lockOwnSubmission } from "./lock-own-submission";
import { canSubmit } from "./policy";

/**
 * Removes a file from a draft, with its bytes unless another submission has them.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another
 * State's draft or a file that it does not have; `conflict` if it is submitted.
 */
export async function removeDraftFile(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, fileId }: { draftId: string; fileId: string },
): Promise<void> {
  const { viewer } = context;
  authorize(canSubmit(viewer), "remove a draft's file");

  await transactWithBytes(context, {}, async (tx, removeAfterCommit) => {
    const draft = await lockOwnSubmission(tx, { viewer }, draftId);
    if (draft.status !== "draft") throw new DomainError("conflict", "alreadySubmitted");
    const [removed] = await tx
      .delete(legislationFiles)
      .where(and(eq(legislationFiles.submissionId, draftId), eq(legislationFiles.fileId, fileId)))
      .returning({ fileId: legislationFiles.fileId });
    if (!removed) throw notFound();
    await appendAuditEvent(tx, context, {
      operation: "remove-draft-file",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draftId },
      detail: { file: fileId },
    });
    const others = await tx.$count(legislationFiles, eq(legislationFiles.fileId, fileId));
    if (others > 0) return;
    await tx.delete(files).where(eq(files.id, fileId));
    removeAfterCommit(fileId);
  });
}
