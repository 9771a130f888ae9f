import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { importFindings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
beforeAll(async () => {
  await smallMeeting(store.db);
});

const read = (key: string, locale: "en" | "zh") =>
  getOrganizationOfWork(contextOf(store.db, PUBLIC_VIEWER), key, locale);

describe("the organization of work", () => {
  test("lists plenary meetings, each on its day in the meeting's own zone", async () => {
    const { plenaryMeetings } = await read("wg9-2023", "zh");

    expect(plenaryMeetings.map(({ number, day }) => [number, day])).toEqual([
      [1, "2023-05-29"],
      [2, "2023-05-29"],
    ]);
  });

  test("marks an item as continued if an earlier plenary meeting takes it up", async () => {
    const { plenaryMeetings } = await read("wg9-2023", "zh");

    expect(
      plenaryMeetings.map((plenaryMeeting) => plenaryMeeting.entries.map((entry) => [entry.item, entry.continued])),
    ).toEqual([
      [
        ["1 (a)", false],
        ["2", false],
      ],
      [["2", true]],
    ]);
  });

  test("has an entry's own description in a language that has one, else the item's title", async () => {
    const chinese = await read("wg9-2023", "zh");
    const english = await read("wg9-2023", "en");

    expect(chinese.plenaryMeetings[0]?.entries[0]).toMatchObject({ title: "1：所印", locale: "zh" });
    expect(english.plenaryMeetings[0]?.entries[0]).toMatchObject({ title: "Opening", locale: "en" });
  });

  test("reports an assumed plenary meeting until the finding is resolved", async () => {
    const { meetingId } = await smallMeeting(store.db, "wg6-2023");
    expect((await read("wg6-2023", "en")).hasAssumption).toBe(true);

    await store.db.update(importFindings).set({ resolvedAt: NOW }).where(eq(importFindings.meetingId, meetingId));

    expect((await read("wg6-2023", "en")).hasAssumption).toBe(false);
  });

  test("of an unknown meeting is not found", async () => {
    await expect(read("wg9-1999", "en")).rejects.toMatchObject({ kind: "not-found" });
  });
});
