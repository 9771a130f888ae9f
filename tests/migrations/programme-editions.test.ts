import { afterAll, beforeAll, expect, it } from "vitest";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { wasIssued } from "@/app/_domain/organization-of-work/read-content";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import { programmeEditions } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/**
 * A meeting in session (1) with a cancelled plenary meeting, one that takes up an item, a side event and one that was
 * removed; a draft whose announcement was withdrawn (2), with a plenary meeting that was public and one that was added
 * since; a draft (3) that was never public.
 */
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places, rooms, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, 1, '2031-05-29', '2031-05-30', 'UTC', '{"en":"Vienna"}', '{"en":"Boardroom D"}', 'in-session'),
  ('${ID(2)}', 'wg9-2032', 'wg9', 2032, 2, '2032-05-29', '2032-05-30', 'UTC', '{"en":"Vienna"}', '{}', 'draft'),
  ('${ID(3)}', 'wg9-2033', 'wg9', 2033, 3, '2033-05-29', '2033-05-30', 'UTC', '{"en":"Vienna"}', '{}', 'draft');
insert into agenda_items (id, meeting_id, number, position) values ('${ID(10)}', '${ID(1)}', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, updated_at) values
  ('${ID(10)}', 'en', 'Opening', '[]', '[]', now());
insert into agenda_editions (id, meeting_id, number, kind, issued_at, issued_by) values
  ('${ID(11)}', '${ID(1)}', 1, 'first', now(), 'test');
insert into agenda_edition_items (edition_id, item_id, number, position, no_document_expected) values
  ('${ID(11)}', '${ID(10)}', '1', 1, false);
insert into agenda_edition_texts (edition_id, item_id, locale, title, annotation, documentation, changed_at) values
  ('${ID(11)}', '${ID(10)}', 'en', 'Opening', '[]', '[]', '2031-01-01T00:00:00Z');
insert into plenary_meetings (id, meeting_id, number, starts_at, ends_at, rooms, sequence, changed_at, moved_at, cancelled_at, added_at) values
  ('${ID(20)}', '${ID(1)}', 1, '2031-05-29T08:00:00Z', '2031-05-29T11:00:00Z', '{"en":"Room C"}', 2, '2031-05-02T00:00:00Z', '2031-05-01T00:00:00Z', null, null),
  ('${ID(21)}', '${ID(1)}', 2, '2031-05-29T13:00:00Z', '2031-05-29T16:00:00Z', '{}', 1, '2031-05-03T00:00:00Z', null, '2031-05-03T00:00:00Z', '2031-04-01T00:00:00Z'),
  ('${ID(22)}', '${ID(2)}', 1, '2032-05-29T08:00:00Z', '2032-05-29T11:00:00Z', '{}', 0, null, null, null, null),
  ('${ID(23)}', '${ID(2)}', 2, '2032-05-29T13:00:00Z', '2032-05-29T16:00:00Z', '{}', 0, null, null, null, '2032-03-02T00:00:00Z'),
  ('${ID(24)}', '${ID(3)}', 1, '2033-05-29T08:00:00Z', '2033-05-29T11:00:00Z', '{}', 0, null, null, null, null);
insert into organization_of_work_entries (id, plenary_meeting_id, item_id, position) values
  ('${ID(30)}', '${ID(20)}', '${ID(10)}', 1), ('${ID(31)}', '${ID(20)}', null, 2);
insert into organization_of_work_entry_texts (entry_id, locale, description) values ('${ID(31)}', 'en', 'A film');
insert into organization_of_work_events (id, meeting_id, day, position, kind, starts_at, ends_at, removed_at, added_at) values
  ('${ID(40)}', '${ID(1)}', '2031-05-29', 1, 'side-event', '2031-05-29T12:00:00Z', '2031-05-29T13:00:00Z', null, null),
  ('${ID(41)}', '${ID(1)}', '2031-05-29', 2, 'reception', null, null, now(), now());
insert into organization_of_work_event_texts (event_id, locale, title) values
  ('${ID(40)}', 'en', 'A side event'), ('${ID(41)}', 'en', 'Never shown');
insert into public_changes (meeting_id, at, kind, subject_id) values
  ('${ID(2)}', '2032-03-01T00:00:00Z', 'announce-meeting', 'wg9-2032');
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(31));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("the programme that anyone could read is the first edition, to the letter", async () => {
  const { db } = database;
  const { room, plenaryMeetings, events } = await getOrganizationOfWork(
    { db, viewer: PUBLIC_VIEWER },
    "wg9-2031",
    "en",
  );

  expect(room).toEqual({ text: "Boardroom D", locale: "en" });
  expect(plenaryMeetings).toMatchObject([
    {
      ...{ id: ID(20), number: 1, sequence: 2, cancelledAt: undefined, room: { text: "Room C" } },
      startsAt: new Date("2031-05-29T08:00:00Z"),
      movedAt: new Date("2031-05-01T00:00:00Z"),
      changedAt: new Date("2031-05-02T00:00:00Z"),
      entries: [
        { item: "1", title: "Opening" },
        { item: undefined, title: "A film" },
      ],
    },
    { id: ID(21), number: 2, sequence: 1, cancelledAt: new Date("2031-05-03T00:00:00Z"), entries: [] },
  ]);
  expect(events).toMatchObject([{ id: ID(40), title: { text: "A side event" } }]);
  expect(await db.select().from(programmeEditions)).toMatchObject([
    { meetingId: ID(1), number: 1, issuedAt: new Date("2031-05-03T00:00:00Z"), supersededAt: null },
    { meetingId: ID(2), number: 1 },
  ]);
});

it("the working copy differs from it in nothing", async () => {
  const context = { db: database.db, viewer: { kind: "system", name: "test" } as const };

  expect(await getProgrammeIssueOptions(context, "wg9-2031")).toMatchObject({ differences: [], reasons: {} });
});

it("what was added since an announcement was withdrawn was never public", async () => {
  expect(await wasIssued(database.db, ID(2), ID(22))).toBe(true);
  expect(await wasIssued(database.db, ID(2), ID(23))).toBe(false);
  expect(await wasIssued(database.db, ID(3), ID(24))).toBe(false);
});
