import type { Context, FileFacts } from "../context";
import { noteConditionIn } from "./note-condition";
import { removeBytes } from "./transact-with-bytes";

/** A file whose row was there when it was sent again. */
interface SentAgain {
  held: FileFacts & { id: string };
  /** under which the new bytes lie; nothing lies there afterwards */
  sent: string;
}

/**
 * Settles a file that was sent again while its row is there already. The row is believed only where its bytes are there and are right; where they are not,
 * those that were just sent take their place, and the record says so.
 */
export async function restoreIfDamaged(
  { held, sent }: SentAgain,
  context: Pick<Context, "db" | "viewer" | "now" | "files">,
): Promise<void> {
  const condition = await context.files.examine(held.id, held);
  if (condition !== "ok")
    await context.db.transaction(async (tx) => {
      await noteConditionIn(tx, context, held.id, { condition });
      // Both lock the row: nobody removes it from a draft meanwhile.
      const restored = await noteConditionIn(tx, context, held.id, { condition: "ok", restored: true });
      if (restored !== "gone") await context.files.replace(held.id, sent);
    });
  await removeBytes(context.files, sent);
}
