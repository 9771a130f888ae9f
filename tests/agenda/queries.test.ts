import { beforeAll, describe, expect, test } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
beforeAll(async () => {
  await smallMeeting(store.db);
});

const read = (locale: "en" | "zh" | "fr") => getAgenda(contextOf(store.db, PUBLIC_VIEWER), "wg9-2023", locale);

describe("the agenda of a meeting", () => {
  test("is in order, each sub-item after its item", async () => {
    const { items } = await read("zh");

    expect(items.map((item) => item.number)).toEqual(["1", "1 (a)", "2"]);
    expect(items[1]?.parentId).toBe(items[0]?.id);
    expect(items.map((item) => item.title)).toEqual(["组织事项", "会议开幕", "其他事项"]);
  });

  test("has an item without a text in the reader's language in the original language, marked as such", async () => {
    const { items } = await read("en");

    expect(items.map(({ title, locale }) => [title, locale])).toEqual([
      ["Organizational matters", "en"],
      ["Opening", "en"],
      ["其他事项", "zh"],
    ]);
  });

  test("is in the document's own language if the reader's has no text at all", async () => {
    const { items } = await read("fr");

    expect(new Set(items.map((item) => item.locale))).toEqual(new Set(["zh"]));
  });

  test("has the agenda's title as heading unless the document prints another", async () => {
    const { items } = await read("zh");

    expect(items.map((item) => item.heading)).toEqual(items.map((item) => item.title));
  });

  test("is searched for paragraphs that contain a name, with their items", async () => {
    const { items } = await read("en");

    expect(paragraphsNaming(items, ["Opening"]).map(({ item }) => item.number)).toEqual(["1 (a)"]);
    expect(paragraphsNaming(items, ["SHERLOC"])).toEqual([]);
  });

  test("of an unknown meeting is not found", async () => {
    await expect(getAgenda(contextOf(store.db, PUBLIC_VIEWER), "wg9-1999", "en")).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});
