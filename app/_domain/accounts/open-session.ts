import { and, eq } from "drizzle-orm";
import type { Role } from "@/app/_vocabulary/viewer";
import { accounts, signInSessions } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError } from "../errors";
import { isSamePassword } from "./is-same-password";
import { verifyPassword } from "./passwords";
import type { OpenSession } from "./schemas";
import { countSignInAttempt } from "./sign-in-limits";

/** A session expires this long after the sign-in. */
export const SESSION_HOURS = 12;

/**
 * Signs in with e-mail address and password.
 *
 * @throws {DomainError} `invalid` (`signInFailed`), the same for an unknown address, a wrong
 * password and a disabled account; `too-many` after too many attempts.
 */
export async function openSession(
  context: Pick<Context, "db" | "now">,
  input: OpenSession,
  from: { address: string; userAgent: string },
): Promise<{ sessionId: string; accountId: string; role: Role; expiresAt: Date }> {
  const clearAttempts = await countSignInAttempt(context.db, input.email, from.address);
  const { id, name, role, passwordHash, disabledAt } = accounts;
  const [account] = await context.db
    .select({ id, name, role, passwordHash, disabledAt })
    .from(accounts)
    .where(eq(accounts.email, input.email));
  const matches = await verifyPassword(account?.passwordHash, input.password);
  if (!account || !matches || account.disabledAt) throw new DomainError("invalid", "signInFailed");
  await clearAttempts();

  return context.db.transaction(async (tx) => {
    const now = context.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    const [current] = await tx
      .update(accounts)
      .set({ lastSignInAt: now })
      .where(and(eq(accounts.id, account.id), isSamePassword(account.passwordHash)))
      .returning({ id: accounts.id });
    if (!current) throw new DomainError("invalid", "signInFailed");
    const [session] = await tx
      .insert(signInSessions)
      .values({
        accountId: account.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        userAgent: from.userAgent.slice(0, 300),
      })
      .returning({ id: signInSessions.id });
    const sessionId = session!.id; // an insert returns its row
    const viewer = { kind: "system", name: account.name } as const;
    await appendAuditEvent(
      tx,
      { viewer, now: context.now },
      { operation: "open-session", subject: { type: "account", id: account.id } },
    );

    return { sessionId, accountId: account.id, role: account.role, expiresAt };
  });
}
