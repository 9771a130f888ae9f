import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "@/db/migrations-folder";
import { accounts } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(32));
  await database.execute(
    "insert into accounts (email, name, role, locale, created_at) values ('ada@example.org', 'Ada', 'editor', 'en', now())",
  );
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("accounts of the version before keep their role, and have no languages", async () => {
  const { email, role, languages } = accounts;

  expect(await database.db.select({ email, role, languages }).from(accounts)).toEqual([
    { email: "ada@example.org", role: "editor", languages: [] },
  ]);
});

it("a translator has languages, and no other account does", async () => {
  const change = (to: string) => database.execute(`update accounts set ${to}`);

  await expect(change("role = 'translator'")).rejects.toThrow();
  await expect(change("languages = '{fr}'")).rejects.toThrow();
  await change("role = 'translator', languages = '{fr,ar}'");
});
