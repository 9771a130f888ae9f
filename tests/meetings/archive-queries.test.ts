import { beforeAll, describe, expect, it } from "vitest";
import {
  listMeetingsOfBody,
  listPastMeetings,
  listUpcomingMeetings,
  listYearsOfBodies,
} from "@/app/_domain/meetings/archive-queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { bodies, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";

const store = testDatabase();

beforeAll(async () => {
  const named = { names: { en: "Group" }, organNames: { en: "Conference" } };
  await store.db.insert(bodies).values([
    { key: "wg1", symbolSeries: "TEST/WG.1", ...named },
    { key: "wg2", symbolSeries: "TEST/WG.2", ...named },
    { key: "idle", symbolSeries: "TEST/WG.3", ...named },
  ]);
  const meeting = (key: string, startsOn: string, endsOn: string, timeZone = "Europe/Vienna") => ({
    key,
    bodyKey: key.split("-")[0] ?? "",
    year: Number(startsOn.slice(0, 4)),
    ordinal: 1,
    startsOn,
    endsOn,
    timeZone,
    places: { en: "Vienna" },
    status: "announced" as const,
  });
  await store.db
    .insert(meetings)
    .values([
      meeting("wg1-2021", "2021-05-29", "2021-05-30"),
      meeting("wg1-2023", "2023-05-29", "2023-05-30"),
      meeting("wg2-2023", "2023-05-29", "2023-05-30", "America/New_York"),
      meeting("wg2-2023b", "2023-09-01", "2023-09-01"),
      meeting("wg2-2024", "2024-01-10", "2024-01-12", "Pacific/Kiritimati"),
    ]);
});

const at = (instant: string) => contextOf(store.db, PUBLIC_VIEWER, new Date(instant));
const keys = (listed: { key: string }[]) => listed.map(({ key }) => key);

describe("the meetings to come", () => {
  it("begin with the one in progress, the nearest first, up to the limit", async () => {
    const context = at("2023-05-29T12:00:00Z");

    expect(keys(await listUpcomingMeetings(context, 10))).toEqual(["wg1-2023", "wg2-2023", "wg2-2023b", "wg2-2024"]);
    expect(keys(await listUpcomingMeetings(context, 2))).toEqual(["wg1-2023", "wg2-2023"]);
    expect(keys(await listPastMeetings(context, 10))).toEqual(["wg1-2021"]);
  });

  it("end with the last day in each meeting's own zone", async () => {
    const midnightInVienna = at("2023-05-30T22:00:00Z");

    expect(keys(await listUpcomingMeetings(at("2023-05-30T21:59:59Z"), 10))).toContain("wg1-2023");
    expect(keys(await listUpcomingMeetings(midnightInVienna, 10))).toEqual(["wg2-2023", "wg2-2023b", "wg2-2024"]);
    expect(keys(await listPastMeetings(midnightInVienna, 10))).toEqual(["wg1-2023", "wg1-2021"]);
    expect(keys(await listPastMeetings(at("2023-05-31T04:00:00Z"), 1))).toEqual(["wg1-2023"]);
    expect(keys(await listPastMeetings(at("2023-05-31T04:00:00Z"), 2))).toEqual(["wg1-2023", "wg2-2023"]);
  });

  it("are over a day earlier in a zone where the day begins first", async () => {
    expect(keys(await listUpcomingMeetings(at("2024-01-12T09:59:59Z"), 10))).toEqual(["wg2-2024"]);
    expect(await listUpcomingMeetings(at("2024-01-12T10:00:00Z"), 10)).toEqual([]);
  });
});

describe("the archive", () => {
  it("counts the meetings of each body by year, the latest first; a body without meetings has none", async () => {
    const listed = await listYearsOfBodies(at("2023-05-29T12:00:00Z"), { limit: 10 });

    expect(listed.map(({ body, years }) => [body.key, years.map(({ year, count }) => `${year}: ${count}`)])).toEqual([
      ["wg1", ["2023: 1", "2021: 1"]],
      ["wg2", ["2024: 1", "2023: 2"]],
    ]);
    expect(await listYearsOfBodies(at("2023-05-29T12:00:00Z"), { body: "wg2", limit: 1 })).toHaveLength(1);
    for (const body of ["idle", "nope", "'; --"])
      expect(await listYearsOfBodies(at("2023-05-29T12:00:00Z"), { body, limit: 1 })).toEqual([]);
  });

  it("lists the meetings of a body, of one year if it is given, the latest first", async () => {
    const context = at("2023-05-29T12:00:00Z");

    expect(keys(await listMeetingsOfBody(context, { body: "wg2", limit: 10 }))).toEqual([
      "wg2-2024",
      "wg2-2023b",
      "wg2-2023",
    ]);
    expect(keys(await listMeetingsOfBody(context, { body: "wg2", year: 2023, limit: 1 }))).toEqual(["wg2-2023b"]);
    expect(await listMeetingsOfBody(context, { body: "wg2", year: 1999, limit: 10 })).toEqual([]);
  });
});
