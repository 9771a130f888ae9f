import { beforeAll, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { canEditText, canReadTexts } from "@/app/_domain/agenda/policy";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { EditItem, TranslateItem } from "@/app/_domain/agenda/schemas";
import { getItemTexts, listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { translateItem } from "@/app/_domain/agenda/translate-item";
import { listWork } from "@/app/_domain/workspace/queries";
import { listStaffSections } from "@/app/_platform/http/staff/sections";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf, staff, translator } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const KEY = "wg9-2023";
const test = testDatabase();
let itemId = "";

beforeAll(async () => {
  await smallMeeting(test.db, KEY);
  const items = await listItemsToEdit(contextOf(test.db, await staff(test.db, "editor")), KEY);
  itemId = items.find(({ number }) => number === "2")?.id ?? "";
});

const edit = (textLocale: Locale, title: string) =>
  TranslateItem.parse({ itemId, textLocale, version: 0, sourceRevision: 1, title, status: "draft" });

describe("a translator", () => {
  it("edits the texts in their own languages, and in no other", async () => {
    const context = contextOf(test.db, await translator(test.db, "fr", "ar"));
    for (const locale of ["fr", "ar"] as const)
      expect(await translateItem(context, edit(locale, `Titre ${locale}`))).toMatchObject({
        changed: true,
        version: 1,
      });
    for (const locale of ["en", "zh", "ru", "es"] as const)
      await expect(translateItem(context, edit(locale, "Title"))).rejects.toMatchObject({ kind: "forbidden" });
    expect(LOCALES.filter((locale) => canEditText(context.viewer, locale))).toEqual(["ar", "fr"]);

    const { texts } = await getItemTexts(context, { meetingKey: KEY, itemId });
    expect([texts.fr?.title, texts.ar?.title, texts.zh?.title, texts.en]).toEqual([
      "Titre fr",
      "Titre ar",
      "其他事项",
      undefined,
    ]);
  });

  it("changes nothing of the item itself", async () => {
    const context = contextOf(test.db, await translator(test.db, "fr", "ar"));
    const { formValues, ...form } = await getItemToEdit(context, { meetingKey: KEY, itemId, locale: "fr" });
    const input = EditItem.parse({ ...form, ...formValues, number: "7", itemId, textLocale: "fr", minor: undefined });
    await expect(editItem(context, input)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("sees on the first page what their languages lack, and nothing that others settle", async () => {
    const { work } = await listWork(contextOf(test.db, await translator(test.db, "es")), { limit: 9 });

    expect(work.map(({ kind }) => kind)).toEqual(["agendaTexts"]);
    expect(work.flatMap(({ entries }) => entries.map((entry) => "language" in entry && entry.language))).toEqual([
      "es",
    ]);
  });
});

describe("a reader", () => {
  it("sees the working copy and the status of each text, and edits none", async () => {
    const context = contextOf(test.db, await staff(test.db, "reader"));
    await editTitle("zh", "工作稿");

    expect((await getAgenda(context, KEY, "zh")).items.map(({ title }) => title)).toContain("工作稿");
    expect((await listTextStatuses(context, KEY)).items).toHaveLength(3);
    for (const locale of LOCALES)
      await expect(translateItem(context, edit(locale, "Title"))).rejects.toMatchObject({ kind: "forbidden" });
    expect((await listWork(context, { limit: 9 })).work).toEqual([]);
  });
});

it("translators and readers open the sections where they read, and no others", async () => {
  const sections = (viewer: Viewer) => listStaffSections(viewer, "en", KEY).map(({ name }) => name);

  expect(sections(await translator(test.db, "fr"))).toEqual(sections(await staff(test.db, "reader")));
  const read = ["home", "meeting", "information", "languages", "documents", "glossary"];
  expect(sections(await staff(test.db, "reader"))).toEqual(read);
  expect(canReadTexts(await staff(test.db, "rapporteur"))).toBe(false);
});

async function editTitle(locale: Locale, title: string) {
  const context = contextOf(test.db, await staff(test.db, "editor"));
  const { version, formValues } = await getItemToEdit(context, { meetingKey: KEY, itemId, locale });

  return translateItem(context, TranslateItem.parse({ ...formValues, itemId, textLocale: locale, version, title }));
}
