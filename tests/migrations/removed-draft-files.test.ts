import { afterAll, beforeAll, expect, it } from "vitest";
import { loadDraft } from "@/app/_domain/agenda-import/drafts/lock-draft";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const OPEN = ID(1);
const DISCARDED = ID(2);

const ROWS = `
insert into files (id, name, media_type, size, sha256, scan, uploaded_at) values
  ('${ID(3)}', 'en.txt', 'text/plain', 5, 'x', 'not-scanned', now());
insert into agenda_drafts (id, created_at, updated_at, status) values
  ('${OPEN}', now(), now(), 'open'), ('${DISCARDED}', now(), now(), 'discarded');
insert into agenda_draft_sources (id, draft_id, position, name, format, sha256, size, file_id, locale, read_agenda, agenda) values
  ('${ID(4)}', '${OPEN}', 1, 'en.txt', 'text', 'x', 5, '${ID(3)}', 'en', '{}', '{}');
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(18));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("the drafts of the version before keep their files, and a discarded one has none to be restored", async () => {
  const open = await loadDraft(database.db, OPEN);
  expect(open.sources.map(({ name }) => name)).toEqual(["en.txt"]);
  expect(open.removed).toEqual([]);
  expect(await loadDraft(database.db, DISCARDED)).toMatchObject({ status: "discarded", sources: [], removed: [] });
});
