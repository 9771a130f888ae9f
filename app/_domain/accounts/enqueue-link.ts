import { eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AccountLinkParams } from "@/app/_vocabulary/mail-templates";
import type { Role } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { states } from "@/db/schema";
import type { Context } from "../context";
import { enqueueMessage } from "../outbox/enqueue-message";
import type { CreatedLink } from "./create-link";

/** The account that a link belongs to, as far as the e-mail names it. */
export interface LinkedAccount {
  email: string;
  role: Role;
  stateCode: string | null;
  locale: Locale;
}

/** A link as it is sent or printed; it names nothing that a person wrote but the address. */
export interface AccountLetter {
  kind: "account-invitation" | "password-reset";
  params: AccountLinkParams;
  to: string;
  locale: Locale;
}

/** Returns a link as it is printed, or as it is sent. */
export async function composeLetter(
  tx: Database,
  account: LinkedAccount,
  { id: linkId, purpose, expiresAt }: CreatedLink,
): Promise<AccountLetter> {
  const { email, role, stateCode, locale } = account;
  const [state] = stateCode
    ? await tx.select({ names: states.names }).from(states).where(eq(states.code, stateCode))
    : [];
  const params = { linkId, email, role, expiresAt: expiresAt.toISOString(), ...(state && { state: state.names }) };

  return { kind: purpose === "invitation" ? "account-invitation" : "password-reset", params, to: email, locale };
}

/** Adds the e-mail with a link to the outbox. */
export async function enqueueLink(tx: Database, context: Pick<Context, "now">, letter: AccountLetter): Promise<void> {
  await enqueueMessage(tx, context, { ...letter, key: `${letter.kind}:${letter.params.linkId}` });
}
