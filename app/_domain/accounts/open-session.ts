import { eq } from "drizzle-orm";
import type { Role } from "@/app/_vocabulary/viewer";
import { accounts, signInSessions } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { DomainError } from "../errors";
import { verifyPassword } from "./passwords";
import type { OpenSession } from "./schemas";
import { countSignInAttempt } from "./sign-in-limits";

/** A sign-in ends by itself twelve hours after it began. */
export const SESSION_HOURS = 12;

/**
 * Sign in with e-mail and password.
 *
 * @throws {DomainError} `invalid` (`signInFailed`), the same for an unknown address, a wrong password and a disabled account; `too-many` after too many attempts.
 */
export async function openSession(
  context: Pick<Context, "db" | "now">,
  input: OpenSession,
  from: { address: string; userAgent: string },
): Promise<{ sessionId: string; accountId: string; role: Role; expiresAt: Date }> {
  const forget = await countSignInAttempt(context.db, input.email, from.address);
  const { id, name, role, passwordHash, disabledAt } = accounts;
  const [account] = await context.db
    .select({ id, name, role, passwordHash, disabledAt })
    .from(accounts)
    .where(eq(accounts.email, input.email));
  const right = await verifyPassword(account?.passwordHash, input.password);
  if (!account || !right || account.disabledAt) throw new DomainError("invalid", "signInFailed");
  await forget();

  return context.db.transaction(async (tx) => {
    const now = context.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
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
    await enterInRecord(
      tx,
      { viewer, now: context.now },
      { verb: "open-session", subject: { type: "account", id: account.id } },
    );

    return { sessionId, accountId: account.id, role: account.role, expiresAt };
  });
}
