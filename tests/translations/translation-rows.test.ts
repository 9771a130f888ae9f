import { beforeEach, describe, expect, it } from "vitest";
import { listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { TranslateItemForm } from "@/app/_domain/agenda/schemas";
import { findFollowedSource, getItemTexts } from "@/app/_domain/agenda/text-queries";
import { translateItem } from "@/app/_domain/agenda/translate-item";
import { listDifferences } from "@/app/_domain/translations/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { translationRows } from "@/components/translations/translation-rows";
import { seed } from "../agenda-import/seed";
import { testDatabase } from "../support/database";
import { importContext, importTexts } from "../support/import-text";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let key = "";
let year = 2000;

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
});

describe("a text beside its source", () => {
  it("shows by word what the source has changed since it was made, and each of its blocks in a field", async () => {
    await send("1", "zh", { "annotation-1": "第一段。", "annotation-2": "第二段。" });
    await send("1", "en", { "annotation-1": "First.", "annotation-2": "Second.", follows: "yes" });
    await send("1", "zh", { "annotation-1": "新的一段。", "annotation-2": "第一段。", "annotation-3": "第二段落。" });

    const rows = await rowsOf("1", "en");
    expect(rows.map(({ name, value, source }) => [name, value, source])).toEqual([
      ["title", "Organizational matters", "组织事项"],
      ["annotation-1", "", "新的一段。"],
      ["annotation-2", "First.", "第一段。"],
      ["annotation-3", "Second.", "第二段落。"],
      ["annotation-4", "", undefined],
      ["documentation-1", "", undefined],
    ]);
    expect(rows[1]?.changes).toEqual([{ kind: "added", text: "新的一段。" }]);
    expect(rows[2]?.changes).toBeUndefined();
    expect(rows[3]?.changes?.filter(({ kind }) => kind !== "same").length).toBeGreaterThan(0);
  });

  it("has further languages beside it, each beside the block of the source that it translates", async () => {
    await send("1", "fr", { title: "Organisation", "annotation-1": "Organisation." });

    const [title, annotation] = await rowsOf("1", "en", ["fr", "ru"]);
    expect(title?.others).toEqual([
      { language: "fr", text: "Organisation" },
      { language: "ru", text: "" },
    ]);
    expect(annotation?.others[0]).toEqual({ language: "fr", text: "Organisation." });
  });

  it("is saved as it is typed block by block, with the footnotes of each, and refuses one at its field", async () => {
    await send("1", "en", { "annotation-2": "(a) b[^1]\n\n[^1]: Two", "annotation-1": "A.[^1]\n\n[^1]: One" });
    const { texts } = await itemOf("1");
    expect(texts.en?.annotation).toMatchObject([
      { type: "paragraph", content: [{ text: "A." }, { type: "footnote", content: [{ text: "One" }] }] },
      { type: "list", items: [{ mark: "(a)", content: [{ text: "b" }, { content: [{ text: "Two" }] }] }] },
    ]);
    const refused = TranslateItemForm.safeParse({ ...(await formOf("1", "en")), "annotation-2": "x[^9]" });
    expect(refused.error?.issues).toMatchObject([{ message: "footnote-missing", path: ["annotation-2"] }]);
  });

  it("is refused where somebody else saved it in the meantime, and not where the item got another number", async () => {
    const form = await formOf("1", "en");
    await send("1", "en", { title: "Other" });
    await expect(translate({ ...form, title: "Third" })).rejects.toMatchObject({ code: "changedByAnother" });
  });
});

it("the sample agenda passes through the fields of its blocks without losing a character", async () => {
  const locales = ["zh", "ar"] as const;
  await importTexts(importContext(test.db), locales.map(seed));
  key = "wg2-2023";
  for (const { number } of await listItemsToEdit(await context(), key))
    for (const locale of locales)
      expect(await translate(await formOf(number, locale))).toMatchObject({ changed: false });
  const checked = await listDifferences(await context(), key);
  expect(checked.every(({ language }) => language !== "zh")).toBe(true);
});

async function context() {
  return contextOf(test.db, await staff(test.db, "editor"));
}

async function itemOf(number: string) {
  const items = await listItemsToEdit(await context(), key);
  const itemId = items.find((item) => item.number === number)?.id ?? "";

  return getItemTexts(await context(), { meetingKey: key, itemId });
}

async function rowsOf(number: string, language: Locale, beside: Locale[] = []) {
  const item = await itemOf(number);
  const followed: Partial<Record<Locale, Awaited<ReturnType<typeof findFollowedSource>>>> = {};
  for (const each of [language, ...beside]) followed[each] = await findFollowedSource(await context(), item, each);

  return translationRows(item, { language, followed, beside });
}

/** Returns the fields of a form as a browser sends them. */
async function formOf(number: string, language: Locale): Promise<Record<string, string>> {
  const { id, source, texts } = await itemOf(number);
  const fields = Object.fromEntries((await rowsOf(number, language)).map(({ name, value }) => [name, value]));
  const versions = { version: `${texts[language]?.version ?? 0}`, sourceRevision: `${texts[source]?.revision ?? 1}` };

  return { meetingKey: key, itemId: id, textLocale: language, ...versions, ...fields };
}

async function translate(form: Record<string, string>) {
  return translateItem(await context(), TranslateItemForm.parse(form));
}

async function send(number: string, language: Locale, fields: Record<string, string>) {
  return translate({ ...(await formOf(number, language)), ...fields });
}
