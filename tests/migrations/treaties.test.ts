import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getSubmission } from "@/app/_domain/legislation/submission-queries";
import { findTreatyOfSeries } from "@/app/_domain/treaties/queries";
import { loadTreaties } from "@/app/_platform/load-treaties";
import { MIGRATIONS } from "@/db/migrations-folder";
import { auditEvents, legislationInstruments, organReports, treatyReports } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const [MEETING, DELEGATE, SUBMISSION] = [ID(1), ID(2), ID(10)];

/** The rows of a submission before treaties had tables. */
const BEFORE_TREATIES = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg2', 'CTOC/COP/WG.2', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('${MEETING}', 'wg2-2023', 'wg2', 2023, 14, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into states (code, names, standing) values ('XA', '{"en":"Sample State A"}', 'party');
insert into accounts (id, email, name, role, state_code, locale, password_hash, created_at) values
  ('${DELEGATE}', 'a@example.org', 'Delegate', 'delegation', 'XA', 'en', 'x', now());
insert into legislation_submissions
  (id, meeting_id, state_code, state, typed, receipt_number, title, started_by, started_at, lodged_by, lodged_at) values
  ('${SUBMISSION}', '${MEETING}', 'XA', 'lodged', '{}', 1, 'Act', '${DELEGATE}', now(), '${DELEGATE}', '2023-03-01T10:00:00Z');
insert into legislation_instruments (submission_id, instrument, articles) values
  ('${SUBMISSION}', 'smuggling', '6, para. 1'), ('${SUBMISSION}', 'convention', '5, 6 et 99'),
  ('${SUBMISSION}', 'firearms', '٥ و٦'), ('${SUBMISSION}', 'trafficking', '5');
`;

/** The reports of a treaty while they named their organ. */
const REPORTS_BY_ORGAN = `
insert into treaties (key, names, symbol_series, terms, named_texts) values
  ('other', '{"en":"Other"}', 'OTHER/COP', '{}', '[]'), ('ctoc', '{"en":"Former"}', 'CTOC/COP', '{}', '[]');
insert into treaty_reports (treaty_key, organ, session, symbol) values
  ('other', 'conference', 26, 'OTHER/COP/9'), ('other', 'crimeCommission', 26, 'E/2017/30'),
  ('ctoc', 'conference', 9, 'CTOC/COP/2018/13'), ('ctoc', 'crimeCommission', 26, 'E/2017/30'),
  ('ctoc', 'crimeCommission', 27, 'E/2018/30');
`;

let database: EmptyDatabase;
let instrumentsBefore: Awaited<ReturnType<typeof instruments>>;
const instruments = () =>
  database.db.select().from(legislationInstruments).orderBy(asc(legislationInstruments.instrument));

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(10));
  await database.execute(BEFORE_TREATIES);
  instrumentsBefore = await instruments();
  await database.migrate(migrationsUpTo(15));
  await database.execute(REPORTS_BY_ORGAN);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

describe("the reports of sessions", () => {
  it("stay with their conference, and are of no treaty where they are of a commission", async () => {
    const { db } = database;
    expect(await db.select().from(treatyReports).orderBy(asc(treatyReports.treatyKey))).toEqual([
      { treatyKey: "ctoc", session: 9, symbol: "CTOC/COP/2018/13" },
      { treatyKey: "other", session: 26, symbol: "OTHER/COP/9" },
    ]);
    expect(await db.select().from(organReports).orderBy(asc(organReports.session))).toEqual([
      { organ: "crimeCommission", session: 26, symbol: "E/2017/30" },
      { organ: "crimeCommission", session: 27, symbol: "E/2018/30" },
    ]);
  });
});

describe("the instruments of submissions from before treaties had tables", () => {
  it("are untouched, and each is one of the treaty that is then loaded", async () => {
    const { db } = database;
    await loadTreaties(db);
    expect(await db.$count(auditEvents, eq(auditEvents.operation, "load-treaty"))).toBe(1);

    expect(await instruments()).toEqual(instrumentsBefore);
    const treaty = await findTreatyOfSeries({ db }, "CTOC/COP/WG.2");
    const keys = treaty?.instruments.map(({ key }) => key);
    expect((await instruments()).map(({ instrument }) => instrument)).toEqual(keys?.toSorted());
  });

  it("are displayed with the articles as they were typed", async () => {
    const delegate = {
      kind: "account",
      accountId: DELEGATE,
      sessionId: ID(9),
      name: "Delegate",
      role: "delegation",
      stateCode: "XA",
    } as const;
    const submission = await getSubmission(contextOf(database.db, delegate), SUBMISSION, "wg2-2023");
    expect(submission.instruments.map(({ instrument, articles }) => [instrument, articles]).sort()).toEqual([
      ["convention", "5, 6 et 99"],
      ["firearms", "٥ و٦"],
      ["smuggling", "6, para. 1"],
      ["trafficking", "5"],
    ]);
  });
});
