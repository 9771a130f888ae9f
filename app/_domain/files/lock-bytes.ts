import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Context } from "../context";

/** First key of the advisory locks on bytes in the store; an arbitrary number. */
const BYTES_LOCK = 7_310_412;

/**
 * Protects bytes from the sweep until the transaction ends on the server, even if the connection
 * breaks. Called before the row that names them is written.
 *
 * @throws if the bytes no longer exist.
 */
export async function lockBytes(tx: Database, files: Context["files"], fileId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${BYTES_LOCK}::int, hashtext(${fileId}))`);
  if ((await files.sizeOf(fileId)) === undefined) throw new Error(`The bytes of ${fileId} no longer exist.`);
}

/**
 * Claims bytes for removal: returns whether no transaction has locked them. None can until this one
 * ends.
 */
export async function claimBytes(tx: Database, fileId: string): Promise<boolean> {
  const { rows } = (await tx.execute(
    sql`select pg_try_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${fileId})) as claimed`,
  )) as unknown as { rows: { claimed: boolean }[] }; // both drivers return this shape

  return rows[0]?.claimed === true;
}
