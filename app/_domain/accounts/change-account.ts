import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts, states } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { canManageAccounts } from "./policy";
import { requireAnotherAdministrator } from "./require-another-administrator";
import { revokeOpenLinks } from "./revoke-open-links";
import type { ChangeAccount } from "./schemas";

/** The account was changed by somebody else since it was read. */
export class AccountConflict extends DomainError {
  constructor(readonly current: AccountValues & { version: number }) {
    super("conflict", "accountChanged");
  }
}

/** The fields of an account that an administrator can change. */
export interface AccountValues {
  name: string;
  email: string;
  role: ChangeAccount["role"];
  state: string | null;
  languages: Locale[];
  isHead: boolean;
}

/**
 * Changes name, address, role or State of an account. Open links are revoked where more than the
 * name changes: they were sent for another role or to another address.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `not-found`; `conflict`
 * if somebody else changed it, the address is taken, or it is the last administrator's or the
 * viewer's own role; `invalid` if there is no such State.
 */
export async function changeAccount(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: ChangeAccount,
): Promise<{ changed: boolean; revoked: number }> {
  const { viewer } = context;
  authorize(canManageAccounts(viewer), "change an account");
  const { accountId, version, name, email, role, isHead } = input;
  const { languages = [] } = input;
  const after: AccountValues = { name, email, role, state: input.state ?? null, languages, isHead };

  return context.db.transaction(async (tx) => {
    // Before the account itself: every operation locks the administrators in one order.
    if (role !== "admin") await requireAnotherAdministrator(tx, accountId);
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
    if (!account) throw notFound();
    const before: AccountValues = {
      name: account.name,
      email: account.email,
      role: account.role,
      state: account.stateCode,
      languages: account.languages,
      isHead: account.isHead,
    };
    if (account.version !== version) throw new AccountConflict({ ...before, version: account.version });
    if (viewer.kind === "account" && viewer.accountId === accountId && role !== before.role)
      throw new DomainError("conflict", "ownRole", { field: "role" });
    const changed = Object.keys(after) as (keyof AccountValues)[]; // the keys of the literal above
    const differing = changed.filter((field) => !isDeepStrictEqual(before[field], after[field]));
    if (differing.length === 0) return { changed: false, revoked: 0 };
    if (after.state && after.state !== before.state) {
      const [state] = await tx.select({ code: states.code }).from(states).where(eq(states.code, after.state));
      if (!state) throw new DomainError("invalid", "stateUnknown", { field: "state", params: { state: after.state } });
    }
    if (email !== before.email) {
      const [taken] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
      if (taken) throw new DomainError("conflict", "emailTaken", { field: "email" });
    }
    await tx
      .update(accounts)
      .set({ name, email, role, stateCode: after.state, languages, isHead, version: sql`${accounts.version} + 1` })
      .where(eq(accounts.id, accountId));
    const revoked = differing.some((field) => field !== "name")
      ? await revokeOpenLinks(tx, accountId, context.now())
      : 0;
    const of = (values: AccountValues) => Object.fromEntries(differing.map((field) => [field, values[field]]));
    await appendAuditEvent(tx, context, {
      operation: "change-account",
      subject: { type: "account", id: accountId },
      detail: { before: of(before), after: of(after) },
    });

    return { changed: true, revoked };
  });
}
