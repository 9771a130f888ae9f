import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { MAX_FILES } from "@/app/_vocabulary/legislation";
import { files, legislationFiles } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import { type Context, type FileFacts, FileTooLarge } from "../context";
import { authorize } from "../errors";
import { holdBytes } from "../files/hold-bytes";
import { restoreIfDamaged } from "../files/restore-file";
import { removeBytes, transactWithBytes } from "../files/transact-with-bytes";
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
 * is not what can be lodged, nothing is kept; the same file sent twice is taken in once, also where the first answer never came.
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
  const received = await receive(context, id, input);
  if ("unfit" in received) return refused(received.unfit, received.params);
  const { size, sha256, mediaType } = received;

  const taken = await transactWithBytes(context, { incoming: id }, async (tx, drop): Promise<TakenIn> => {
    const draft = await beginDraft(tx, work, input);
    if (draft.state !== "draft") {
      drop(id);
      return { outcome: "lodged-already" };
    }
    const there = await tx
      .select({ id: files.id, sha256: files.sha256, position: legislationFiles.position })
      .from(legislationFiles)
      .innerJoin(files, eq(files.id, legislationFiles.fileId))
      .where(eq(legislationFiles.submissionId, draft.id));
    const same = there.find((file) => file.sha256 === sha256);
    if (same) return { outcome: "taken", fileId: same.id };
    if (there.length >= MAX_FILES) {
      drop(id);
      return refused("filesTooMany", { limit: MAX_FILES });
    }
    await holdBytes(tx, context.files, id);
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

    return { outcome: "taken", fileId: id };
  });
  if (taken.outcome === "taken" && taken.fileId !== id)
    await restoreIfDamaged({ held: { id: taken.fileId, size, sha256 }, sent: id }, context);

  return taken;
}

type Received = (FileFacts & { mediaType: string }) | { unfit: string; params?: FileRefusal["params"] };

/** Has the bytes safely on disk and looks at them. Of what is refused or fails here nothing is kept: no row has named it yet. */
async function receive(
  { files: store, inspectFile }: Pick<Context, "files" | "inspectFile">,
  id: string,
  { bytes, limit }: TakeInFile,
): Promise<Received> {
  let fit = false;
  try {
    const facts = await store.put(id, bytes, limit);
    const found = await inspectFile(id);
    fit = !("unfit" in found);

    return { ...facts, ...found };
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    return { unfit: "fileTooLarge", params: { bytes: error.limit } };
  } finally {
    if (!fit) await removeBytes(store, id);
  }
}
