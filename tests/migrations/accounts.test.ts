import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "@/db/migrations-folder";
import { accounts } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const ROWS = `
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('${ID(1)}', 'ada@example.org', 'Ada', 'admin', 'en', 'x', now()),
  ('${ID(2)}', 'boris@example.org', 'Boris', 'editor', 'ru', 'y', now());
insert into sign_in_sessions (account_id, created_at, last_seen_at, expires_at, user_agent) values
  ('${ID(1)}', '2023-05-01T08:00:00Z', now(), now(), ''),
  ('${ID(1)}', '2023-05-03T08:00:00Z', now(), now(), ''),
  ('${ID(1)}', '2023-05-02T08:00:00Z', now(), now(), '');
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(25));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("accounts of the version before keep their password and know their last sign-in; none is a head", async () => {
  const { email, passwordHash, isHead, version, lastSignInAt } = accounts;
  const rows = await database.db
    .select({ email, passwordHash, isHead, version, lastSignInAt })
    .from(accounts)
    .orderBy(asc(email));

  expect(rows).toEqual([
    {
      email: "ada@example.org",
      passwordHash: "x",
      isHead: false,
      version: 1,
      lastSignInAt: new Date("2023-05-03T08:00:00Z"),
    },
    { email: "boris@example.org", passwordHash: "y", isHead: false, version: 1, lastSignInAt: null },
  ]);
});
