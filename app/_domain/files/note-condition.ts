import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { files } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { describeFiles } from "./describe-files";
import type { FileStatus } from "./file-store";
import { canCheckFiles } from "./policy";

interface ConditionFound {
  condition: FileStatus;
  /** all bytes were read */
  checked?: boolean;
  /** the same file was sent again and replaced the damaged bytes */
  restored?: boolean;
}

/** `gone`: the file's row was deleted, for instance with its draft. */
export type ConditionOutcome = "changed" | "unchanged" | "gone";

/**
 * Stores the condition of a file's bytes. A change is appended to the audit log once: the same
 * condition found again changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the system.
 */
export async function noteCondition(
  context: Pick<Context, "db" | "viewer" | "now">,
  fileId: string,
  noted: ConditionFound,
): Promise<ConditionOutcome> {
  authorize(canCheckFiles(context.viewer), "note the condition of a file");

  return context.db.transaction((tx) => noteConditionIn(tx, context, fileId, noted));
}

/** Does the same within a transaction. */
export async function noteConditionIn(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  fileId: string,
  { condition, checked = false, restored = false }: ConditionFound,
): Promise<ConditionOutcome> {
  const [row] = await tx.select().from(files).where(eq(files.id, fileId)).for("update");
  if (!row) return "gone";
  const checkedAt = checked || restored ? context.now() : row.checkedAt;
  await tx.update(files).set({ condition, checkedAt }).where(eq(files.id, fileId));
  if (row.condition === condition) return "unchanged";
  const { name, meetingId } = (await describeFiles(tx, [fileId])).get(fileId) ?? { name: row.name };
  await appendAuditEvent(tx, context, {
    operation: restored ? "restore-file" : "note-condition",
    ...(meetingId ? { meetingId } : {}),
    subject: { type: "file", id: fileId },
    detail: { name, before: { condition: row.condition }, after: { condition }, sha256: row.sha256 },
  });

  return "changed";
}
