import { INVITATION_DAYS, type LinkPurpose, RESET_HOURS } from "@/app/_vocabulary/account-links";
import type { Database } from "@/db/client";
import { accountLinks } from "@/db/schema";

/** A new link, without its signature. */
export interface CreatedLink {
  id: string;
  purpose: LinkPurpose;
  expiresAt: Date;
}

/** Creates a link with which a password can be set, in the caller's transaction. */
export async function createLink(
  tx: Database,
  accountId: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<CreatedLink> {
  const hours = purpose === "invitation" ? INVITATION_DAYS * 24 : RESET_HOURS;
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  const [created] = await tx
    .insert(accountLinks)
    .values({ accountId, purpose, createdAt: now, expiresAt })
    .returning({ id: accountLinks.id });

  return { id: created!.id, purpose, expiresAt }; // an insert returns its row
}
