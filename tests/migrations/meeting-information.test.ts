import { afterAll, beforeAll, expect, it } from "vitest";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const meeting = (year: number, hasInterpretation: boolean) =>
  `('wg9-${year}', 'wg9', ${year}, '${year}-05-29', '${year}-05-30', 'UTC', '{"en":"Vienna"}', 'announced', ${hasInterpretation})`;
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (key, body_key, year, starts_on, ends_on, time_zone, places, status, has_interpretation) values
  ${meeting(2030, true)}, ${meeting(2031, false)};
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(43));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("a meeting of the version before has interpretation in the languages that its agenda announced", async () => {
  const informationOf = async (key: string) =>
    (await getMeeting(contextOf(database.db, PUBLIC_VIEWER), key)).information;

  expect(await informationOf("wg9-2030")).toMatchObject({ interpretation: [...LOCALES], attendance: null });
  expect(await informationOf("wg9-2031")).toBeUndefined();
});
