import { afterAll, beforeAll, expect, it } from "vitest";
import { findFollowedSource, getItemTexts, listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const LINES = `'', '', '', 'Agenda', '', '', '', '', '0', now()`;

/** An agenda in official Chinese and unofficial English; each text was saved on a day of its own. */
const text = (item: number, locale: string, title: string, version: number, day: number) =>
  `('${ID(item)}', '${locale}', '${title}', '[]', '[]', ${version}, '2031-01-0${day}')`;
const earlier = (item: number, locale: string, title: string, version: number, day: number) =>
  `('${ID(item)}', '${locale}', ${version}, '1', '${title}', '', '', false, '2031-01-0${day}', 'Editor')`;
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, starts_on, ends_on, time_zone, places, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, '2031-05-29', '2031-05-30', 'UTC', '{"en":"Vienna"}', 'announced');
insert into agenda_versions (meeting_id, locale, authenticity, organ, working_group, place_and_dates, title, distribution_line,
  date_line, language_line, original_line, source_sha256, imported_at) values
  ('${ID(1)}', 'zh', 'official', ${LINES}), ('${ID(1)}', 'en', 'unofficial', ${LINES});
insert into agenda_items (id, meeting_id, number, position) values
  ('${ID(2)}', '${ID(1)}', '1', 1), ('${ID(3)}', '${ID(1)}', '2', 2);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, version, updated_at) values
  ${text(2, "zh", "three", 3, 5)}, ${text(2, "en", "English", 1, 3)}, ${text(2, "fr", "French", 2, 6)},
  ${text(2, "ar", "Arabic", 1, 1)}, ${text(3, "zh", "late", 1, 9)}, ${text(3, "en", "Other", 4, 2)};
insert into agenda_item_revisions (item_id, locale, version, number, title, annotation, documentation, no_document_expected,
  replaced_at, replaced_by) values
  ${earlier(2, "zh", "one", 1, 2)}, ${earlier(2, "zh", "two", 2, 5)};
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(30));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const context = async () => contextOf(database.db, await staff(database.db, "editor"));

it("texts of the version before are as official as their document, and outdated as they were", async () => {
  const { source, items } = await listTextStatuses(await context(), "wg9-2031");

  expect(source).toBe("zh");
  expect(items[0]?.statuses).toMatchObject({ zh: "official", en: "outdated", fr: "draft", ar: "outdated" });
  // Its original came later than its translation: that was no change.
  expect(items[1]?.statuses).toMatchObject({ zh: "official", en: "unofficial", fr: "missing" });
});

it("a translation of the version before follows its source as it was when the translation was saved", async () => {
  const item = await getItemTexts(await context(), { meetingKey: "wg9-2031", itemId: ID(2) });
  const followed = async (locale: "en" | "fr" | "ar") => findFollowedSource(await context(), item, locale);

  expect(await followed("ar")).toMatchObject({ title: "one" });
  expect(await followed("en")).toMatchObject({ title: "two" });
  expect(await followed("fr")).toMatchObject({ title: "three" });
});
