import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { getParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { undoEdit } from "@/app/_domain/report/undo-edit";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const [MEETING, DELEGATE, SECRETARIAT, DRAFT] = [ID(1), ID(2), ID(3), ID(4)];
const [RETURNED, SUBMITTED, REFUSED, REPLACEMENT, UNTOUCHED] = [ID(10), ID(11), ID(12), ID(13), ID(14)];
const PARAGRAPH = ID(20);

const REFUSAL = { code: "fileTooLarge", params: { name: 'It\'s "big".pdf', bytes: 5 } };
const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('${MEETING}', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into states (code, names, standing) values ('XA', '{"en":"Sample State A"}', 'party');
insert into accounts (id, email, name, role, state_code, locale, password_hash, created_at) values
  ('${DELEGATE}', 'a@example.org', 'Delegate', 'delegation', 'XA', 'en', 'x', now()),
  ('${SECRETARIAT}', 's@example.org', 'Secretariat', 'secretariat', null, 'en', 'x', now());
insert into legislation_submissions
  (id, meeting_id, state_code, state, typed, receipt_number, title, started_by, started_at, lodged_by, lodged_at, replaces) values
  ('${RETURNED}', '${MEETING}', 'XA', 'returned', '{"title":"A","$refused":[]}', 1, 'A', '${DELEGATE}', now(), '${DELEGATE}', '2023-03-01T10:00:00Z', null),
  ('${SUBMITTED}', '${MEETING}', 'XA', 'lodged', '{"title":"B","$attempted":"yes","$refused":[]}', 2, 'B', '${DELEGATE}', now(), '${DELEGATE}', '2023-03-02T10:00:00Z', null),
  ('${REFUSED}', '${MEETING}', 'XA', 'draft', ${json({ title: "C", $attempted: "yes", $refused: [JSON.stringify(REFUSAL)] })}, null, null, '${DELEGATE}', now(), null, null, null),
  ('${REPLACEMENT}', '${MEETING}', 'XA', 'draft', '{"title":"A again"}', null, null, '${DELEGATE}', now(), null, null, '${RETURNED}'),
  ('${UNTOUCHED}', '${MEETING}', 'XA', 'draft', '{}', null, null, '${DELEGATE}', now(), null, null, null);
insert into report_drafts (id, meeting_id, symbol, dated_on, composed_at) values ('${DRAFT}', '${MEETING}', 'TEST/L.1', '2023-05-30', now());
insert into report_paragraphs (id, draft_id, section, position, sample) values ('${PARAGRAPH}', '${DRAFT}', 'introduction', 1, true);
insert into report_paragraph_texts (paragraph_id, locale, text, version, edited, updated_at, updated_by) values
  ('${PARAGRAPH}', 'en', 'Invented, changed.', 2, true, now(), '${SECRETARIAT}'), ('${PARAGRAPH}', 'ar', 'نص', 1, false, now(), null);
insert into report_paragraph_versions (paragraph_id, locale, version, text, edited, revision, based_on, updated_at) values
  ('${PARAGRAPH}', 'en', 1, 'Invented.', false, 1, 1, now());
insert into record_entries (at, actor, verb, meeting_id, subject_type, subject_id, detail, once_key) values
  (now(), 'Delegate', 'lodge-legislation', '${MEETING}', 'legislation-submission', '${SUBMITTED}', '{"receiptNumber":2}', 'once');
`;

const base = { kind: "account", sessionId: ID(9) } as const;
const delegate = { ...base, accountId: DELEGATE, name: "Delegate", role: "delegation", stateCode: "XA" } as const;
const secretariat = { ...base, accountId: SECRETARIAT, name: "Secretariat", role: "secretariat" } as const;
let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(12));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const asDelegate = () => contextOf(database.db, delegate);

describe("drafts of submissions", () => {
  it("have their refused files and their attempt in columns, and the fields of the form alone besides", async () => {
    const { fields, mistakes } = await getDraft(asDelegate(), REFUSED);

    expect(fields).toEqual({ title: "C" });
    expect(mistakes).toContainEqual({ field: "files", ...REFUSAL });
    expect(mistakes.map(({ field }) => field)).toContain("kind");
  });

  it("that were never submitted display no mistakes, until they are", async () => {
    expect(await getDraft(asDelegate(), UNTOUCHED)).toMatchObject({ fields: {}, mistakes: [] });
    expect(await submitLegislation(asDelegate(), { draftId: UNTOUCHED })).toMatchObject({ outcome: "mistakes" });
    expect((await getDraft(asDelegate(), UNTOUCHED)).mistakes).not.toEqual([]);
  });

  it("still name the returned submission that they replace", async () => {
    expect(await getDraft(asDelegate(), REPLACEMENT)).toMatchObject({ fields: { title: "A again" }, mistakes: [] });
    const rows = await database.db.query.legislationSubmissions.findMany();
    expect(rows.find(({ id }) => id === REPLACEMENT)?.replaces).toBe(RETURNED);
  });

  it("that were submitted are so, with the time and the account", async () => {
    const { submission } = await getSubmission(asDelegate(), SUBMITTED, "wg9-2023");

    expect(submission).toMatchObject({ status: "submitted", submittedAt: new Date("2023-03-02T10:00:00Z") });
    const rows = await database.db.query.legislationSubmissions.findMany();
    expect(rows.find(({ id }) => id === SUBMITTED)?.submittedBy).toBe(DELEGATE);
    expect(rows.find(({ id }) => id === RETURNED)?.status).toBe("returned");
  });
});

describe("sample paragraphs", () => {
  it("say in each language and each version that they are samples", async () => {
    const context = contextOf(database.db, secretariat);
    const read = () => getParagraphToEdit(context, { meetingKey: "wg9-2023", paragraphId: PARAGRAPH, locale: "en" });

    expect((await read()).texts).toEqual({ en: "[Sample] Invented, changed.", ar: "[عينة] نص" });
    await undoEdit(context, { paragraphId: PARAGRAPH, textLocale: "en", version: 2 });
    expect((await read()).text).toBe("[Sample] Invented.");
  });
});

describe("the database after all migrations", () => {
  it("has no table, column, key or index with a name of before", async () => {
    const { rows } = (await database.db.execute(sql`
      select table_name as name from information_schema.tables where table_schema = 'public'
      union select column_name from information_schema.columns where table_schema = 'public'
      union select constraint_name from information_schema.table_constraints where table_schema = 'public'
      union select indexname from pg_indexes where schemaname = 'public'`)) as unknown as { rows: { name: string }[] }; // both drivers return rows
    const names = rows.map(({ name }) => name);

    expect(names).toContain("audit_events_once_key_unique");
    expect(
      names.filter(
        (name) =>
          /record_entries|verb|lodged|settle|taken_out|standing|asked|typed/.test(name) && !name.endsWith("_not_null"),
      ),
    ).toEqual([]);
  });
});
