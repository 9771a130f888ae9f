import { afterAll, beforeAll, expect, it } from "vitest";
import { listItemRevisions } from "@/app/_domain/agenda/history-queries";
import { readDecisionRevisions } from "@/app/_domain/decisions/history-queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import { agendaItemRevisions, decisionRevisions } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const DECISION = '"madeBy":"body","procedure":null,"decidedOn":"2031-05-01","subjects":[]';

/**
 * A meeting (1) with an item (3): its Chinese text was imported and replaced twice, its English one written in the
 * browser and replaced once. Decisions: (5) recorded, changed, removed, restored and changed; (6) adopted by silence
 * and changed; (7) adopted by silence alone.
 */
const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('${ID(8)}', 'a@example.org', 'Editor', 'editor', 'en', 'none', now()),
  ('${ID(9)}', 'b@example.org', 'Twice', 'editor', 'en', 'none', now()),
  ('${ID(10)}', 'c@example.org', 'Twice', 'secretariat', 'en', 'none', now());
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places, status) values
  ('${ID(1)}', 'wg9-2031', 'wg9', 2031, 1, '2031-05-29', '2031-05-30', 'UTC', '{"en":"Vienna"}', 'in-session');
insert into agenda_items (id, meeting_id, number, position) values ('${ID(3)}', '${ID(1)}', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, version, updated_at, updated_by) values
  ('${ID(3)}', 'zh', '三', '[]', '[]', 3, '2031-03-03T00:00:00Z', '${ID(9)}'),
  ('${ID(3)}', 'en', 'Two', '[]', '[]', 2, '2031-03-05T00:00:00Z', '${ID(8)}');
insert into agenda_item_revisions (item_id, locale, version, number, title, annotation, documentation, no_document_expected, replaced_at, replaced_by) values
  ('${ID(3)}', 'zh', 1, '1', '一', '', '', false, '2031-03-02T00:00:00Z', 'Editor'),
  ('${ID(3)}', 'zh', 2, '1', '二', '', '', false, '2031-03-03T00:00:00Z', 'Twice'),
  ('${ID(3)}', 'en', 1, '1', 'One', '', '', false, '2031-03-05T00:00:00Z', 'Editor');
insert into decisions (id, meeting_id, made_by, decided_on, texts, version, created_at) values
  ('${ID(5)}', '${ID(1)}', 'body', '2031-05-01', '{"en":"Third"}', 5, '2031-05-01T00:00:00Z'),
  ('${ID(6)}', '${ID(1)}', 'body', '2031-05-01', '{"en":"Changed","fr":"Autre"}', 2, '2031-05-01T00:00:00Z'),
  ('${ID(7)}', '${ID(1)}', 'body', '2031-05-01', '{"en":"Only"}', 1, '2031-05-01T00:00:00Z');
insert into audit_events (at, account_id, actor, operation, meeting_id, subject_type, subject_id, detail) values
  ('2031-03-04T00:00:00Z', '${ID(8)}', 'Editor', 'edit-item', '${ID(1)}', 'agenda-item', '${ID(3)}', '{"locale":"en","before":null,"after":{}}'),
  ('2031-05-01T01:00:00Z', '${ID(10)}', 'Secretariat', 'record-decision', '${ID(1)}', 'decision', '${ID(5)}', '{"after":{${DECISION},"en":"First"}}'),
  ('2031-05-02T00:00:00Z', '${ID(10)}', 'Secretariat', 'change-decision', '${ID(1)}', 'decision', '${ID(5)}',
    '{"before":{${DECISION},"en":"First"},"after":{${DECISION},"en":"Second","ar":"الثاني"}}'),
  ('2031-05-03T00:00:00Z', '${ID(10)}', 'Secretariat', 'remove-decision', '${ID(1)}', 'decision', '${ID(5)}', '{"texts":{}}'),
  ('2031-05-04T00:00:00Z', '${ID(10)}', 'Secretariat', 'restore-decision', '${ID(1)}', 'decision', '${ID(5)}', '{"texts":{}}'),
  ('2031-05-05T00:00:00Z', '${ID(10)}', 'Secretariat', 'change-decision', '${ID(1)}', 'decision', '${ID(5)}',
    '{"before":{${DECISION},"en":"Second","ar":"الثاني"},"after":{${DECISION},"en":"Third"}}'),
  ('2031-05-06T00:00:00Z', '${ID(10)}', 'Secretariat', 'change-decision', '${ID(1)}', 'decision', '${ID(6)}',
    '{"before":{${DECISION},"en":"Adopted"},"after":{${DECISION},"en":"Changed","fr":"Autre"}}');
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(34));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const SECRETARIAT: Viewer = {
  ...{ kind: "account", accountId: ID(10), sessionId: ID(10), name: "Twice", role: "secretariat" },
};

it("a text that was replaced has its author and time, as far as they are known", async () => {
  const rows = await database.db.select().from(agendaItemRevisions);
  const written = rows
    .toSorted((a, b) => `${a.locale}${a.version}`.localeCompare(`${b.locale}${b.version}`))
    .map(({ locale, version, updatedAt, updatedBy, status }) => [
      ...[locale, version, updatedAt?.toISOString().slice(0, 10), updatedBy, status],
    ]);

  expect(written).toEqual([
    ["en", 1, "2031-03-04", ID(8), null],
    ["zh", 1, undefined, null, null],
    ["zh", 2, "2031-03-02", ID(8), null],
  ]);
  const text = { meetingKey: "wg9-2031", itemId: ID(3), locale: "zh", limit: 9 } as const;
  const { revisions } = await listItemRevisions({ db: database.db, viewer: SECRETARIAT }, text);
  expect(revisions.map(({ number, by }) => [number, by])).toEqual([
    [3, "Twice"],
    [2, "Editor"],
    [1, null],
  ]);
});

it("a decision has the texts that the audit log has of it, under the versions that it had", async () => {
  const rows = await database.db.select().from(decisionRevisions);
  const stored = rows
    .toSorted((a, b) => `${a.decisionId}${a.version}`.localeCompare(`${b.decisionId}${b.version}`))
    .map(({ decisionId, version, texts, by }) => [Number(decisionId.slice(-2)), version, texts, by]);

  expect(stored).toEqual([
    [5, 1, { en: "First" }, "Secretariat"],
    [5, 2, { en: "Second", ar: "الثاني" }, "Secretariat"],
    [5, 5, { en: "Third" }, "Secretariat"],
    [6, 1, { en: "Adopted" }, null],
    [6, 2, { en: "Changed", fr: "Autre" }, "Secretariat"],
    [7, 1, { en: "Only" }, null],
  ]);
  const query = { meetingKey: "wg9-2031", decisionId: ID(5), choice: { numbers: [1, 2, 5] } };
  const read = await readDecisionRevisions({ db: database.db, viewer: SECRETARIAT }, query);
  expect(read.map(({ number, at }) => [number, at?.toISOString().slice(0, 10)])).toEqual([
    [5, "2031-05-05"],
    [2, "2031-05-02"],
    [1, "2031-05-01"],
  ]);
  await expect(readDecisionRevisions({ db: database.db, viewer: PUBLIC_VIEWER }, query)).rejects.toMatchObject({
    kind: "forbidden",
  });
});

it("it is not known which text of its source a text of the version before followed", async () => {
  const rows = await database.db.select({ basedOn: agendaItemRevisions.basedOn }).from(agendaItemRevisions);

  expect(rows).toEqual([{ basedOn: null }, { basedOn: null }, { basedOn: null }]);
});
