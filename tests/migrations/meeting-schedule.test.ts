import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listUpcomingMeetings } from "@/app/_domain/meetings/archive-queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import { meetings } from "@/db/schema";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const STATUSES = ["draft", "announced", "in-session", "report-adopted", "archived"];
const meeting = (status: string, n: number) =>
  `('${ID(n)}', 'wg9-202${n}', 'wg9', 202${n}, '202${n}-05-29', '202${n}-05-30', 'UTC', '{"en":"Vienna"}', '${status}')`;

const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, starts_on, ends_on, time_zone, places, status) values
  ${STATUSES.map(meeting).join(", ")};
`;

let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(41));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

it("the days of every meeting of the version before stand, and none of them ever changed", async () => {
  const rows = await database.db.select().from(meetings).orderBy(asc(meetings.key));
  expect(rows.map(({ status, scheduleStatus, version }) => [status, scheduleStatus, version])).toEqual(
    STATUSES.map((status) => [status, "scheduled", 1]),
  );
  const upcoming = await listUpcomingMeetings(
    contextOf(database.db, PUBLIC_VIEWER, new Date("2022-05-29T12:00:00Z")),
    9,
  );
  expect(upcoming.map(({ key, scheduleChange }) => [key, scheduleChange])).toEqual([
    ["wg9-2022", null],
    ["wg9-2023", null],
    ["wg9-2024", null],
  ]);
});

it("a draft is never without days, and each change of days is complete", async () => {
  const set = (status: string, n: number) =>
    database.execute(`update meetings set schedule_status = '${status}' where id = '${ID(n)}'`);
  await expect(set("postponed", 0)).rejects.toThrow();
  await expect(set("moved", 1)).rejects.toThrow();
  const change = (kind: string, after: string, off: string) =>
    database.execute(`insert into meeting_schedule_changes (meeting_id, number, kind, reasons, before, after, off_since, changed_at, changed_by)
      values ('${ID(1)}', 1, '${kind}', '{}', '{}', ${after}, ${off}, now(), 'test')`);
  await expect(change("rescheduled", "null", "null")).rejects.toThrow();
  await expect(change("postponed", "null", "null")).rejects.toThrow();
  await expect(change("postponed", "'{}'", "now()")).rejects.toThrow();
  await change("postponed", "null", "now()");
});
