import { and, asc, count, eq, gt, isNull } from "drizzle-orm";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { accounts, signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canManageAccounts } from "./policy";

/** A sign-in that nobody uses for this long is over (ASVS 7.3.1); one in use ends after `SESSION_HOURS`. */
export const IDLE_HOURS = 4;

/** Who a session belongs to, if it is open, in time, in use, and its account is not disabled. */
export async function findViewerOfSession(
  { db, now }: Pick<Context, "db" | "now">,
  sessionId: string,
): Promise<{ viewer: AccountViewer; lastSeenAt: Date } | undefined> {
  const [found] = await db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      role: accounts.role,
      state: accounts.stateCode,
      lastSeenAt: signInSessions.lastSeenAt,
    })
    .from(signInSessions)
    .innerJoin(accounts, eq(accounts.id, signInSessions.accountId))
    .where(and(eq(signInSessions.id, sessionId), openAt(now()), isNull(accounts.disabledAt)));
  if (!found) return undefined;
  const { accountId, name, role, state, lastSeenAt } = found;
  const somebody = { kind: "account", accountId, sessionId, name } as const;
  if (role !== "delegation") return { viewer: { ...somebody, role }, lastSeenAt };

  return state ? { viewer: { ...somebody, role, state }, lastSeenAt } : undefined;
}

/** Every account by its address, with how many sign-ins of it are open now. */
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
    .leftJoin(signInSessions, and(eq(signInSessions.accountId, accounts.id), openAt(now())))
    .groupBy(accounts.id)
    .orderBy(asc(accounts.email));
}

function openAt(now: Date) {
  const idleSince = new Date(now.getTime() - IDLE_HOURS * 3_600_000);

  return and(
    isNull(signInSessions.endedAt),
    gt(signInSessions.expiresAt, now),
    gt(signInSessions.lastSeenAt, idleSince),
  );
}
