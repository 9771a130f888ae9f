import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Lets one transaction at a time create a meeting: otherwise two would give theirs the same key. */
export async function lockMeetingCreation(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-agenda'))`);
}
