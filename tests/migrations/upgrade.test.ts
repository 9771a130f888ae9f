import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { describe, expect, test } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { INDEX_VERSION } from "@/app/_domain/search/index-version";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import * as schema from "@/db/schema";
import { blankPglite } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

/**
 * Rows of the first version: one of each table that has changed since, with the rows they
 * reference.
 */
const FIRST_VERSION_ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('00000000-0000-4000-8000-000000000001', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into agenda_items (id, meeting_id, number, position) values
  ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, updated_at) values
  ('00000000-0000-4000-8000-000000000002', 'en', 'Opening', '[]', '[]', now());
insert into meeting_documents (meeting_id, symbol, symbol_key, kind, distribution, position) values
  ('00000000-0000-4000-8000-000000000001', 'TEST/WG.9/2023/1', 'TEST/WG.9/2023/1', 'background-paper', 'general', 1);
insert into plenary_meetings (meeting_id, number, starts_at, ends_at) values
  ('00000000-0000-4000-8000-000000000001', 1, '2023-05-29T08:00:00Z', '2023-05-29T11:00:00Z');
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('00000000-0000-4000-8000-000000000003', 'a@example.org', 'Secretariat', 'secretariat', 'en', 'x', now());
insert into files (name, media_type, size, sha256, scan, uploaded_by, uploaded_at) values
  ('act.pdf', 'application/pdf', 1, '00', 'not-scanned', '00000000-0000-4000-8000-000000000003', now());
insert into record_entries (at, actor, verb, meeting_id, subject_type, subject_id, detail) values
  (now(), 'Secretariat', 'edit-item', '00000000-0000-4000-8000-000000000001', 'agenda-item', '2', '{}');
insert into import_findings (id, meeting_id, locale, line, severity, kind, detail, found_at, settled_at, settled_by, settlement) values
  ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000001', 'en', 7, 'contradiction', 'heading-differs',
    '{"item":"1","heading":"Opening it","title":"Opening"}', now(), now(), '00000000-0000-4000-8000-000000000003', 'keep-assumption');
`;

/**
 * Submissions of a version that named replacements in the typed fields of drafts: 1 replaced by 2
 * and 3, 4 with two drafts, 7 accepted after its return.
 */
const REPLACEMENTS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('00000000-0000-4000-8000-0000000000aa', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into states (code, names, standing) values ('XA', '{"en":"Sample State A"}', 'party');
insert into accounts (id, email, name, role, state_code, locale, password_hash, created_at) values
  ('00000000-0000-4000-8000-0000000000bb', 'a@example.org', 'Delegate', 'delegation', 'XA', 'en', 'x', now());
insert into legislation_submissions (id, meeting_id, state_code, state, typed, receipt_number, started_by, started_at, question, legislative_record)
select ('00000000-0000-4000-8000-00000000000' || n)::uuid, '00000000-0000-4000-8000-0000000000aa', 'XA', state,
  case when old is null then '{"title":"A"}'::jsonb
    else jsonb_build_object('title', 'A', '$replaces', '00000000-0000-4000-8000-00000000000' || old) end,
  receipt, '00000000-0000-4000-8000-0000000000bb', '2023-01-01'::timestamptz + n * interval '1 day', question, record
from (values
  (1, 'returned', null, 1, 'Which?', null), (2, 'lodged', 1, 2, null, null), (3, 'received', 1, 3, null, null),
  (4, 'returned', null, 4, 'When?', null), (5, 'draft', 4, null, null, null), (6, 'draft', 4, null, null, null),
  (7, 'accepted', null, 7, 'Why?', 'https://sherloc.unodc.org\\@evil.test'), (8, 'lodged', 7, 8, null, null), (9, 'draft', 1, null, null, null)
) as held (n, state, old, receipt, question, record);
insert into record_entries (at, actor, verb, meeting_id, subject_type, subject_id, detail) values
  ('2023-02-01', 'SHERLOC', 'return-submission', '00000000-0000-4000-8000-0000000000aa', 'legislation-submission', '00000000-0000-4000-8000-000000000004', '{}'),
  ('2023-02-02', 'SHERLOC', 'return-submission', '00000000-0000-4000-8000-0000000000aa', 'legislation-submission', '00000000-0000-4000-8000-000000000004', '{}');
insert into search_words (locale, word, trigrams) values ('ar', 'األموال', '{}');
`;

