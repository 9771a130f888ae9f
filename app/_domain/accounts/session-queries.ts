import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { accounts, signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";

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
      isHead: accounts.isHead,
      languages: accounts.languages,
      lastSeenAt: signInSessions.lastSeenAt,
    })
    .from(signInSessions)
    .innerJoin(accounts, eq(accounts.id, signInSessions.accountId))
    .where(and(eq(signInSessions.id, sessionId), isOpenAt(now()), isNull(accounts.disabledAt)));
  if (!found) return undefined;
  const { accountId, name, role, stateCode, isHead, languages, lastSeenAt } = found;
  const identity = { kind: "account", accountId, sessionId, name } as const;
  if (role === "translator") return { viewer: { ...identity, role, languages }, lastSeenAt };
  if (role !== "delegation") return { viewer: { ...identity, role }, lastSeenAt };

  return stateCode ? { viewer: { ...identity, role, stateCode, ...(isHead && { isHead }) }, lastSeenAt } : undefined;
}

/** Lists the viewer's own open sessions, the last used first. */
export async function listOwnSessions({ db, viewer, now }: Pick<Context, "db" | "viewer" | "now">) {
  authorize(viewer.kind === "account", "list one's own sessions");
  const { id, accountId, createdAt, lastSeenAt, userAgent } = signInSessions;
  const sessions = await db
    .select({ id, createdAt, lastSeenAt, userAgent })
    .from(signInSessions)
    .where(and(eq(accountId, viewer.accountId), isOpenAt(now())))
    .orderBy(desc(lastSeenAt));

  return sessions.map((session) => ({ ...session, isCurrent: session.id === viewer.sessionId }));
}

/** Returns the viewer's own account. */
export async function getOwnAccount({ db, viewer }: Pick<Context, "db" | "viewer">) {
  authorize(viewer.kind === "account", "read one's own account");
  const { name, email, role, stateCode, lastSignInAt } = accounts;
  const [found] = await db
    .select({ name, email, role, state: stateCode, lastSignInAt })
    .from(accounts)
    .where(eq(accounts.id, viewer.accountId));
  if (!found) throw notFound();

  return found;
}

/** Holds for sessions that are open, not expired and not idle. */
export function isOpenAt(now: Date) {
  const idleSince = new Date(now.getTime() - IDLE_HOURS * 3_600_000);

  return and(
    isNull(signInSessions.endedAt),
    gt(signInSessions.expiresAt, now),
    gt(signInSessions.lastSeenAt, idleSince),
  );
}
