import type { Database } from "@/db/client";
import { publicChanges } from "@/db/schema";
import type { Context } from "../context";

type NewPublicChange = Omit<typeof publicChanges.$inferInsert, "id" | "at">;

/**
 * Appends a change to the public list of a meeting, in the transaction of the operation that makes
 * it. The caller passes only what anyone may read.
 */
export async function appendPublicChange(
  tx: Database,
  { now }: Pick<Context, "now">,
  change: NewPublicChange,
): Promise<void> {
  await tx.insert(publicChanges).values({ ...change, at: now() });
}
