import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { files } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context, FileCondition } from "../context";
import { authorize } from "../errors";
import { describeFiles } from "./describe-files";
import { canCheckFiles } from "./policy";

interface Noted {
  condition: FileCondition;
  /** all the bytes were read for it */
  checked?: boolean;
  /** the bytes of the same file, sent again, have taken the place of the damaged ones */
  restored?: boolean;
}

/** `gone`: the file has no row any more, as one that was removed from a draft meanwhile. */
export type Noting = "changed" | "unchanged" | "gone";

/**
 * Notes how the bytes of a file were found. A change is entered in the record, once: whoever finds the same after that changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the portal itself has looked.
 */
export async function noteCondition(
  context: Pick<Context, "db" | "viewer" | "now">,
  fileId: string,
  noted: Noted,
): Promise<Noting> {
  authorize(canCheckFiles(context.viewer), "note the condition of a file");

  return context.db.transaction((tx) => noteConditionIn(tx, context, fileId, noted));
}

/** The same in a transaction that has begun already. */
export async function noteConditionIn(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  fileId: string,
  { condition, checked = false, restored = false }: Noted,
): Promise<Noting> {
  const [row] = await tx.select().from(files).where(eq(files.id, fileId)).for("update");
  if (!row) return "gone";
  const checkedAt = checked || restored ? context.now() : row.checkedAt;
  await tx.update(files).set({ condition, checkedAt }).where(eq(files.id, fileId));
  if (row.condition === condition) return "unchanged";
  const { name, meetingId } = (await describeFiles(tx, [fileId])).get(fileId) ?? { name: row.name };
  await enterInRecord(tx, context, {
    ...(restored ? { verb: "restore-file" } : { verb: "note-condition" }),
    ...(meetingId ? { meetingId } : {}),
    subject: { type: "file", id: fileId },
    detail: { name, before: { condition: row.condition }, after: { condition }, sha256: row.sha256 },
  });

  return "changed";
}