describe("a database of an earlier version", () => {
  test("is migrated with all its data, which stays readable", async () => {
    const client = await blankPglite();
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: migrationsUpTo(1) });
    await client.exec(FIRST_VERSION_ROWS);
    await migrate(db, { migrationsFolder: MIGRATIONS });

    const context = { db, viewer: PUBLIC_VIEWER };
    const { items } = await getAgenda(context, "wg9-2023", "en");
    expect(items.map((item) => item.title)).toEqual(["Opening"]);
    const [document] = await listDocuments(context, "wg9-2023");
    expect(document).toMatchObject({ symbol: "TEST/WG.9/2023/1", withdrawnAt: undefined, versions: [] });
    const { plenaryMeetings } = await getOrganizationOfWork(context, "wg9-2023", "en");
    expect(plenaryMeetings).toMatchObject([{ number: 1, sequence: 0, changedAt: undefined, cancelledAt: undefined }]);
    const { rows } = await client.query("select name, uploaded_by, condition, checked_at from files");
    // Never checked since it was received, hence first in the queue.
    expect(rows).toEqual([
      { name: "act.pdf", uploaded_by: "00000000-0000-4000-8000-000000000003", condition: "ok", checked_at: null },
    ]);
    await client.close();
  });

  test("has replacements in a column after migration, with replaced submissions closed and one open draft per return", async () => {
    const client = await blankPglite();
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: migrationsUpTo(2) });
    await client.exec(REPLACEMENTS);
    await migrate(db, { migrationsFolder: MIGRATIONS });

    const { rows } = await client.query<Record<string, string | null>>(
      `select right(id::text, 1) as n, status, right(replaces::text, 1) as replaces, version::text as version, fields ? '$replaces' as typed,
        returned_at, legislative_record from legislation_submissions order by id`,
    );
    expect(rows.map(({ n, status, replaces }) => [n, status, replaces])).toEqual([
      ["1", "replaced", null],
      ["2", "submitted", "1"],
      ["3", "received", "1"],
      ["4", "returned", null],
      ["5", "draft", null],
      ["6", "draft", "4"],
      ["7", "accepted", null],
      ["8", "submitted", "7"],
      ["9", "draft", null],
    ]);
    expect(rows.map(({ version }) => version)).toEqual(["2", "1", "1", "1", "1", "1", "1", "1", "1"]);
    expect(rows.some(({ typed }) => typed)).toBe(false);
    expect(rows[3]?.returned_at).toEqual(new Date("2023-02-02"));
    expect(rows[6]?.legislative_record).toBe("https://sherloc.unodc.org/@evil.test");
    // The index is older than the current version, so the first start rebuilds it.
    const words = await client.query("select word, index_version from search_words");
    expect(words.rows).toEqual([{ word: "األموال", index_version: 1 }]);
    expect(INDEX_VERSION).toBeGreaterThan(1);
    await client.close();
  });
});

describe("an upgrade from the version that said of every meeting that it is interpreted", () => {
  test("keeps it of those whose agenda announces it", async () => {
    const client = await blankPglite();
    await migrate(drizzle(client), { migrationsFolder: migrationsUpTo(19) });
    await client.exec(`
      insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}')`);
    const announcements = [
      "with interpretation in all six official languages",
      "avec interprétation dans les six langues officielles",
      "con interpretación en los seis idiomas oficiales",
      "с устным переводом на все шесть официальных языков",
      "配有联合国所有六种正式语文口译的全体会议",
      "مع توفير الترجمة الشفوية بلغات الأمم المتحدة الرسمية الست جميعها",
      "in English alone",
    ];
    for (const [index, text] of announcements.entries()) {
      const annotation = JSON.stringify([{ type: "paragraph", content: [{ type: "text", text }] }]);
      const [year, id] = [2020 + index, `00000000-0000-4000-8000-00000000000${index}`];
      await client.exec(`
        insert into meetings (id, key, body_key, year, starts_on, ends_on, time_zone, places)
          values ('${id}', 'wg9-${year}', 'wg9', ${year}, '${year}-05-29', '${year}-05-30', 'UTC', '{}');
        insert into agenda_items (id, meeting_id, number, position) values ('${id}', '${id}', '1', 1);
        insert into agenda_item_texts (item_id, locale, title, annotation, documentation, updated_at)
          values ('${id}', 'en', 'Opening', '${annotation}', '[]', now());`);
    }
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
    const { rows } = await client.query(
      `select coalesce(jsonb_array_length(interpretation) = 6, false) as is
         from meetings left join meeting_information on meeting_id = id order by year`,
    );

    expect(rows.map((row) => (row as { is: boolean }).is)).toEqual([...Array(6).fill(true), false]); // as selected
    await client.close();
  });
});
