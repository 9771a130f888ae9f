import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "@/db/migrations-folder";
import { unsavedTexts } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const row = (page: string) =>
  `insert into unsaved_texts (account_id, meeting_id, kind, subject_id, language, "values", version, page, stored_at)
   values ('${ID(2)}', '${ID(1)}', 'agenda-item', '${ID(3)}', 'en', '{"title":"${page}"}', 1, '${page}', '2031-01-01')`;
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, starts_on, ends_on, time_zone, places, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, '2031-05-29', '2031-05-30', 'UTC', '{"en":"Vienna"}', 'announced');
insert into accounts (id, email, name, role, locale, created_at) values
  ('${ID(2)}', 'editor@example.org', 'Editor', 'editor', 'en', now());
${row("page01")};
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(38));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("what was typed in the version before stays, and another page has a row of its own beside it", async () => {
  await database.execute(row("page02"));
  await expect(database.execute(row("page01"))).rejects.toThrow();

  const rows = await database.db.select({ values: unsavedTexts.values }).from(unsavedTexts).orderBy(unsavedTexts.page);
  expect(rows).toEqual([{ values: { title: "page01" } }, { values: { title: "page02" } }]);
});
