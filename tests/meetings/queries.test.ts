import { describe, expect, test } from "vitest";
import { getMeetingToManage } from "@/app/_domain/meeting-preparation/queries";
import { getMeeting, listMeetings } from "@/app/_domain/meetings/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();

describe("the meetings", () => {
  test("are listed with the latest first, of every body", async () => {
    await smallMeeting(store.db, "wg8-2021");
    await smallMeeting(store.db, "wg8-2024");
    await smallMeeting(store.db, "wg9-2022");

    const listed = await listMeetings(contextOf(store.db, PUBLIC_VIEWER));

    expect(listed.map((meeting) => meeting.key)).toEqual(["wg8-2024", "wg9-2022", "wg8-2021"]);
    expect(listed[0]).toMatchObject({ ordinal: 3, body: { symbolSeries: "TEST/COP/WG8" }, timeZone: "Europe/Vienna" });
  });

  test("distinguish the language of the document from unofficial translations", async () => {
    await smallMeeting(store.db, "wg7-2020");

    const meeting = await getMeeting(contextOf(store.db, PUBLIC_VIEWER), "wg7-2020");

    expect(meeting.original).toBe("zh");
    expect(meeting.versions.map(({ locale, authenticity }) => [locale, authenticity])).toEqual([
      ["en", "unofficial"],
      ["zh", "official"],
    ]);
  });

  test("that do not exist are not found, for any key", async () => {
    const context = contextOf(store.db, PUBLIC_VIEWER);
    const secretariat = contextOf(store.db, await staff(store.db, "secretariat"));

    for (const key of ["wg2-1900", "", "'; drop table meetings; --", "wg2-2023%00", "wg2-2023\0"]) {
      await expect(getMeeting(context, key)).rejects.toMatchObject({ kind: "not-found" });
      await expect(getMeetingToManage(secretariat, key)).rejects.toMatchObject({ kind: "not-found" });
    }
  });
});
