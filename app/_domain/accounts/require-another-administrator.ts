import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accounts } from "@/db/schema";
import { DomainError } from "../errors";

/**
 * Requires that an administrator remains without this account, in the caller's transaction. Locks
 * the administrators, so that two of them cannot disable each other at once.
 *
 * @throws {DomainError} `conflict` (`lastAdministrator`).
 */
export async function requireAnotherAdministrator(tx: Database, accountId: string): Promise<void> {
  const { id, role, disabledAt, passwordHash } = accounts;
  const administrators = await tx
    .select({ id })
    .from(accounts)
    .where(and(eq(role, "admin"), isNull(disabledAt), isNotNull(passwordHash)))
    .orderBy(asc(id))
    .for("update");
  const isOne = administrators.some((each) => each.id === accountId);
  if (isOne && administrators.length === 1) throw new DomainError("conflict", "lastAdministrator");
}
