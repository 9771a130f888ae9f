import { beforeAll, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import type { Context } from "@/app/_domain/context";
import { agendaItems } from "@/db/schema";
import { seed } from "../agenda-import/seed";
import { findResults, findTitles, printMarked } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";

const test = testDatabase();
let secretariat: Context;

beforeAll(async () => {
  secretariat = contextOf(test.db, await staff(test.db, "secretariat"));
  await importText(secretariat, seed("en"));
  await importText(secretariat, seed("fr"));
});

describe("an agenda that was imported", () => {
  it("is found by the text of its items, footnotes included, in each language", async () => {
    const { results } = await findResults(test.db, "mainstreaming gender", { kind: "agenda", language: "en" });
    expect(results.map(({ label }) => label)).toEqual(["3"]);
    expect(
      (await findResults(test.db, "enseignements tirés", { language: "fr", kind: "agenda" })).results[0]?.label,
    ).toBe("2");
    const note = await findResults(test.db, "constructive-dialogues.html", { kind: "agenda", language: "en" });
    expect(printMarked(note.results[0]?.passage, "*")).toContain("*constructive*-*dialogues*.*html*");
  });
});

describe("an item that is edited and issued", () => {
  it("is found by its new text once it is issued, and no longer by the old one", async () => {
    expect(await findTitles(test.db, "quokkas")).toEqual([]);
    await edit("4", { annotation: "Of quokkas, which nobody has mentioned before." });
    expect(await findTitles(test.db, "quokka")).toEqual([]);
    await issueAgain(secretariat, "wg2-2023");
    expect(await findTitles(test.db, "quokka")).toEqual(["Other matters"]);
    await edit("4", { annotation: "Of nothing.", title: "Remaining matters" });
    await issueAgain(secretariat, "wg2-2023");
    expect(await findTitles(test.db, "quokka")).toEqual([]);
    expect(await findTitles(test.db, "remaining", { kind: "agenda" })).toEqual(["Remaining matters"]);
  });

  it("has its new number in every language, and so have its sub-items", async () => {
    await edit("1", { number: "9" });
    await issueAgain(secretariat, "wg2-2023", { kind: "revision" });
    const french = await findResults(test.db, "ouverture", { locale: "fr", language: "fr", kind: "agenda" });
    expect(french.results.map(({ label }) => label)).toContain("9 (a)");
  });
});

async function edit(number: string, changes: { title?: string; number?: string; annotation?: string }) {
  const context = contextOf(test.db, await staff(test.db, "editor"));
  const items = await test.db.select({ id: agendaItems.id, number: agendaItems.number }).from(agendaItems);
  const itemId = items.find((item) => item.number === number)?.id ?? "";
  const form = await getItemToEdit(context, { meetingKey: "wg2-2023", itemId, locale: "en" });
  const seen = { itemId, textLocale: "en", itemVersion: form.itemVersion, version: form.version };
  await editItem(context, EditItem.parse({ ...form.formValues, ...seen, ...changes }));
}
