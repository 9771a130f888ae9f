import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "@/db/migrations-folder";
import { glossaryTerms, translationImports } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(42));
  await database.execute("set session_replication_role = replica");
  await database.execute(
    `insert into translation_imports (meeting_id, locale, name, imported_at, imported_by, texts)
     values (gen_random_uuid(), 'fr', 'fr.xlf', now(), gen_random_uuid(), '[]')`,
  );
  await database.execute("set session_replication_role = origin");
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("a report of the version before has no accepted changes and no unknown rows", async () => {
  const { name, acceptedChanges, unknownUnits } = translationImports;

  expect(await database.db.select({ name, acceptedChanges, unknownUnits }).from(translationImports)).toEqual([
    { name: "fr.xlf", acceptedChanges: 0, unknownUnits: 0 },
  ]);
});

it("a treaty has each of its loaded terms once, and any number of entered ones", async () => {
  const term = (key: string | null) =>
    database.db.insert(glossaryTerms).values({ treatyKey: "ctl", key, names: { en: "reed bed" }, variants: {} });

  await term("reed-bed");
  await expect(term("reed-bed")).rejects.toThrow();
  await term(null);
  await term(null);
});
