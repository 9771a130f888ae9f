import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "@/db/migrations-folder";
import { meetings } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const meeting = (n: number) =>
  `('${ID(n)}', 'wg9-202${n}', 'wg9', 202${n}, ${n}, '202${n}-05-29', '202${n}-05-30', 'UTC', '{"en":"Vienna"}')`;
const report = (n: number, symbol: string, kind: string, issued: string, withdrawn = "null") =>
  `('${ID(n)}', '${symbol}', '${symbol}', '${kind}', 'general', ${issued}, ${withdrawn}, 1)`;

const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ${[1, 2, 3, 4, 5].map(meeting).join(", ")};
insert into meeting_documents (meeting_id, symbol, symbol_key, kind, distribution, issued_on, withdrawn_at, position) values
  ${report(2, "T/2", "report", "'2022-06-30'")},
  ${report(3, "T/3", "report", "null")},
  ${report(4, "T/4", "report", "'2024-06-30'", "now()")},
  ${report(5, "T/5", "draft-report", "'2025-05-30'")};
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(20));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("every meeting of the version before stays public; one with an issued report has adopted it", async () => {
  const rows = await database.db
    .select({ key: meetings.key, status: meetings.status, version: meetings.version, deletedAt: meetings.deletedAt })
    .from(meetings)
    .orderBy(asc(meetings.key));

  expect(rows.map(({ key, status }) => [key, status])).toEqual([
    ["wg9-2021", "announced"],
    ["wg9-2022", "report-adopted"],
    ["wg9-2023", "announced"],
    ["wg9-2024", "announced"],
    ["wg9-2025", "announced"],
  ]);
  expect(rows.every(({ version, deletedAt }) => version === 1 && deletedAt === null)).toBe(true);
});

it("a meeting is stored with its status alone, and only a draft can be deleted", async () => {
  const columns = "insert into meetings (key, body_key, year, starts_on, ends_on, time_zone, places";
  const values = "values ('wg9-2030', 'wg9', 2030, '2030-01-01', '2030-01-01', 'UTC', '{}'";

  await expect(database.execute(`${columns}) ${values})`)).rejects.toThrow();
  await expect(database.execute(`${columns}, status) ${values}, 'public')`)).rejects.toThrow();
  await expect(database.execute(`${columns}, status, deleted_at) ${values}, 'announced', now())`)).rejects.toThrow();
});
