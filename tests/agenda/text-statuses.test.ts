import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { changeSourceLanguage } from "@/app/_domain/agenda/change-source-language";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { findFollowedSource, getItemTexts, listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { listWork } from "@/app/_domain/workspace/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { SeenStatus } from "@/app/_vocabulary/text-status";
import { auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let key = "";
let year = 2000;

// The agenda of the small meeting was drafted in Chinese; its items 1 and 1 (a) have an English text.
beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
});

describe("the status of a text", () => {
  it("is missing, or as it was given, and the source is the language of the agenda itself", async () => {
    await edit("1", "en", { status: "unofficial" });

    expect(await statuses("1")).toMatchObject({ zh: "draft", en: "unofficial", fr: "missing" });
    const { source, items } = await listTextStatuses(await context(), key);
    expect(source).toBe("zh");
    expect(items.map(({ number, title, titleLocale }) => [number, title, titleLocale])).toEqual([
      ["1", "组织事项", "zh"],
      ["1 (a)", "会议开幕", "zh"],
      ["2", "其他事项", "zh"],
    ]);
  });

  it("stands beside the title in the reader's language, where there is one", async () => {
    const { items } = await listTextStatuses(await context(), key, "en");
    expect(items.map(({ number, titleLocale }) => [number, titleLocale])).toEqual([
      ["1", "en"],
      ["1 (a)", "en"],
      ["2", "zh"],
    ]);
  });

  it("is logged where it alone changes, and the text has no earlier version then", async () => {
    await edit("1", "en", { status: "official" });

    const item = await open("1", "en");
    expect(item).toMatchObject({ status: "official", version: 1 });
    expect(await eventsOn(item.id)).toMatchObject([
      {
        operation: "set-text-status",
        detail: { locale: "en", before: { status: "draft" }, after: { status: "official" } },
      },
    ]);
  });

  it("becomes outdated by a change of the source, of each translation that the item has", async () => {
    await edit("1", "fr", { title: "Questions d’organisation", status: "official" });
    await edit("1", "zh", { title: "组织问题" });

    expect(await statuses("1")).toEqual({
      ...{ zh: "draft", en: "outdated", fr: "outdated" },
      ...{ ar: "missing", ru: "missing", es: "missing" },
    });
    expect(await statuses("1 (a)")).toMatchObject({ en: "draft" });
  });

  it("is not touched by a change that leaves the meaning, and the log says so", async () => {
    await edit("1", "zh", { title: "组织事项。", minor: true });

    expect(await statuses("1")).toMatchObject({ en: "draft" });
    const { id } = await open("1", "zh");
    expect(await eventsOn(id)).toMatchObject([{ operation: "edit-item", detail: { minor: true } }]);
  });

  it("is not touched by a change of a translation", async () => {
    await edit("1", "en", { title: "Organization" });

    expect(await statuses("1")).toMatchObject({ zh: "draft", en: "draft" });
  });

  it("stays outdated until a save says that the text follows the source, also without a change of the text", async () => {
    await edit("1", "zh", { title: "组织问题" });
    await edit("1", "en", { title: "Organisation matters" });
    expect(await statuses("1")).toMatchObject({ en: "outdated" });
    await edit("1", "en", { follows: true });

    expect(await statuses("1")).toMatchObject({ en: "draft" });
    const { id } = await open("1", "en");
    expect((await eventsOn(id)).at(-1)).toMatchObject({
      operation: "set-text-status",
      detail: { locale: "en", followsSource: true },
    });
  });

  it("stays outdated if the source changed again while the translation was being saved", async () => {
    await edit("1", "zh", { title: "组织问题" });
    const form = await openEdit("1", "en");
    await edit("1", "zh", { title: "安排" });
    await editItem(await context(), { ...form, title: "Organization", follows: true });

    expect(await statuses("1")).toMatchObject({ en: "outdated" });
  });

  it("is up to date in a language that is added now", async () => {
    await edit("1", "zh", { title: "组织问题" });
    await edit("1", "fr", { title: "Organisation" });

    expect(await statuses("1")).toMatchObject({ fr: "draft", en: "outdated" });
  });

  it("is the same on the list of work as in the matrix, for every language", async () => {
    await edit("1", "zh", { title: "组织问题" });
    await edit("1 (a)", "fr", { title: "Ouverture" });
    await edit("1 (a)", "zh", { title: "开幕" });
    await edit("2", "en", { title: "Other" });

    const { items } = await listTextStatuses(await context(), key);
    const { work } = await listWork(await context(), { meetingKey: key, kind: "agendaTexts", limit: 9 });
    const entries = work.flatMap((each) => (each.kind === "agendaTexts" ? each.entries : []));
    const count = (language: Locale, status: SeenStatus) =>
      items.filter(({ statuses }) => statuses[language] === status).length;
    for (const language of LOCALES) {
      const { missing = 0, outdated = 0 } = entries.find((each) => each.language === language) ?? {};
      expect([language, missing, outdated]).toEqual([
        language,
        count(language, "missing"),
        count(language, "outdated"),
      ]);
    }
    expect(entries.reduce((sum, { outdated }) => sum + outdated, 0)).toBe(3);
  });
});

