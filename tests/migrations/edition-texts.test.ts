import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "@/db/migrations-folder";
import { agendaEditions, agendaEditionTexts, agendaEditionVersions, agendaItems, documentEditions } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const MASTHEAD = "'Conference', 'Group', 'Vienna', 'Agenda', 'Distr.: General', '1 March 2031', '', ''";

/**
 * An agenda that was reissued, official in English, unofficial in French and partly in Spanish. Its items are in
 * order but for 5, which somebody numbered so, and its sub-items; the numbers of a second one restart in segments.
 */
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, 1, '2031-05-29', '2031-05-30', 'Asia/Tokyo', '{"en":"Vienna"}', 'announced'),
  ('${ID(2)}', 'wg9-2032', 'wg9', 2032, 2, '2032-05-29', '2032-05-30', 'UTC', '{"en":"Vienna"}', 'draft');
insert into agenda_items (id, meeting_id, parent_id, number, position) values
  ('${ID(10)}', '${ID(1)}', null, '1', 1), ('${ID(11)}', '${ID(1)}', '${ID(10)}', '1 (a)', 2),
  ('${ID(12)}', '${ID(1)}', '${ID(11)}', '1 (a) (i)', 3), ('${ID(13)}', '${ID(1)}', '${ID(11)}', '1 (a) (ii)', 4),
  ('${ID(14)}', '${ID(1)}', null, '5', 5), ('${ID(15)}', '${ID(1)}', '${ID(14)}', '5 (a)', 6),
  ('${ID(16)}', '${ID(1)}', '${ID(14)}', '5 (d)', 7), ('${ID(17)}', '${ID(1)}', null, '3', 8),
  ('${ID(20)}', '${ID(2)}', null, 'I.1', 1), ('${ID(21)}', '${ID(2)}', null, 'II.1', 2),
  ('${ID(22)}', '${ID(2)}', null, 'II.3', 3);
insert into agenda_editions (id, meeting_id, number, kind, reason, issued_at, issued_by, superseded_at) values
  ('${ID(30)}', '${ID(1)}', 1, 'first', '', '2031-04-01T00:00:00Z', 'test', now()),
  ('${ID(31)}', '${ID(1)}', 2, 'reissue', 'A slip', '2031-04-02T20:00:00Z', 'test', null);
insert into agenda_edition_items (edition_id, item_id, number, position, no_document_expected) values
  ('${ID(31)}', '${ID(10)}', '1', 1, false);
insert into agenda_edition_texts (edition_id, item_id, locale, title, annotation, documentation, changed_at) values
  ('${ID(31)}', '${ID(10)}', 'en', 'Opening', '[]', '[]', now()),
  ('${ID(31)}', '${ID(10)}', 'es', 'Apertura', '[]', '[]', now()),
  ('${ID(31)}', '${ID(10)}', 'fr', 'Ouverture', '[]', '[]', now());
insert into agenda_edition_versions (edition_id, locale, authenticity, organ, working_group, place_and_dates, title,
  distribution_line, date_line, language_line, original_line) values
  ('${ID(30)}', 'en', 'official', ${MASTHEAD}), ('${ID(31)}', 'en', 'official', ${MASTHEAD}),
  ('${ID(31)}', 'fr', 'unofficial', ${MASTHEAD});
`;

/** A document of which two languages were issued at once and one of them again, by an account and by a command. */
const FILES = `
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('${ID(40)}', 'a@example.org', 'Secretariat', 'secretariat', 'en', 'x', now());
insert into meeting_documents (id, meeting_id, symbol, symbol_key, kind, distribution, position) values
  ('${ID(41)}', '${ID(1)}', 'TEST/2', 'TEST/2', 'background-paper', 'general', 1);
insert into files (id, name, media_type, size, sha256, scan, uploaded_by, uploaded_at) values
  ('${ID(42)}', 'en.pdf', 'application/pdf', 1, '00', 'not-scanned', '${ID(40)}', now()),
  ('${ID(43)}', 'fr.pdf', 'application/pdf', 1, '01', 'not-scanned', '${ID(40)}', now()),
  ('${ID(44)}', 'en.pdf', 'application/pdf', 1, '02', 'not-scanned', null, now());
insert into meeting_document_files (file_id, document_id, locale, format, issued_at, superseded_at) values
  ('${ID(42)}', '${ID(41)}', 'en', 'pdf', '2031-03-01T00:00:00Z', '2031-03-02T00:00:00Z'),
  ('${ID(43)}', '${ID(41)}', 'fr', 'pdf', '2031-03-01T00:00:00Z', null),
  ('${ID(44)}', '${ID(41)}', 'en', 'pdf', '2031-03-02T00:00:00Z', null);
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(40));
  await database.execute(ROWS);
  await database.execute(FILES);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("the texts of earlier editions have the status of their language, a partial one that of a translation", async () => {
  const { locale, status } = agendaEditionTexts;
  const texts = await database.db.select({ locale, status }).from(agendaEditionTexts).orderBy(asc(locale));

  expect(texts).toEqual([
    { locale: "en", status: "official" },
    { locale: "es", status: "unofficial" },
    { locale: "fr", status: "unofficial" },
  ]);
  expect(await database.db.select({ corrections: agendaEditions.corrections }).from(agendaEditions)).toEqual(
    Array(2).fill({ corrections: {} }),
  );
});

it("an agenda that was reissued says so in its masthead, on the day of its own zone", async () => {
  const { locale, reissuedOn } = agendaEditionVersions;
  const versions = await database.db.select({ locale, reissuedOn }).from(agendaEditionVersions).orderBy(asc(locale));

  expect(versions.map(({ reissuedOn: day }) => day).toSorted()).toEqual(["2031-04-03", "2031-04-03", null]);
});

it("a number that is not that of its place is fixed, and no other", async () => {
  const items = await database.db.select().from(agendaItems).orderBy(asc(agendaItems.id));

  expect(items.filter(({ isNumberFixed }) => isNumberFixed).map(({ number }) => number)).toEqual([
    "5",
    "5 (d)",
    "II.3",
  ]);
});

it("files that were issued at one instant are an edition of their document", async () => {
  const { number, issuedAt, issuedBy, notes } = documentEditions;
  const editions = await database.db
    .select({ number, issuedAt, issuedBy, notes })
    .from(documentEditions)
    .orderBy(asc(number));

  expect(editions).toEqual([
    { number: 1, issuedAt: new Date("2031-03-01T00:00:00Z"), issuedBy: "Secretariat", notes: {} },
    { number: 2, issuedAt: new Date("2031-03-02T00:00:00Z"), issuedBy: "", notes: {} },
  ]);
});
