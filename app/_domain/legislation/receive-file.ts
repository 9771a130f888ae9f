import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type FileRefusal, MAX_FILES } from "@/app/_vocabulary/legislation";
import type { Database } from "@/db/client";
import { files, legislationFiles } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, type ErrorCode } from "../errors";
import { cleanFileName } from "../files/clean-file-name";
import { lockBytes } from "../files/lock-bytes";
import { restoreIfDamaged } from "../files/restore-file";
import { type IncomingFile, storeInspected } from "../files/store-inspected";
import { transactWithBytes } from "../files/transact-with-bytes";
import { canSubmit } from "./policy";
import { startDraft } from "./start-draft";

/** A file to add to a draft, as a stream. */
export interface ReceiveFile extends IncomingFile {
  draftId: string;
  meetingKey: string;
  /** the sender's file name */
  name: string;
}

export type ReceiveOutcome =
  | { outcome: "received"; fileId: string }
  | { outcome: "refused"; refusal: FileRefusal }
  /** the draft was submitted in the meantime: the form was sent twice */
  | { outcome: "already-submitted" };

/**
 * Receives a file for a draft: stores and inspects its bytes before the draft names it. Stores
 * nothing of a file that breaks off, is too large or of a refused type. The same file sent twice is
 * stored once, even if the first response was lost.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another
 * State's draft.
 */
export async function receiveFile(context: Context, input: ReceiveFile): Promise<ReceiveOutcome> {
  const { viewer } = context;
  authorize(canSubmit(viewer), "receive a file");
  const draftContext = { viewer, now: context.now };
  const name = cleanFileName(input.name);
  const refused = (code: ErrorCode, params: FileRefusal["params"] = {}): ReceiveOutcome => ({
    outcome: "refused",
    refusal: { code, params: { name, ...params } },
  });

  const before = await context.db.transaction((tx) => startDraft(tx, draftContext, input));
  if (before.status !== "draft") return { outcome: "already-submitted" };
  const id = randomUUID();
  const inspected = await storeInspected(context.files, id, input, () => context.inspectFile(id));
  if ("unfit" in inspected)
    return refused(inspected.unfit, inspected.unfit === "fileTooLarge" ? { bytes: input.limit } : {});
  const { size, sha256, mediaType } = inspected;

  const result = await transactWithBytes(
    context,
    { incoming: id },
    async (tx, removeAfterCommit): Promise<ReceiveOutcome> => {
      const draft = await startDraft(tx, draftContext, input);
      if (draft.status !== "draft") {
        removeAfterCommit(id);
        return { outcome: "already-submitted" };
      }
      const existing = await tx
        .select({ id: files.id, sha256: files.sha256, position: legislationFiles.position })
        .from(legislationFiles)
        .innerJoin(files, eq(files.id, legislationFiles.fileId))
        .where(eq(legislationFiles.submissionId, draft.id));
      const same = existing.find((file) => file.sha256 === sha256);
      if (same) return { outcome: "received", fileId: same.id };
      if (existing.length >= MAX_FILES) {
        removeAfterCommit(id);
        return refused("filesTooMany", { limit: MAX_FILES });
      }
      await lockBytes(tx, context.files, id);
      const uploaded = { uploadedBy: viewer.accountId, uploadedAt: context.now() };
      const position = Math.max(0, ...existing.map((file) => file.position)) + 1;
      await addFile(tx, context, draft, { id, name, mediaType, size, sha256, ...uploaded, position });

      return { outcome: "received", fileId: id };
    },
  );
  if (result.outcome === "received" && result.fileId !== id)
    await restoreIfDamaged({ existing: { id: result.fileId, size, sha256 }, resentId: id }, context);

  return result;
}

/** Adds a file to a draft. */
async function addFile(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  draft: { id: string; meetingId: string },
  { position, ...file }: Omit<typeof files.$inferInsert, "scan"> & { id: string; position: number },
): Promise<void> {
  const { id, name, size, sha256 } = file;
  const scan = "not-scanned"; // no scanner is configured; the receipt says so
  await tx.insert(files).values({ ...file, scan });
  await tx.insert(legislationFiles).values({ submissionId: draft.id, fileId: id, position });
  await appendAuditEvent(tx, context, {
    operation: "receive-file",
    meetingId: draft.meetingId,
    subject: { type: "legislation-submission", id: draft.id },
    detail: { file: id, name, size, sha256 },
  });
}
