import type { Database } from "@/db/client";
import type { Context } from "../context";

/** What a transaction decides about bytes in the store. */
export interface BytesAtStake {
  /** bytes that were put for this transaction: no row names them before it */
  incoming?: string;
}

/**
 * Runs a transaction after which bytes in the store may be named by no row any more, and removes those.
 *
 * Bytes are removed only where it is known that no row names them: the transaction was committed and has dropped them, or its work failed, so that COMMIT
 * was never sent. An error that comes after the work is the answer to COMMIT, or stands for one that never came: whether the rows are there is unknown, and
 * a query does not tell either, as the server may still be at it. The bytes then stay; `sweepStore` settles them a day later.
 */
export async function transactWithBytes<T>(
  { db, files }: Pick<Context, "db" | "files">,
  { incoming }: BytesAtStake,
  work: (tx: Database, drop: (fileId: string) => void) => Promise<T>,
): Promise<T> {
  const dropped = new Set<string>();
  let worked = false;
  try {
    const result = await db.transaction(async (tx) => {
      const value = await work(tx, (fileId) => dropped.add(fileId));
      worked = true;

      return value;
    });
    for (const fileId of dropped) await removeBytes(files, fileId);

    return result;
  } catch (error) {
    if (!worked && incoming) await removeBytes(files, incoming);
    throw error;
  }
}

/** Removes bytes that no row names. What cannot be removed now is a leftover, not a failure of what was done. */
export async function removeBytes(files: Context["files"], fileId: string): Promise<void> {
  await files.remove(fileId).catch(() => {});
}
