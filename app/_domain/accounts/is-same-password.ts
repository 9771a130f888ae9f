import { and, eq, isNull, type SQL } from "drizzle-orm";
import { accounts } from "@/db/schema";

/**
 * Holds for enabled accounts that still have the password that was verified: verifying takes time,
 * in which another password may have been set.
 */
export function isSamePassword(verifiedHash: string | null): SQL | undefined {
  return and(eq(accounts.passwordHash, verifiedHash ?? ""), isNull(accounts.disabledAt));
}
