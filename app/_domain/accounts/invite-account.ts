import { eq } from "drizzle-orm";
import { accounts, states } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { countSentLink } from "./account-mail-limits";
import { createLink } from "./create-link";
import { type AccountLetter, composeLetter, enqueueLink } from "./enqueue-link";
import { canInvite, canManageAccount } from "./policy";
import type { InviteAccount } from "./schemas";

/**
 * Creates an account without a password, and a link with which its person sets one. The link is
 * sent by e-mail, or returned to be printed.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage such an account; `conflict` if the
 * address is taken; `invalid` if there is no such State; `too-many` after too many invitations.
 */
export async function inviteAccount(
  context: Pick<Context, "db" | "viewer" | "now" | "sign">,
  input: InviteAccount,
): Promise<{ id: string; letter: AccountLetter }> {
  authorize(canInvite(context.viewer), "invite somebody");
  const { email, name, role, language: locale, languages = [], isHead, by } = input;
  const stateCode = input.state ?? null;
  authorize(canManageAccount(context.viewer, { role, stateCode, isHead }), "invite to this role or State");
  if (stateCode) await requireState(context, stateCode);
  await requireFreeAddress(context, email);
  await countSentLink(email, by === "mail", context);

  return context.db.transaction(async (tx) => {
    const now = context.now();
    const [created] = await tx
      .insert(accounts)
      .values({ email, name, role, stateCode, locale, languages, isHead, passwordHash: null, createdAt: now })
      .onConflictDoNothing({ target: accounts.email })
      .returning({ id: accounts.id });
    if (!created) throw addressTaken();
    const link = await createLink(tx, created.id, "invitation", now);
    const letter = await composeLetter(tx, { email, role, stateCode, locale }, link);
    if (by === "mail") await enqueueLink(tx, context, letter);
    await appendAuditEvent(tx, context, {
      operation: "invite-account",
      subject: { type: "account", id: created.id },
      detail: { email, role, state: stateCode, ...(languages.length > 0 && { languages }), by },
    });

    return { id: created.id, letter };
  });
}

async function requireState({ db }: Pick<Context, "db">, code: string): Promise<void> {
  const [state] = await db.select({ code: states.code }).from(states).where(eq(states.code, code));
  if (!state) throw new DomainError("invalid", "stateUnknown", { field: "state", params: { state: code } });
}

/** Refuses a taken address before the invitation is counted. */
async function requireFreeAddress({ db }: Pick<Context, "db">, email: string): Promise<void> {
  const [taken] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
  if (taken) throw addressTaken();
}

function addressTaken(): DomainError {
  return new DomainError("conflict", "emailTaken", { field: "email" });
}
