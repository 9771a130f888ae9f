import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getItemToEdit, listEarlierTexts } from "@/app/_domain/agenda/edit-queries";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import {
  agendaItems,
  agendaVersions,
  meetings,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
} from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const MEETING = ID(1);
const FIRST = ID(2);
const SECOND = ID(3);
const ACCOUNT = ID(4);

const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('${MEETING}', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into agenda_versions (meeting_id, locale, authenticity, organ, working_group, place_and_dates, title, distribution_line,
    date_line, language_line, original_line, source_sha256, imported_at) values
  ('${MEETING}', 'en', 'official', 'Conference', 'Group', 'Vienna, 29 May', 'Agenda', 'Distr.: General', '1 May', '', '', 'x', now());
insert into agenda_items (id, meeting_id, number, position) values ('${FIRST}', '${MEETING}', '1', 1), ('${SECOND}', '${MEETING}', '2', 2);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, version, updated_at) values
  ('${FIRST}', 'en', 'First', '[{"type":"paragraph","content":[{"type":"text","text":"About it."}]}]', '[]', 2, now()),
  ('${SECOND}', 'en', 'Second', '[]', '[]', 1, now());
insert into agenda_item_revisions (item_id, locale, version, number, title, annotation, documentation, no_document_expected, replaced_at, replaced_by)
  values ('${FIRST}', 'en', 1, '1', 'Before', 'About.', '', false, now(), 'Secretariat');
`;

const secretariat = { kind: "account", accountId: ACCOUNT, sessionId: ID(9), name: "S", role: "secretariat" } as const;
let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(16));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const publicContext = () => contextOf(database.db, PUBLIC_VIEWER);
const staffContext = () => contextOf(database.db, secretariat);

describe("meetings of the version before", () => {
  it("keep their number, are called meetings and were not resumed", async () => {
    expect(await getMeeting(publicContext(), "wg9-2023")).toMatchObject({
      ordinal: 3,
      resumed: null,
      designation: "meeting",
    });
  });

  it("keep their agenda, read from text, without preface, notes and segments", async () => {
    const { items } = await getAgenda(publicContext(), "wg9-2023", "en");
    const [version] = await database.db.select().from(agendaVersions);

    expect(items.map(({ title }) => title)).toEqual(["First", "Second"]);
    expect(version).toMatchObject({ preface: [], notes: [], sourceFormat: "text" });
    expect(await database.db.select().from(agendaItems)).toMatchObject([
      { number: "1", annotatedWithId: null },
      { number: "2", annotatedWithId: null },
    ]);
  });

  it("keep the texts and the earlier texts of their items", async () => {
    const { formValues } = await getItemToEdit(staffContext(), {
      meetingKey: "wg9-2023",
      itemId: FIRST,
      locale: "en",
    });
    const [earlier] = await listEarlierTexts(staffContext(), { itemId: FIRST, locale: "en", limit: 9 });

    expect(formValues).toMatchObject({ title: "First", segment: "", annotation: "About it." });
    expect(earlier?.before).toMatchObject({ title: "Before", segment: "", annotation: "About." });
  });
});

describe("the tables for the meetings of any body", () => {
  it("hold a meeting without a number", async () => {
    await database.db.update(meetings).set({ ordinal: null, designation: "session" }).where(eq(meetings.id, MEETING));

    expect(await getMeeting(publicContext(), "wg9-2023")).toMatchObject({ ordinal: null, designation: "session" });
  });

  it("forget with which item another is annotated once that is deleted", async () => {
    await database.db.update(agendaItems).set({ annotatedWithId: FIRST }).where(eq(agendaItems.id, SECOND));
    await database.db.delete(agendaItems).where(eq(agendaItems.id, FIRST));

    expect(await database.db.select().from(agendaItems)).toMatchObject([{ number: "2", annotatedWithId: null }]);
  });

  it("hold events of a part of a day or a whole one, never one that ends before it starts", async () => {
    const event = { meetingId: MEETING, day: "2023-05-29", kind: "informal-meeting", position: 1 } as const;
    const [startsAt, endsAt] = [new Date("2023-05-29T11:00:00Z"), new Date("2023-05-29T12:00:00Z")];
    const insert = (times: { startsAt?: Date; endsAt?: Date }) =>
      database.db.insert(organizationOfWorkEvents).values({ ...event, ...times });

    await insert({ startsAt, endsAt });
    await insert({});
    await expect(insert({ startsAt: endsAt, endsAt: startsAt })).rejects.toThrow();
    await expect(insert({ startsAt })).rejects.toThrow();
    const events = await database.db.select().from(organizationOfWorkEvents);
    expect(events).toHaveLength(2);
    for (const { id: eventId } of events)
      await database.db.insert(organizationOfWorkEventTexts).values({ eventId, locale: "en", title: "Informal" });
    await database.db.delete(meetings);
    expect(await database.db.select().from(organizationOfWorkEventTexts)).toEqual([]);
  });
});
