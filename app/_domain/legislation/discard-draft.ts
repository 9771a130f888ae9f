import { eq } from "drizzle-orm";
import { files, legislationFiles, legislationSubmissions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { transactWithBytes } from "../files/transact-with-bytes";
import { holdOwnSubmission } from "./draft-row";
import { canLodge } from "./policy";

/**
 * Give up a draft, with its files, unless another submission has them.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's draft; `conflict` once it is lodged.
 */
export async function discardDraft(
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
  { draftId }: { draftId: string },
): Promise<void> {
  const { viewer } = context;
  authorize(canLodge(viewer), "discard a draft");

  await transactWithBytes(context, {}, async (tx, drop) => {
    const draft = await holdOwnSubmission(tx, { viewer }, draftId);
    if (draft.state !== "draft") throw new DomainError("conflict", "lodgedAlready");
    const held = await tx.select().from(legislationFiles).where(eq(legislationFiles.submissionId, draftId));
    await tx.delete(legislationSubmissions).where(eq(legislationSubmissions.id, draftId));
    for (const { fileId } of held) {
      if ((await tx.$count(legislationFiles, eq(legislationFiles.fileId, fileId))) > 0) continue;
      await tx.delete(files).where(eq(files.id, fileId));
      drop(fileId);
    }
    await enterInRecord(tx, context, {
      verb: "discard-draft",
      meetingId: draft.meetingId,
      subject: { type: "legislation-submission", id: draftId },
    });
  });
}
