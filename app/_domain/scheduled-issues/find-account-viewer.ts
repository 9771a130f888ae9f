import { and, eq, isNull } from "drizzle-orm";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { accounts } from "@/db/schema";

/** No session has this id: the portal acts for the account. */
const NO_SESSION = "5a3b1e00-0000-4000-8000-000000000002";

/** Returns the viewer that an account is now; undefined if it is disabled, or of no staff that issues. */
export async function findAccountViewer(db: Database, accountId: string): Promise<AccountViewer | undefined> {
  const [account] = await db
    .select({ name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  if (!account || account.role === "delegation" || account.role === "translator") return undefined;

  return { kind: "account", accountId, sessionId: NO_SESSION, name: account.name, role: account.role };
}
