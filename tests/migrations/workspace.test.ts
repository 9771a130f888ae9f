import { afterAll, beforeAll, expect, it } from "vitest";
import { listDecisions } from "@/app/_domain/decisions/queries";
import { getDocument } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** A public meeting with a document, a withdrawn one, a plenary meeting, a side event and a public change. */
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, 1, '2031-05-29', '2031-05-30', 'UTC', '{"en":"Vienna"}', 'announced');
insert into agenda_items (id, meeting_id, number, position) values ('${ID(2)}', '${ID(1)}', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, updated_at) values
  ('${ID(2)}', 'en', 'Opening', '[]', '[]', now());
insert into meeting_documents (id, meeting_id, symbol, symbol_key, kind, distribution, position, withdrawn_at) values
  ('${ID(3)}', '${ID(1)}', 'TEST/WG.9/2031/1', 'TEST/WG.9/2031/1', 'background-paper', 'general', 1, null),
  ('${ID(4)}', '${ID(1)}', 'TEST/WG.9/2031/2', 'TEST/WG.9/2031/2', 'background-paper', 'general', 2, now());
insert into plenary_meetings (id, meeting_id, number, starts_at, ends_at) values
  ('${ID(5)}', '${ID(1)}', 1, '2031-05-29T08:00:00Z', '2031-05-29T11:00:00Z');
insert into organization_of_work_entries (plenary_meeting_id, item_id, position) values ('${ID(5)}', '${ID(2)}', 0);
insert into organization_of_work_events (id, meeting_id, day, position, kind, starts_at, ends_at) values
  ('${ID(6)}', '${ID(1)}', '2031-05-29', 0, 'side-event', '2031-05-29T12:00:00Z', '2031-05-29T13:00:00Z');
insert into organization_of_work_event_texts (event_id, locale, title) values ('${ID(6)}', 'en', 'A side event');
insert into public_changes (meeting_id, at, kind, subject_id, number) values
  ('${ID(1)}', now(), 'move-plenary-meeting', '${ID(5)}', 1);
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(22));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const context = () => ({ db: database.db, viewer: PUBLIC_VIEWER });

it("documents of the version before are as public as they were, and a withdrawn one has no note", async () => {
  expect(await getDocument(context(), "TEST/WG.9/2031/1")).toMatchObject({ withdrawnAt: undefined });
  const withdrawn = await getDocument(context(), "TEST/WG.9/2031/2");
  expect(withdrawn.withdrawnAt).toBeInstanceOf(Date);
});

it("plenary meetings and side events of the version before take place as they did, without a room", async () => {
  const { plenaryMeetings, events } = await getOrganizationOfWork(context(), "wg9-2031", "en");

  expect(plenaryMeetings).toMatchObject([
    { number: 1, sequence: 0, cancelledAt: undefined, entries: [{ item: "1", title: "Opening" }] },
  ]);
  expect(events).toMatchObject([{ title: { text: "A side event" } }]);
});

it("public changes of the version before stay public, without a reason", async () => {
  expect(await listPublicChanges(context(), "wg9-2031", 9)).toMatchObject([
    { kind: "move-plenary-meeting", number: 1 },
  ]);
});

it("a meeting of the version before has no recorded decision", async () => {
  expect(await listDecisions(context(), ID(1))).toEqual([]);
});
