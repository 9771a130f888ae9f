import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accountLinks } from "@/db/schema";

/** Holds for links that can still be used. */
export function isOpenLink(now: Date): SQL | undefined {
  return and(isNull(accountLinks.usedAt), isNull(accountLinks.revokedAt), gt(accountLinks.expiresAt, now));
}

/** Revokes the links of an account that can still be used. @returns how many there were. */
export async function revokeOpenLinks(tx: Database, accountId: string, now: Date): Promise<number> {
  const revoked = await tx
    .update(accountLinks)
    .set({ revokedAt: now })
    .where(and(eq(accountLinks.accountId, accountId), isOpenLink(now)))
    .returning({ id: accountLinks.id });

  return revoked.length;
}
