import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { LinkPurpose } from "@/app/_vocabulary/account-links";
import { accounts } from "./accounts";
import { id, instant } from "./columns";

/**
 * A link with which a person sets a password, once. It carries the id with a signature, so that
 * reading this table gives no valid link.
 */
export const accountLinks = pgTable(
  "account_links",
  {
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<LinkPurpose>().notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    /** withdrawn, or replaced by a newer one */
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("account_links_account_index").on(table.accountId)],
);
