import type { Database } from "@/db/client";
import type { Context } from "../context";

/** Bytes in the store that a transaction decides about. */
export interface TransactionBytes {
  /** ids of bytes stored for this transaction; no row names them before it */
  incoming?: string | readonly string[];
}

/**
 * Runs a transaction and removes the bytes that no row names after it.
 *
 * Bytes are removed only if it is certain that no row names them: the transaction committed and
 * released them, or its work failed, so that COMMIT was never sent. An error after the work is the
 * response to COMMIT or a lost one: whether the rows exist is unknown, and a query cannot tell,
 * because the server may still be committing. Those bytes stay, and `sweepStore` decides a day
 * later.
 */
export async function transactWithBytes<T>(
  { db, files }: Pick<Context, "db" | "files">,
  { incoming }: TransactionBytes,
  work: (tx: Database, removeAfterCommit: (fileId: string) => void) => Promise<T>,
): Promise<T> {
  const unnamed = new Set<string>();
  let isWorkDone = false;
  try {
    const result = await db.transaction(async (tx) => {
      const value = await work(tx, (fileId) => unnamed.add(fileId));
      isWorkDone = true;

      return value;
    });
    for (const fileId of unnamed) await removeBytes(files, fileId);

    return result;
  } catch (error) {
    if (!isWorkDone && incoming) for (const fileId of [incoming].flat()) await removeBytes(files, fileId);
    throw error;
  }
}

/** Removes bytes that no row names. A failure leaves them to the sweep and is not reported. */
export async function removeBytes(files: Context["files"], fileId: string): Promise<void> {
  await files.remove(fileId).catch(() => {});
}
