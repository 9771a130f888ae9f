import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Lets one import in at a time: otherwise two first languages would both create the meeting. */
export async function lockImports(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-agenda'))`);
}
