import { desc, eq } from "drizzle-orm";
import { passwordToken } from "@/app/_domain/accounts/link-tokens";
import type { Database } from "@/db/client";
import { accountLinks, outboxMessages } from "@/db/schema";
import { contextOf } from "../support/people";

/** A password that is long enough. */
export const PASSWORD = "correct horse battery";

/** Fields of an invitation. */
export const INVITED = {
  email: "ada@example.org",
  name: "Ada",
  role: "editor",
  state: undefined,
  language: "fr",
  isHead: false,
  by: "mail",
} as const;

/** Returns the token of the newest link of an account. */
export async function newestToken(db: Database, accountId: string): Promise<string> {
  const [link] = await db
    .select({ id: accountLinks.id })
    .from(accountLinks)
    .where(eq(accountLinks.accountId, accountId))
    .orderBy(desc(accountLinks.createdAt))
    .limit(1);

  return passwordToken(contextOf(db, { kind: "public" }), link?.id ?? "");
}

/** Returns the messages to an address. */
export function messagesTo(db: Database, email: string) {
  return db.select().from(outboxMessages).where(eq(outboxMessages.to, email));
}
