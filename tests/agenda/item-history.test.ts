import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { listItemRevisions, readItemRevisions } from "@/app/_domain/agenda/history-queries";
import { removeItem } from "@/app/_domain/agenda/remove-item";
import { restoreItem } from "@/app/_domain/agenda/restore-item";
import { restoreItemText } from "@/app/_domain/agenda/restore-item-text";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { getTextHistory } from "@/app/_platform/http/staff/text-history-page";
import type { Locale } from "@/app/_vocabulary/locales";
import { parseHistoryQuery } from "@/app/_vocabulary/text-history";
import { agendaItemRevisions, agendaItems, agendaItemTexts, auditEvents, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const KEY = "wg9-2023";
let itemId: string;
let minute = 0;

beforeEach(async () => {
  await test.db.delete(auditEvents);
  await test.db.delete(meetings);
  const { meetingId } = await smallMeeting(test.db, KEY);
  const rows = await test.db.select().from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  itemId = rows.find(({ number }) => number === "2")?.id ?? "";
});

async function context(role: "secretariat" | "editor" = "editor") {
  minute += 1;
  return contextOf(test.db, await staff(test.db, role), new Date(Date.UTC(2023, 4, 2, 9, minute)));
}

/** Saves the item with a title in one language. */
async function write(title: string, role: "secretariat" | "editor" = "editor", locale: Locale = "zh", more = {}) {
  const saver = await context(role);
  const { formValues, version, itemVersion } = await getItemToEdit(saver, { meetingKey: KEY, itemId, locale });
  const typed = { ...formValues, title, itemId, textLocale: locale, version, itemVersion, ...more };

  return editItem(saver, EditItem.parse(typed));
}

const text = (locale: Locale = "zh") => ({ meetingKey: KEY, itemId, locale });
const titlesOf = async (locale: Locale = "zh") => {
  const reader = await context();
  const list = await listItemRevisions(reader, { ...text(locale), limit: 50 });
  const numbers = list.revisions.map(({ number }) => number);
  const read = await readItemRevisions(reader, { ...text(locale), choice: { numbers } });

  return read.map(({ number, formValues }) => [number, formValues.title]);
};
const restore = async (revision: number, version: number, locale: Locale = "zh") =>
  restoreItemText(await context("secretariat"), { itemId, textLocale: locale, revision, version });
const statusOf = async (locale: Locale) =>
  (await getItemToEdit(await context(), { meetingKey: KEY, itemId, locale })).isOutdated;

describe("the history of a text", () => {
  it("lists every revision with its author, time and status, the newest first", async () => {
    await write("一", "editor", "zh", { status: "official" });
    await write("二", "secretariat");
    const { revisions, total, current, hasOlder } = await listItemRevisions(await context(), { ...text(), limit: 50 });

    expect({ total, current, hasOlder }).toEqual({ total: 3, current: 3, hasOlder: false });
    expect(revisions.map(({ number, by, status }) => [number, by, status])).toEqual([
      [3, "secretariat", "official"],
      [2, "editor", "official"],
      [1, null, "draft"],
    ]);
    const [last, middle] = revisions;
    expect(last!.at!.getTime()).toBeGreaterThan(middle!.at!.getTime()); // both were written above
  });

  it("is listed page by page, without gaps or duplicates", async () => {
    for (const title of ["一", "二", "三", "四"]) await write(title);
    const reader = await context();
    const first = await listItemRevisions(reader, { ...text(), limit: 2 });
    const second = await listItemRevisions(reader, { ...text(), limit: 2, until: 3 });
    const third = await listItemRevisions(reader, { ...text(), limit: 2, until: 1 });

    expect([first, second, third].map(({ revisions }) => revisions.map(({ number }) => number))).toEqual([
      [5, 4],
      [3, 2],
      [1],
    ]);
    expect([first, second, third].map(({ hasOlder, total }) => [hasOlder, total])).toEqual([
      [true, 5],
      [true, 5],
      [false, 5],
    ]);
  });

  it("is empty in a language without a text, and not found for an item of another meeting", async () => {
    await smallMeeting(test.db, "wg8-2023");
    const reader = await context();

    expect(await listItemRevisions(reader, { ...text("fr"), limit: 5 })).toEqual({
      ...{ revisions: [], total: 0, current: 0, hasOlder: false },
    });
    for (const other of [{ meetingKey: "wg8-2023" }, { itemId: "x" }])
      await expect(listItemRevisions(reader, { ...text(), ...other, limit: 5 })).rejects.toMatchObject({
        kind: "not-found",
      });
  });

  it("stays with an item that is removed and restored", async () => {
    await write("一", "secretariat", "zh", { status: "unofficial" });
    await write("二");
    const before = await listItemRevisions(await context(), { ...text(), limit: 9 });
    await removeItem(await context(), { meetingKey: KEY, itemId });
    await restoreItem(await context(), { meetingKey: KEY, itemId });

    expect(await listItemRevisions(await context(), { ...text(), limit: 9 })).toEqual(before);
  });
});

describe("a page of the history", () => {
  const pageOf = async (search: Record<string, string>) => {
    const reader = await context();
    return getTextHistory(
      {
        list: (range) => listItemRevisions(reader, { ...text(), ...range }),
        read: (choice) => readItemRevisions(reader, { ...text(), choice }),
      },
      parseHistoryQuery(search),
    );
  };

  it("compares the newest two, or any two in whichever order, or one with the one before it", async () => {
    for (const title of ["甲会议", "乙会议", "丙会议"]) await write(title);
    const compared = async (search: Record<string, string>) => {
      const { comparison } = await pageOf(search);
      return [comparison?.from.number, comparison?.to.number, comparison?.fields.map(({ name }) => name)];
    };

    expect(await compared({})).toEqual([3, 4, ["title"]]);
    expect(await compared({ from: "4", to: "2" })).toEqual([2, 4, ["title"]]);
    expect(await compared({ to: "3" })).toEqual([2, 3, ["title"]]);
    expect(await compared({ from: "2", to: "2" })).toEqual([2, 2, []]);
    expect(await compared({ from: "2", to: "99" })).toEqual([undefined, undefined, undefined]);
    expect(await compared({ from: "x", to: "-1" })).toEqual([3, 4, ["title"]]);
  });

  it("names the revision of each word, over several languages of authors", async () => {
    await write("One two", "editor", "zh");
    await write("One and two", "secretariat", "zh");
    const { authors, comparison } = await pageOf({ show: "authors" });
    const title = authors?.fields.find(({ name }) => name === "title");

    expect(comparison).toBeUndefined();
    expect(authors?.olderThan).toBeUndefined();
    expect(
      title?.lines.map(({ stretches }) => stretches.map(({ source, tokens }) => [source?.by, tokens.length])),
    ).toEqual([
      [
        ["editor", 1],
        ["secretariat", 1],
        ["editor", 1],
      ],
    ]);
  });

  it("says which words are older than what was read, where a text has hundreds of revisions", async () => {
    await write("One two");
    const [revision] = await test.db.select().from(agendaItemRevisions).where(eq(agendaItemRevisions.itemId, itemId));
    const { number } = revision!; // it was saved above
    expect(number).toBe("2");
    const rows = Array.from({ length: 300 }, (_, index) => ({ ...revision!, version: index + 1_000, title: "One" }));
    await test.db.insert(agendaItemRevisions).values(rows);
    await test.db.update(agendaItemTexts).set({ version: 1_300 }).where(eq(agendaItemTexts.itemId, itemId));
    const { authors, list } = await pageOf({ show: "authors" });
    const [line] = authors?.fields.find(({ name }) => name === "title")?.lines ?? [];

    expect(list.total).toBe(302);
    expect(authors?.olderThan).toBe(1_200);
    expect(line?.stretches.map(({ source }) => source?.number)).toEqual([undefined, 1_300]);
  });
});

describe("restoring an earlier text", () => {
  it("makes it a new revision in one step, with its event, and loses none", async () => {
    await write("一");
    await write("二");
    const { changed, version } = await restore(2, 3);

    expect([changed, version]).toEqual([true, 4]);
    expect(await titlesOf()).toEqual([
      [4, "一"],
      [3, "二"],
      [2, "一"],
      [1, expect.any(String)],
    ]);
    const events = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, itemId));
    expect(events.at(-1)).toMatchObject({
      ...{ operation: "restore-item-text", actor: "secretariat" },
      detail: { locale: "zh", restored: 2, before: { title: "二" }, after: { title: "一" } },
    });
  });

  it("is taken back by restoring the text that it replaced", async () => {
    await write("一");
    await write("二");
    await restore(2, 3);
    await restore(3, 4);

    expect((await titlesOf())[0]).toEqual([5, "二"]);
  });

  it("changes nothing where the text reads so already", async () => {
    await write("一");
    await write("二");
    await restore(2, 3);

    expect(await restore(2, 4)).toMatchObject({ changed: false, version: 4 });
    expect((await titlesOf()).length).toBe(4);
  });

  it("is refused where somebody else has saved since, and for a revision that does not exist", async () => {
    await write("一");
    await write("二");
    await expect(restore(2, 2)).rejects.toMatchObject({ kind: "conflict", code: "changedByAnother" });
    await expect(restore(9, 3)).rejects.toMatchObject({ kind: "not-found" });
    expect((await titlesOf()).length).toBe(3);
  });

  it("keeps the number of the item as it is now", async () => {
    await write("一");
    await write("二", "editor", "zh", { number: "3" });
    await restore(2, 3);
    const { formValues } = await getItemToEdit(await context(), { meetingKey: KEY, itemId, locale: "zh" });

    expect([formValues.number, formValues.title]).toEqual(["3", "一"]);
  });

  it("follows the source as far as it did before, and has the status that it had, where it is a translation", async () => {
    const english = async () => {
      const { status, isOutdated } = await getItemToEdit(await context(), { meetingKey: KEY, itemId, locale: "en" });
      return { status, isOutdated };
    };
    await write("一");
    await write("One", "editor", "en", { follows: "yes" });
    await write("二");
    const { version } = await write("Two", "editor", "en", { follows: "yes", status: "official" });
    expect(await english()).toEqual({ status: "official", isOutdated: false });

    const back = await restore(version - 1, version, "en");
    expect(await english()).toEqual({ status: "draft", isOutdated: true });
    await restore(version, back.version, "en");
    expect(await english()).toEqual({ status: "official", isOutdated: false });
  });

  it("is no text that an earlier translation follows, which can be restored later", async () => {
    await write("一");
    const { version } = await write("One", "editor", "en", { follows: "yes" });
    await write("二");
    await write("Two", "editor", "en", { follows: "yes" });
    await restore(version, version + 1, "en");
    // The first text is another one than the second, which the replaced translation follows.
    await restore(2, 3);
    await restore(version + 1, version + 2, "en");

    expect(await statusOf("en")).toBe(true);
  });

  it("is outdated where it is not known what it followed", async () => {
    await write("One", "editor", "en", { follows: "yes" });
    const { version } = await write("Two", "editor", "en", { follows: "yes" });
    await test.db.update(agendaItemRevisions).set({ basedOn: null, status: null });
    expect(await statusOf("en")).toBe(false);
    await restore(version - 1, version, "en");

    expect(await statusOf("en")).toBe(true);
  });

  it("makes translations outdated that follow a later text, and no others", async () => {
    await write("一");
    await write("One", "editor", "en", { follows: "yes" });
    await write("二");
    expect(await statusOf("en")).toBe(true);
    // The text reads again as the translation followed it.
    await restore(2, 3);
    expect(await statusOf("en")).toBe(false);
    await restore(3, 4);
    await write("Two", "editor", "en", { follows: "yes" });
    expect(await statusOf("en")).toBe(false);
    await restore(2, 5);
    expect(await statusOf("en")).toBe(true);
  });
});
