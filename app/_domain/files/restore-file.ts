import type { Context } from "../context";
import type { FileFacts } from "./file-store";
import { noteConditionIn } from "./note-condition";
import { removeBytes } from "./transact-with-bytes";

/** A file that was sent again although its row exists. */
interface ResentFile {
  existing: FileFacts & { id: string };
  /** id of the new bytes; removed or moved in any case */
  resentId: string;
}

/**
 * Checks the stored bytes of a file that was sent again. If they are missing or altered, the new
 * bytes replace them, and the audit log says so.
 */
export async function restoreIfDamaged(
  { existing, resentId }: ResentFile,
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
): Promise<void> {
  const condition = await context.files.verify(existing.id, existing);
  if (condition !== "ok")
    await context.db.transaction(async (tx) => {
      await noteConditionIn(tx, context, existing.id, { condition });
      // Both lock the row, so no one can remove it from a draft in between.
      const restored = await noteConditionIn(tx, context, existing.id, { condition: "ok", restored: true });
      if (restored !== "gone") await context.files.replace(existing.id, resentId);
    });
  await removeBytes(context.files, resentId);
}
