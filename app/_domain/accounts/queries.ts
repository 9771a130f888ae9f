import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { accounts, signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canManageAccounts } from "./policy";

/** Who a session belongs to, if it is open, in time, and its account is not disabled; asked on every request. */
export async function findViewerOfSession(
  { db, now }: Pick<Context, "db" | "now">,
  sessionId: string,
): Promise<Viewer | undefined> {
  const [found] = await db
    .select({ accountId: accounts.id, name: accounts.name, role: accounts.role, state: accounts.stateCode })
    .from(signInSessions)
    .innerJoin(accounts, eq(accounts.id, signInSessions.accountId))
    .where(
      and(
        eq(signInSessions.id, sessionId),
        isNull(signInSessions.endedAt),
        gt(signInSessions.expiresAt, now()),
        isNull(accounts.disabledAt),
      ),
    );
  if (!found) return undefined;
  const { accountId, name, role, state } = found;
  if (role !== "delegation") return { kind: "account", accountId, sessionId, name, role };

  return state ? { kind: "account", accountId, sessionId, name, role, state } : undefined;
}

export async function listAccounts({ db, viewer }: Pick<Context, "db" | "viewer">) {
  authorize(canManageAccounts(viewer), "list the accounts");

  return db
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      role: accounts.role,
      state: accounts.stateCode,
      disabledAt: accounts.disabledAt,
    })
    .from(accounts)
    .orderBy(asc(accounts.email));
}
