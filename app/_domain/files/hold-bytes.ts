import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Context } from "../context";

/** A number of our own: the first key of the advisory locks on bytes in the store. */
const BYTES_LOCK = 7_310_412;

/**
 * Keeps bytes from being swept until the transaction has ended on the server, whatever becomes of the connection. Called before the row that names them is
 * written.
 *
 * @throws where they are gone already.
 */
export async function holdBytes(tx: Database, files: Context["files"], fileId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${BYTES_LOCK}::int, hashtext(${fileId}))`);
  if ((await files.sizeOf(fileId)) === undefined) throw new Error(`The bytes of ${fileId} are no longer there.`);
}

/** Whether no transaction holds the bytes; none can until this one has ended. */
export async function seizeBytes(tx: Database, fileId: string): Promise<boolean> {
  const { rows } = (await tx.execute(
    sql`select pg_try_advisory_xact_lock(${BYTES_LOCK}::int, hashtext(${fileId})) as seized`,
  )) as unknown as { rows: { seized: boolean }[] }; // both drivers answer so

  return rows[0]?.seized === true;
}
