import { and, eq } from "drizzle-orm";
import { files, legislationFiles } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { transactWithBytes } from "../files/transact-with-bytes";
import { holdOwnSubmission } from "./draft-row";
import { canLodge } from "./policy";

/**
 * Take a file out of a draft; its bytes go too, unless another submission has them.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's draft or a file that is not in it; `conflict` once it is lodged.
 */
export async function removeDraftFile(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId, fileId }: { draftId: string; fileId: string },
): Promise<void> {
  const { viewer } = context;
  authorize(canLodge(viewer), "remove a draft's file");

  await transactWithBytes(context, {}, async (tx, drop) => {
    const draft = await holdOwnSubmission(tx, { viewer }, draftId);
    if (draft.state !== "draft") throw new DomainError("conflict", "lodgedAlready");
    const [removed] = await tx
      .delete(legislationFiles)
      .where(and(eq(legislationFiles.submissionId, draftId), eq(legislationFiles.fileId, fileId)))
      .returning({ fileId: legislationFiles.fileId });
    if (!removed) throw notFound();
    await enterInRecord(tx, context, {
      verb: "remove-draft-file",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draftId },
      detail: { file: fileId },
    });
    const others = await tx.$count(legislationFiles, eq(legislationFiles.fileId, fileId));
    if (others > 0) return;
    await tx.delete(files).where(eq(files.id, fileId));
    drop(fileId);
  });
}
