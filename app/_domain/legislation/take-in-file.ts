import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { MAX_FILES } from "@/app/_vocabulary/legislation";
import { files, legislationFiles } from "@/db/schema";
import { type Context, FileTooLarge } from "../context";
import { inspectFile } from "../documents/inspection/inspect-file";
import { authorize } from "../errors";
import { enterInRecord } from "../record/enter";
import { cleanFileName } from "./clean";
import { beginDraft } from "./draft-row";
import { canLodge } from "./policy";
import type { FileRefusal } from "./typed";

/** A file on its way into a draft. */
export interface TakeInFile {
  draftId: string;
  meetingKey: string;
  /** as its sender calls it */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** bytes that a file may have */
  limit: number;
}

export type TakenIn =
  | { outcome: "taken"; fileId: string }
  | { outcome: "refused"; refusal: FileRefusal }
  /** the draft has been lodged meanwhile: the form was sent twice */
  | { outcome: "lodged-already" };

/**
 * Take in a file for a draft: its bytes are safely on disk and were looked at before the draft has it. Of one that breaks off, is too large or
 * is not what can be lodged, nothing is kept; the same file sent twice is taken in once.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a delegation; `not-found` for another State's draft.
 */
export async function takeInFile(context: Context, input: TakeInFile): Promise<TakenIn> {
  const { viewer } = context;
  authorize(canLodge(viewer), "take in a file");
  const work = { viewer, now: context.now };
  const name = cleanFileName(input.name);
  const refused = (code: string, params: FileRefusal["params"] = {}): TakenIn => ({
    outcome: "refused",
    refusal: { code, params: { name, ...params } },
  });

  const before = await context.db.transaction((tx) => beginDraft(tx, work, input));
  if (before.state !== "draft") return { outcome: "lodged-already" };
  const id = randomUUID();
  let kept = false;
  try {
    const { size, sha256 } = await context.files.put(id, input.bytes, input.limit);
    const found = await inspectFile(context.files.pathOf(id));
    if ("unfit" in found) return refused(found.unfit);

    return await context.db.transaction(async (tx): Promise<TakenIn> => {
      const draft = await beginDraft(tx, work, input);
      if (draft.state !== "draft") return { outcome: "lodged-already" };
      const there = await tx
        .select({ id: files.id, sha256: files.sha256, position: legislationFiles.position })
        .from(legislationFiles)
        .innerJoin(files, eq(files.id, legislationFiles.fileId))
        .where(eq(legislationFiles.submissionId, draft.id));
      const same = there.find((file) => file.sha256 === sha256);
      if (same) return { outcome: "taken", fileId: same.id };
      if (there.length >= MAX_FILES) return refused("filesTooMany", { limit: MAX_FILES });
      const { mediaType } = found;
      const uploadedAt = context.now();
      const scan = "not-scanned"; // no scanner is configured: the receipt says so
      await tx
        .insert(files)
        .values({ id, name, mediaType, size, sha256, scan, uploadedBy: viewer.accountId, uploadedAt });
      const position = Math.max(0, ...there.map((file) => file.position)) + 1;
      await tx.insert(legislationFiles).values({ submissionId: draft.id, fileId: id, position });
      await enterInRecord(tx, context, {
        verb: "take-in-file",
        meetingId: draft.meetingId,
        subject: { type: "legislation-submission", id: draft.id },
        detail: { file: id, name, size, sha256 },
      });
      kept = true;

      return { outcome: "taken", fileId: id };
    });
  } catch (error) {
    kept = false;
    if (error instanceof FileTooLarge) return refused("fileTooLarge", { bytes: error.limit });
    throw error;
  } finally {
    if (!kept) await context.files.remove(id);
  }
}
