import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Role } from "@/app/_vocabulary/viewer";
import { id, instant } from "./columns";
import { states } from "./states";

/** An account. `email` is lower case; delegation accounts, and no others, belong to a State. */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    stateCode: text("state_code").references(() => states.code),
    locale: text("locale").$type<Locale>().notNull(),
    /** argon2id, in PHC string format; null while the person is invited and has not set a password */
    passwordHash: text("password_hash"),
    /** in which a translator edits texts; no other account has any */
    languages: text("languages").array().$type<Locale[]>().notNull().default(sql`'{}'`),
    /** whether the person heads the delegation, and manages the accounts of its other members */
    isHead: boolean("is_head").notNull().default(false),
    /** counts the changes of what the account says of its person */
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    lastSignInAt: instant("last_sign_in_at"),
    disabledAt: instant("disabled_at"),
  },
  (table) => [
    unique("accounts_email_unique").on(table.email),
    check(
      "accounts_state_goes_with_delegation",
      sql`(${table.role} = 'delegation') = (${table.stateCode} is not null)`,
    ),
    check("accounts_head_of_delegation", sql`not ${table.isHead} or ${table.role} = 'delegation'`),
    check(
      "accounts_languages_go_with_translator",
      sql`(${table.role} = 'translator') = (cardinality(${table.languages}) > 0)`,
    ),
    check("accounts_email_lower_case", sql`${table.email} = lower(${table.email})`),
  ],
);
