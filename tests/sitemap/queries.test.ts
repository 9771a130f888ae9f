import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { countPublicPages, listDocumentPages, listMeetingPages } from "@/app/_domain/sitemap/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { meetingDocuments, programmeEditions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
beforeAll(async () => {
  for (const year of [2021, 2022, 2023]) await smallMeeting(store.db, `wg9-${year}`);
  await store.db
    .update(meetingDocuments)
    .set({ withdrawnAt: NOW })
    .where(eq(meetingDocuments.symbolKey, "TEST/COP/WG9/2021/2"));
});

const context = () => contextOf(store.db, PUBLIC_VIEWER);
const all = { offset: 0, limit: 100 };

describe("the pages of the sitemap", () => {
  test("include public documents, without drafts and withdrawn ones", async () => {
    const documents = await listDocumentPages(context(), all);

    expect(documents.map(({ symbol }) => symbol)).toEqual(["TEST/COP/WG9/2022/2", "TEST/COP/WG9/2023/2"]);
    expect(await countPublicPages(context())).toEqual({ meetings: 3, documents: 2 });
  });

  test("are listed in ranges, the latest meeting first", async () => {
    const keys = async (offset: number) =>
      (await listMeetingPages(context(), { offset, limit: 2 })).map(({ key }) => key);

    expect(await keys(0)).toEqual(["wg9-2023", "wg9-2022"]);
    expect(await keys(2)).toEqual(["wg9-2021"]);
    expect(await keys(4)).toEqual([]);
    expect(await listDocumentPages(context(), { offset: 1_000_000_000, limit: 2 })).toEqual([]);
  });

  test("have the instant of their last change", async () => {
    const changedAt = new Date("2023-05-20T08:00:00Z");
    const [meeting] = await listMeetingPages(context(), all);
    expect(meeting?.changedAt).toEqual(NOW);
    await store.db.update(programmeEditions).set({ issuedAt: changedAt });

    expect((await listMeetingPages(context(), all)).map((each) => each.changedAt)).toEqual(Array(3).fill(changedAt));
  });
});
