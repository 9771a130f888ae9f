import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const MEETING = "00000000-0000-4000-8000-000000000001";
const ACCOUNT = "00000000-0000-4000-8000-000000000002";
const json = (value: unknown) => `'${JSON.stringify(value)}'`;

/** Findings of the version before: kind, line, detail. */
const FINDINGS: [kind: string, line: number, detail: object][] = [
  ["sitting-assumed", 1, { item: "2", printed: 2, assumed: 1 }],
  ["continued-without-start", 2, { item: "3", sitting: 2 }],
  ["continued-not-marked", 3, { item: "4", sitting: 3 }],
  ["meeting-day-without-sitting", 4, { days: "2023-05-30" }],
  ["description-differs", 5, { item: "5", sitting: 4, description: "A", title: "B", like: "neither" }],
  ["plenary-count-differs", 6, { said: 5, annex: 4 }],
  ["kept-edited", 7, { item: "6" }],
  ["heading-differs", 8, { item: "7", heading: "said", title: "sitting" }],
];

/** Events of the version before: operation, detail. */
const EVENTS: [operation: string, detail: object][] = [
  [
    "settle-finding",
    { kind: "sitting-assumed", line: 1, locale: "en", settlement: "as-printed", item: "2", from: 1, to: 2 },
  ],
  ["reopen-finding", { kind: "kept-edited", line: 7, locale: "en", settlement: "keep-assumption" }],
  ["compose-report", { added: 1, changed: 2, removed: 3, kept: 4 }],
  ["receive-submission", { before: "lodged", state: "received" }],
  ["accept-submission", { before: "received", state: "accepted", legislativeRecord: "https://example.org/1" }],
  ["submit-legislation", { receiptNumber: 1, title: "lodged", state: "XA" }],
  ["import-agenda", { outcome: "created", locale: "en", symbol: "TEST/1", courtesy: true }],
];

/** Versions of the agenda of the version before: language, authenticity. */
const AGENDA_VERSIONS = [
  ["zh", "document"],
  ["en", "courtesy-translation"],
];

const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('${MEETING}', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('${ACCOUNT}', 'a@example.org', 'Secretariat', 'secretariat', 'en', 'x', now());
${AGENDA_VERSIONS.map(
  ([
    locale,
    authenticity,
  ]) => `insert into agenda_versions (meeting_id, locale, authenticity, organ, working_group, place_and_dates, title,
    distribution_line, date_line, language_line, original_line, source_sha256, imported_at) values
  ('${MEETING}', '${locale}', '${authenticity}', '', '', '', '', '', '', '', '', '0', now());`,
).join("\n")}
${FINDINGS.map(
  ([kind, line, detail]) =>
    `insert into import_findings (meeting_id, locale, line, severity, kind, detail, found_at, resolved_at, resolved_by, resolution) values
  ('${MEETING}', 'en', ${line}, 'contradiction', '${kind}', ${json(detail)}, now(), now(), '${ACCOUNT}', 'as-printed');`,
).join("\n")}
${EVENTS.map(
  ([
    operation,
    detail,
  ]) => `insert into audit_events (at, actor, operation, meeting_id, subject_type, subject_id, detail) values
  (now(), 'Secretariat', '${operation}', '${MEETING}', 'any', 'x', ${json(detail)});`,
).join("\n")}
`;

const secretariat = {
  kind: "account",
  accountId: ACCOUNT,
  sessionId: ACCOUNT,
  name: "S",
  role: "secretariat",
} as const;
let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(13));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const context = () => contextOf(database.db, secretariat);

describe("findings of the version before", () => {
  it("have the kinds and parameters of today and stay resolved", async () => {
    const findings = await database.db.query.importFindings.findMany({ orderBy: ({ line }, { asc }) => asc(line) });

    expect(findings.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["plenary-meeting-assumed", { item: "2", printed: 2, assumed: 1 }],
      ["continued-without-start", { item: "3", plenaryMeeting: 2 }],
      ["continued-not-marked", { item: "4", plenaryMeeting: 3 }],
      ["meeting-day-without-plenary-meeting", { days: "2023-05-30" }],
      ["description-differs", { item: "5", plenaryMeeting: 4, description: "A", title: "B", like: "neither" }],
      ["plenary-count-differs", { announced: 5, annex: 4 }],
      ["edited-text-retained", { item: "6" }],
      ["heading-differs", { item: "7", heading: "said", title: "sitting" }],
    ]);
    expect(findings.every(({ resolution, resolvedBy }) => resolution === "as-printed" && resolvedBy === ACCOUNT)).toBe(
      true,
    );
  });

  it("have their messages", async () => {
    const t = getTranslator("en", "findings");
    const findings = await listFindings(context(), "wg9-2023");

    expect(findings).toHaveLength(FINDINGS.length);
    for (const { kind, detail } of findings) {
      const key = `kinds.${kind}.text`;
      expect(t.has(key) && t(key, detail)).toMatch(/^[^{}]+$/);
    }
  });
});

describe("agendas of the version before", () => {
  it("are official in the language of the document, and unofficial otherwise", async () => {
    const { versions, original } = await getMeeting(context(), "wg9-2023");

    expect(versions.map(({ locale, authenticity }) => [locale, authenticity])).toEqual([
      ["en", "unofficial"],
      ["zh", "official"],
    ]);
    expect(original).toBe("zh");
  });
});

describe("events of the version before", () => {
  it("are stored as they were written, and read under today's names", async () => {
    const { events } = await listAuditEvents(context(), { meetingKey: "wg9-2023", limit: 50 });

    expect(events.reverse().map(({ operation, detail }) => [operation, detail])).toEqual([
      [
        "resolve-finding",
        {
          kind: "plenary-meeting-assumed",
          line: 1,
          locale: "en",
          resolution: "as-printed",
          item: "2",
          from: 1,
          to: 2,
        },
      ],
      ["reopen-finding", { kind: "edited-text-retained", line: 7, locale: "en", resolution: "keep-assumption" }],
      ["compose-report", { added: 1, changed: 2, removed: 3, retained: 4 }],
      ["receive-submission", { before: "submitted", status: "received" }],
      ["accept-submission", { before: "received", status: "accepted", legislativeRecord: "https://example.org/1" }],
      ["submit-legislation", { receiptNumber: 1, title: "lodged", state: "XA" }],
      ["import-agenda", { outcome: "created", locale: "en", symbol: "TEST/1", unofficial: true }],
    ]);
    const stored = await database.db.query.auditEvents.findMany({ orderBy: ({ id }, { asc }) => asc(id) });
    expect(stored.map(({ operation, detail }) => [operation, detail])).toEqual(EVENTS);
  });
});