describe("the source of a translation", () => {
  it("is found as it read when the translation was made, over several changes", async () => {
    await edit("1", "zh", { title: "第二" });
    await edit("1", "en", { follows: true });
    await edit("1", "zh", { title: "第二点", minor: true });
    await edit("1", "zh", { title: "第三" });
    await edit("1", "zh", { title: "第四" });

    const item = await getItemTexts(await context(), { meetingKey: key, itemId: (await open("1", "en")).id });
    expect(item.source).toBe("zh");
    expect(await findFollowedSource(await context(), item, "en")).toMatchObject({ title: "第二点" });
    expect(item.texts.zh).toMatchObject({ title: "第四" });
    await edit("1", "en", { follows: true });
    const current = await getItemTexts(await context(), { meetingKey: key, itemId: item.id });
    expect(await findFollowedSource(await context(), current, "en")).toMatchObject({ title: "第四" });
  });

  it("is the language in which an item was first written, where that is another one", async () => {
    const { id } = await addItem(await context(), {
      ...{ meetingKey: key, title: "Cooperation", textLocale: "en", position: "end" },
    });
    const number = await numberOf(id);
    await edit(number, "zh", { title: "合作" });
    await edit(number, "en", { title: "International cooperation" });

    expect(await statuses(number)).toMatchObject({ en: "draft", zh: "outdated" });
  });

  it("can be chosen for the meeting: what was up to date stays so, later changes of it count", async () => {
    await edit("1", "zh", { title: "组织问题" });
    expect(await statuses("1")).toMatchObject({ zh: "draft", en: "outdated" });
    expect(await changeSourceLanguage(await context(), { meetingKey: key, language: "en" })).toBe(true);
    expect(await changeSourceLanguage(await context(), { meetingKey: key, language: "en" })).toBe(false);
    expect(await statuses("1")).toMatchObject({ zh: "draft", en: "draft" });
    await edit("1", "en", { title: "Organization" });
    expect(await statuses("1")).toMatchObject({ zh: "outdated", en: "draft" });

    await changeSourceLanguage(await context(), { meetingKey: key, language: "zh" });
    expect(await statuses("1")).toMatchObject({ zh: "draft", en: "draft" });
    const events = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, key));
    expect(events.map(({ operation, detail }) => [operation, detail])).toEqual([
      ["change-source-language", { before: { language: "zh" }, after: { language: "en" } }],
      ["change-source-language", { before: { language: "en" }, after: { language: "zh" } }],
    ]);
  });

  it("of a meeting that does not exist cannot be chosen", async () => {
    await expect(changeSourceLanguage(await context(), { meetingKey: "none", language: "en" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

async function context() {
  return contextOf(test.db, await staff(test.db, "editor"));
}

async function open(number: string, locale: Locale) {
  const items = await listItemsToEdit(await context(), key);
  const itemId = items.find((item) => item.number === number)?.id ?? "";

  return getItemToEdit(await context(), { meetingKey: key, itemId, locale });
}

/** Returns the form of a text as it was opened and sent without a change. */
async function openEdit(number: string, locale: Locale): Promise<EditItem> {
  const { id, version, itemVersion, sourceRevision, formValues } = await open(number, locale);
  const form = { ...formValues, title: formValues.title || "Title" };

  return EditItem.parse({ ...form, itemId: id, textLocale: locale, version, itemVersion, sourceRevision });
}

async function edit(number: string, locale: Locale, change: Partial<EditItem>) {
  return editItem(await context(), { ...(await openEdit(number, locale)), ...change });
}

async function statuses(number: string) {
  const { items } = await listTextStatuses(await context(), key);

  return items.find((item) => item.number === number)?.statuses;
}

async function numberOf(id: string) {
  const items = await listItemsToEdit(await context(), key);

  return items.find((item) => item.id === id)?.number ?? "";
}

function eventsOn(subjectId: string) {
  return test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId)).orderBy(auditEvents.id);
}
