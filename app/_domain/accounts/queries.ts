import { and, asc, count, eq, ilike, isNotNull, isNull, max, or, type SQL, sql } from "drizzle-orm";
import type { AccountOrder, AccountStatus, AccountsPart } from "@/app/_vocabulary/accounts-part";
import { accountLinks, accounts, signInSessions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { canInvite, canManageAccount, visibleAccounts } from "./policy";
import { isOpenLink } from "./revoke-open-links";
import { isOpenAt } from "./session-queries";

type ReadContext = Pick<Context, "db" | "viewer" | "now">;

/** An account as those who manage it see it. */
export type ListedAccount = Awaited<ReturnType<typeof selectAccounts>>[number];

/** Lists the accounts that the viewer sees, by name unless another order is requested. */
export function listAccounts(
  context: ReadContext,
  part: AccountsPart = {},
  range?: { limit: number; offset: number },
): Promise<ListedAccount[]> {
  return selectAccounts(context, matches(part), part.sort, range);
}

/** Counts the accounts that the viewer sees in a part of the list. */
export async function countAccounts({ db, viewer }: ReadContext, part: AccountsPart = {}): Promise<number> {
  authorize(canInvite(viewer), "count the accounts");

  return db.$count(accounts, and(visibleAccounts(viewer), matches(part)));
}

/** Returns an account that the viewer sees. @throws {DomainError} `not-found`. */
export async function getAccount(context: ReadContext, accountId: string): Promise<ListedAccount> {
  const [found] = await selectAccounts(context, eq(accounts.id, accountId));
  if (!found) throw notFound();

  return found;
}

async function selectAccounts(
  { db, viewer, now }: ReadContext,
  condition: SQL | undefined,
  sort: AccountOrder = "name",
  range?: { limit: number; offset: number },
) {
  authorize(canInvite(viewer), "list the accounts");
  const sessions = db
    .select({ accountId: signInSessions.accountId, open: count().as("open") })
    .from(signInSessions)
    .where(isOpenAt(now()))
    .groupBy(signInSessions.accountId)
    .as("open_sessions");
  const links = db
    .select({ accountId: accountLinks.accountId, until: max(accountLinks.expiresAt).as("until") })
    .from(accountLinks)
    .where(isOpenLink(now()))
    .groupBy(accountLinks.accountId)
    .as("open_links");
  const selected = db
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      role: accounts.role,
      state: accounts.stateCode,
      isHead: accounts.isHead,
      languages: accounts.languages,
      locale: accounts.locale,
      version: accounts.version,
      status: STATUS,
      disabledAt: accounts.disabledAt,
      lastSignInAt: accounts.lastSignInAt,
      openSessions: sql`coalesce(${sessions.open}, 0)`.mapWith(Number),
      /** when its open link expires */
      linkUntil: links.until,
    })
    .from(accounts)
    .leftJoin(sessions, eq(sessions.accountId, accounts.id))
    .leftJoin(links, eq(links.accountId, accounts.id))
    .where(and(visibleAccounts(viewer), condition))
    .orderBy(...ORDERS[sort], asc(accounts.email))
    .$dynamic();
  const rows = await (range ? selected.limit(range.limit).offset(range.offset) : selected);

  return rows.map((row) => ({
    ...row,
    isManageable: canManageAccount(viewer, { ...row, stateCode: row.state }),
  }));
}

const STATUS = sql<AccountStatus>`case when ${accounts.disabledAt} is not null then 'disabled'
  when ${accounts.passwordHash} is null then 'invited' else 'active' end`;

const ORDERS: Record<AccountOrder, SQL[]> = {
  name: [asc(sql`lower(${accounts.name})`)],
  email: [],
  role: [asc(accounts.role), asc(accounts.stateCode)],
  state: [sql`${accounts.stateCode} asc nulls last`, asc(sql`lower(${accounts.name})`)],
  status: [asc(STATUS), asc(sql`lower(${accounts.name})`)],
  lastSignIn: [sql`${accounts.lastSignInAt} desc nulls last`],
};

function matches({ q, role, state, status }: AccountsPart): SQL | undefined {
  const pattern = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;

  return and(
    pattern ? or(ilike(accounts.name, pattern), ilike(accounts.email, pattern)) : undefined,
    role && eq(accounts.role, role),
    state ? eq(accounts.stateCode, state) : undefined,
    status && isInStatus(status),
  );
}

function isInStatus(status: AccountStatus): SQL | undefined {
  if (status === "disabled") return isNotNull(accounts.disabledAt);
  const { passwordHash, disabledAt } = accounts;

  return and(isNull(disabledAt), status === "invited" ? isNull(passwordHash) : isNotNull(passwordHash));
}
