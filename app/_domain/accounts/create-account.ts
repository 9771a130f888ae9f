import { eq } from "drizzle-orm";
import { accounts, states } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { hashPassword } from "./passwords";
import { canManageAccounts } from "./policy";
import type { CreateAccount } from "./schemas";

/**
 * Creates an account.
 *
 * @throws {DomainError} `forbidden` unless the viewer may manage accounts; `conflict` if the
 * address is taken; `invalid` if there is no such State.
 */
export async function createAccount(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: CreateAccount,
): Promise<{ id: string }> {
  authorize(canManageAccounts(context.viewer), "create an account");

  const passwordHash = await hashPassword(input.password);
  return context.db.transaction(async (tx) => {
    if (input.state) {
      const [state] = await tx.select({ code: states.code }).from(states).where(eq(states.code, input.state));
      if (!state) throw new DomainError("invalid", "stateUnknown", { field: "state", params: { state: input.state } });
    }
    const [created] = await tx
      .insert(accounts)
      .values({
        email: input.email,
        name: input.name,
        role: input.role,
        stateCode: input.state ?? null,
        languages: input.languages ?? [],
        locale: input.locale,
        passwordHash,
        createdAt: context.now(),
      })
      .onConflictDoNothing({ target: accounts.email })
      .returning({ id: accounts.id });
    if (!created) throw new DomainError("conflict", "emailTaken", { field: "email" });
    await appendAuditEvent(tx, context, {
      operation: "create-account",
      subject: { type: "account", id: created.id },
      detail: {
        ...{ email: input.email, role: input.role, state: input.state ?? null },
        ...(input.languages?.length && { languages: input.languages }),
      },
    });

    return created;
  });
}
