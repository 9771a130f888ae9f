import { and, asc, count, eq, gt, isNull } from "drizzle-orm";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { accounts, signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canManageAccounts } from "./policy";

/** An unused session ends after this time (ASVS 7.3.1); one in use after `SESSION_HOURS`. */
export const IDLE_HOURS = 4;

/**
 * Returns the viewer of a session that is open, not expired, not idle, and of an enabled account.
 */
export async function findViewerOfSession(
  { db, now }: Pick<Context, "db" | "now">,
  sessionId: string,
): Promise<{ viewer: AccountViewer; lastSeenAt: Date } | undefined> {
  const [found] = await db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      role: accounts.role,
      stateCode: accounts.stateCode,
      lastSeenAt: signInSessions.lastSeenAt,
    })
    .from(signInSessions)
    .innerJoin(accounts, eq(accounts.id, signInSessions.accountId))
    .where(and(eq(signInSessions.id, sessionId), isOpenAt(now()), isNull(accounts.disabledAt)));
  if (!found) return undefined;
  const { accountId, name, role, stateCode, lastSeenAt } = found;
  const identity = { kind: "account", accountId, sessionId, name } as const;
  if (role !== "delegation") return { viewer: { ...identity, role }, lastSeenAt };

  return stateCode ? { viewer: { ...identity, role, stateCode }, lastSeenAt } : undefined;
}

/** Lists the accounts by address, each with the number of its open sessions. */
export async function listAccounts({ db, viewer, now }: Pick<Context, "db" | "viewer" | "now">) {
  authorize(canManageAccounts(viewer), "list the accounts");

  return db
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      role: accounts.role,
      state: accounts.stateCode,
      disabledAt: accounts.disabledAt,
      openSessions: count(signInSessions.id),
    })
    .from(accounts)
    .leftJoin(signInSessions, and(eq(signInSessions.accountId, accounts.id), isOpenAt(now())))
    .groupBy(accounts.id)
    .orderBy(asc(accounts.email));
}

function isOpenAt(now: Date) {
  const idleSince = new Date(now.getTime() - IDLE_HOURS * 3_600_000);

  return and(
    isNull(signInSessions.endedAt),
    gt(signInSessions.expiresAt, now),
    gt(signInSessions.lastSeenAt, idleSince),
  );
}
