import { afterAll, beforeAll, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import {
  agendaEditionItems,
  agendaEditions,
  agendaEditionVersions,
  meetingDocumentItems,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  removedAgendaItems,
} from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** An announced meeting (1) with an item and a removed one, and a draft (2) with an item. */
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, 1, '2031-05-29', '2031-05-30', 'UTC', '{"en":"Vienna"}', 'in-session'),
  ('${ID(2)}', 'wg9-2032', 'wg9', 2032, 2, '2032-05-29', '2032-05-30', 'UTC', '{"en":"Vienna"}', 'draft');
insert into agenda_versions (meeting_id, locale, authenticity, organ, working_group, place_and_dates, title,
  distribution_line, date_line, language_line, original_line, source_sha256, imported_at) values
  ('${ID(1)}', 'en', 'official', 'Conference', 'Group', 'Vienna', 'Agenda', 'Distr.: General', '1 March 2031', '', '', '0', '2031-03-01T00:00:00Z');
insert into agenda_items (id, meeting_id, number, position) values
  ('${ID(3)}', '${ID(1)}', '1', 1), ('${ID(4)}', '${ID(2)}', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, updated_at) values
  ('${ID(3)}', 'en', 'Opening', '[]', '[]', '2031-04-01T00:00:00Z'), ('${ID(4)}', 'en', 'Secret', '[]', '[]', now());
insert into meeting_documents (id, meeting_id, symbol, symbol_key, kind, distribution, position) values
  ('${ID(5)}', '${ID(1)}', 'TEST/1', 'TEST/1', 'background-paper', 'general', 1);
insert into plenary_meetings (id, meeting_id, number, starts_at, ends_at) values
  ('${ID(6)}', '${ID(1)}', 1, '2031-05-29T08:00:00Z', '2031-05-29T11:00:00Z');
insert into removed_agenda_items (item_id, meeting_id, removed_at, removed_by, number, titles, rows) values
  ('${ID(7)}', '${ID(1)}', now(), 'Editor', '2', '{"en":"Other matters"}', jsonb_build_object(
    'items', '[]'::jsonb, 'texts', '[]'::jsonb, 'revisions', '[]'::jsonb, 'annotatedWith', '[]'::jsonb,
    'documents', '[{"documentId":"${ID(5)}","itemId":"${ID(7)}"},{"documentId":"${ID(99)}","itemId":"${ID(7)}"}]'::jsonb,
    'entries', '[{"id":"${ID(8)}","plenaryMeetingId":"${ID(6)}","itemId":"${ID(7)}","position":1}]'::jsonb,
    'entryTexts', '[{"entryId":"${ID(8)}","locale":"en","description":"As printed"}]'::jsonb));
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(26));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("what anyone could read of the version before is the first edition, a draft has none", async () => {
  const { db } = database;

  expect(await db.select().from(agendaEditions)).toMatchObject([
    { meetingId: ID(1), number: 1, kind: "first", issuedAt: new Date("2031-04-01T00:00:00Z"), supersededAt: null },
  ]);
  expect(await db.select().from(agendaEditionItems)).toMatchObject([{ itemId: ID(3), number: "1", position: 1 }]);
  expect(await db.select().from(agendaEditionVersions)).toMatchObject([{ locale: "en", dateLine: "1 March 2031" }]);
  const { items, meeting } = await getAgenda({ db, viewer: PUBLIC_VIEWER }, "wg9-2031", "en");
  expect(items).toMatchObject([{ title: "Opening", changedAt: new Date("2031-04-01T00:00:00Z") }]);
  expect(meeting.versions).toMatchObject([{ locale: "en", organ: "Conference" }]);
});

it("an item that was removed has its documents and its place in the programme in their own tables", async () => {
  const { db } = database;

  expect(await db.select().from(meetingDocumentItems)).toEqual([{ documentId: ID(5), itemId: ID(7) }]);
  expect(await db.select().from(organizationOfWorkEntries)).toMatchObject([{ id: ID(8), itemId: ID(7) }]);
  expect(await db.select().from(organizationOfWorkEntryTexts)).toMatchObject([{ description: "As printed" }]);
  expect(await db.select({ rows: removedAgendaItems.rows }).from(removedAgendaItems)).toEqual([
    { rows: { items: [], texts: [], revisions: [], annotatedWith: [] } },
  ]);
});
