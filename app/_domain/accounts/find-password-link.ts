import { eq } from "drizzle-orm";
import type { LinkPurpose } from "@/app/_vocabulary/account-links";
import { accountLinks, accounts } from "@/db/schema";
import type { Context } from "../context";
import { readPasswordToken } from "./link-tokens";

/** The data that the holder of a link may see, and its account. */
export interface PasswordLink {
  accountId: string;
  email: string;
  purpose: LinkPurpose;
  status: "open" | "used" | "revoked" | "expired";
}

/** Finds the link of a token; `undefined` if its signature is wrong or its account is gone. */
export async function findPasswordLink(
  context: Pick<Context, "db" | "sign" | "now">,
  token: string,
): Promise<PasswordLink | undefined> {
  const id = readPasswordToken(context, token);
  if (!id) return undefined;
  const { accountId, purpose, usedAt, revokedAt, expiresAt } = accountLinks;
  const [found] = await context.db
    .select({
      accountId,
      purpose,
      usedAt,
      revokedAt,
      expiresAt,
      email: accounts.email,
      disabledAt: accounts.disabledAt,
    })
    .from(accountLinks)
    .innerJoin(accounts, eq(accounts.id, accountId))
    .where(eq(accountLinks.id, id));
  if (!found) return undefined;
  const status = found.usedAt
    ? "used"
    : found.revokedAt || found.disabledAt
      ? "revoked"
      : found.expiresAt <= context.now()
        ? "expired"
        : "open";

  return { accountId: found.accountId, email: found.email, purpose: found.purpose, status };
}
