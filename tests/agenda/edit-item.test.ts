import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listEarlierTexts, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { agendaItemTexts, auditEvents } from "@/db/schema";
import { seed } from "../agenda-import/seed";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let key = "";
let year = 2000;

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
});

describe("editing an item", () => {
  it("changes its text in one language, and the audit event has both texts", async () => {
    const editor = await staff(test.db, "editor");
    const before = await openEdit("1", "en");

    await editItem(contextOf(test.db, editor), { ...before, title: "New title" });

    const after = await openEdit("1", "en");
    expect(after).toMatchObject({ title: "New title", version: before.version + 1, itemVersion: before.itemVersion });
    expect(await openEdit("1", "zh")).toMatchObject({ title: "组织事项", version: 1 });
    const [entry] = await entriesOn(before.itemId);
    expect(entry).toMatchObject({
      operation: "edit-item",
      accountId: editor.accountId,
      at: NOW,
      detail: { locale: "en", before: { title: "Organizational matters" }, after: { title: "New title" } },
    });
  });

  it("adds a text in a language without one", async () => {
    const blank = await openEdit("2", "fr");
    expect(blank).toMatchObject({ version: 0, title: "" });

    await save("editor", { ...blank, title: "Questions diverses" });

    expect(await openEdit("2", "fr")).toMatchObject({ version: 1, title: "Questions diverses" });
  });

  it("preserves paragraphs, quotations, lists, footnotes and links as typed", async () => {
    const source = "First.[^1]\n\n> Quoted\n\n(a) one\n(b) two, see www.unodc.org\n\n[^1]: The note.";
    await save(
      "secretariat",
      EditItem.parse({ ...(await openForm("1", "en")), annotation: source.replaceAll("\n", "\r\n") }),
    );

    const context = contextOf(test.db, await staff(test.db, "editor"));
    const { id } = await find("1");
    const item = await getItemToEdit(context, { meetingKey: key, itemId: id, locale: "en" });
    expect(item.formValues.annotation).toBe(source);
    const [row] = await textRow(id, "en");
    expect(row?.annotation).toMatchObject([
      { type: "paragraph", content: [{ type: "text" }, { type: "footnote" }] },
      { type: "quotation" },
      { type: "list", items: [{ mark: "(a)" }, { content: [{ type: "text" }, { href: "https://www.unodc.org" }] }] },
    ] satisfies unknown as RichText);
  });

  it("changes nothing and appends no event when it is sent twice", async () => {
    const sent = { ...(await openEdit("1", "en")), title: "Sent twice" };
    const context = contextOf(test.db, await staff(test.db, "editor"));

    const now = { isPublic: true, version: sent.version + 1, itemVersion: sent.itemVersion, sourceRevision: 1 };
    expect(await editItem(context, sent)).toEqual({ changed: true, ...now });
    expect(await editItem(context, sent)).toEqual({ changed: false, ...now });

    expect((await openEdit("1", "en")).version).toBe(sent.version + 1);
    expect(await entriesOn(sent.itemId)).toHaveLength(1);
  });
});

describe("two editors of the same text", () => {
  it("do not overwrite each other: the second gets a conflict, and can save over the version displayed", async () => {
    const seen = await openEdit("1", "en");
    await save("editor", { ...seen, title: "First come" });

    await expect(save("secretariat", { ...seen, title: "Second" })).rejects.toMatchObject({
      kind: "conflict",
      code: "changedByAnother",
    });
    expect((await openEdit("1", "en")).title).toBe("First come");

    const now = await openEdit("1", "en");
    await save("secretariat", { ...seen, title: "Second", version: now.version });
    expect((await openEdit("1", "en")).title).toBe("Second");
  });

  it("save at the same moment: one succeeds, every other gets a conflict", async () => {
    const seen = await openEdit("1", "en");
    const context = contextOf(test.db, await staff(test.db, "editor"));

    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => editItem(context, { ...seen, title: `Version ${index}` })),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await entriesOn(seen.itemId)).toHaveLength(1);
  });

  it("do not conflict in different languages", async () => {
    const [english, chinese] = [await openEdit("1", "en"), await openEdit("1", "zh")];

    await save("editor", { ...english, title: "English" });
    await save("editor", { ...chinese, title: "中文标题" });

    expect([(await openEdit("1", "en")).title, (await openEdit("1", "zh")).title]).toEqual(["English", "中文标题"]);
  });

  it("get a conflict if one has changed the number that the other would change back", async () => {
    const [english, chinese] = [await openEdit("2", "en"), await openEdit("2", "zh")];
    await save("editor", { ...chinese, number: "7" });

    await expect(save("editor", { ...english, title: "Other matters" })).rejects.toMatchObject({ kind: "conflict" });
    expect(await find("7")).toBeDefined();
  });
});

describe("the number of an item", () => {
  it("is accepted as any language prints it, and an invalid one is refused at its field", () => {
    const number = (typedNumber: string) => EditItem.shape.number.safeParse(typedNumber);

    expect(["1(a)", "1 a)", " １（ａ） ", "1 (أ)"].map((each) => number(each).data)).toEqual(Array(4).fill("1 (a)"));
    expect(["", "a", "0", "1 (ab)", "1.2", "<script>", "-1"].map((each) => number(each).success)).toEqual(
      Array(7).fill(false),
    );
  });

  it("is unique in a meeting", async () => {
    await expect(save("editor", { ...(await openEdit("2", "zh")), number: "1" })).rejects.toMatchObject({
      code: "itemNumberToSwap",
      field: "number",
      params: { number: "1" },
    });
    expect(await numbers()).toEqual(["1", "1 (a)", "2"]);
  });

  it("is exchanged with that of the item that has it, sub-items included, if the form says so", async () => {
    await save("editor", { ...(await openEdit("2", "zh")), number: "1", swapNumbers: true });
    expect(await numbers()).toEqual(["2", "2 (a)", "1"]);
    const reader = contextOf(test.db, await staff(test.db, "editor"));
    const items = await listItemsToEdit(reader, key);
    expect(items.filter(({ isNumberFixed }) => isNumberFixed).map(({ number }) => number)).toEqual(["2", "1"]);
    await save("editor", { ...(await openEdit("1", "zh")), number: "2", swapNumbers: true });
    const again = await listItemsToEdit(reader, key);
    expect(again.map(({ number, isNumberFixed }) => [number, isNumberFixed])).toEqual([
      ...[
        ["1", false],
        ["1 (a)", false],
        ["2", false],
      ],
    ]);
    await expect(
      save("editor", { ...(await openEdit("1", "zh")), number: "1 (a)", swapNumbers: true }),
    ).rejects.toMatchObject({ code: "itemNumberTaken", field: "number" });
  });

  it("changes the numbers of the sub-items too", async () => {
    await save("editor", { ...(await openEdit("1", "zh")), number: "5" });

    expect(await numbers()).toEqual(["5", "5 (a)", "2"]);
  });

  it("can make an item a sub-item of an existing item, with its own sub-items while there are levels below", async () => {
    await save("editor", { ...(await openEdit("2", "zh")), number: "1 (b)" });
    expect((await find("1 (b)"))?.level).toBe(2);

    const refused = { kind: "invalid", field: "number" };
    await expect(save("editor", { ...(await openEdit("1 (b)", "zh")), number: "9 (a)" })).rejects.toMatchObject(
      refused,
    );
    await save("editor", { ...(await openEdit("1 (b)", "zh")), number: "2" });
    await save("editor", { ...(await openEdit("1", "zh")), number: "2 (a)" });
    expect(await numbers()).toEqual(["2", "2 (a)", "2 (a) (i)"]);
    await save("editor", { ...(await openEdit("2 (a)", "zh")), number: "1" });
    expect(await numbers()).toEqual(["2", "1", "1 (a)"]);
  });
});

describe("the form of an item", () => {
  it("refuses at the field a missing or long title, and a footnote without a call or a call without a footnote", async () => {
    const form = await openForm("1", "en");
    const mistakes = (input: object) =>
      EditItem.safeParse({ ...form, ...input }).error?.issues.map(({ path, message }) => [path[0], message]);

    expect(mistakes({})).toBeUndefined();
    expect(mistakes({ title: "  " })).toEqual([["title", "required"]]);
    expect(mistakes({ title: "x".repeat(2_001) })).toEqual([["title", "tooLong"]]);
    expect(mistakes({ title: "x".repeat(2_000) })).toBeUndefined();
    expect(mistakes({ annotation: "Called.[^1]" })).toEqual([["annotation", "footnote-missing"]]);
    expect(mistakes({ documentation: "[^1]: not called" })).toEqual([["documentation", "footnote-not-called"]]);
    expect(mistakes({ itemId: "1; drop table" })).toEqual([["itemId", "notFound"]]);
  });

  it("reads an absent checkbox as not ticked", async () => {
    const { noDocumentExpected: _box, ...sent } = await openForm("1", "en");

    expect(EditItem.parse(sent).noDocumentExpected).toBe(false);
    expect(EditItem.parse({ ...sent, noDocumentExpected: "yes" }).noDocumentExpected).toBe(true);
  });

  it("preserves no-break spaces and script as text", async () => {
    const title = "Titre\u00a0: «\u00a0x\u00a0» <script>alert(1)</script>";
    await save("editor", EditItem.parse({ ...(await openForm("1", "fr")), title }));

    expect((await openEdit("1", "fr")).title).toBe(title);
  });
});

describe("earlier texts", () => {
  it("are listed, the newest first, and saving one restores it", async () => {
    await save("editor", { ...(await openEdit("1", "en")), title: "Second" });
    await save("editor", { ...(await openEdit("1", "en")), title: "Third" });
    const { itemId } = await openEdit("1", "en");
    const context = contextOf(test.db, await staff(test.db, "editor"));

    await test.db.delete(auditEvents);
    const earlier = await listEarlierTexts(context, { itemId, locale: "en", limit: 10 });
    expect(earlier.map(({ before }) => before.title)).toEqual(["Second", "Organizational matters"]);
    expect(await listEarlierTexts(context, { itemId, locale: "zh", limit: 10 })).toEqual([]);

    const { before } = earlier[1]!; // two were listed
    await save("editor", EditItem.parse({ ...(await openForm("1", "en")), ...before }));
    expect((await openEdit("1", "en")).title).toBe("Organizational matters");
  });
});

describe("rights", () => {
  it.each(["sherloc", "rapporteur", "admin"] as const)("refuse a %s, without a trace", async (role) => {
    const form = await openEdit("1", "en");

    await expect(save(role, { ...form, title: "Not mine" })).rejects.toMatchObject({ kind: "forbidden" });

    expect(await openEdit("1", "en")).toEqual(form);
    expect(await entriesOn(form.itemId)).toEqual([]);
  });

  it("refuse a delegation to edit items, to list them and to read their forms", async () => {
    const context = contextOf(test.db, await delegate(test.db, "XA"));
    const form = await openEdit("1", "en");
    const forbidden = { kind: "forbidden" };

    await expect(editItem(context, form)).rejects.toMatchObject(forbidden);
    await expect(listItemsToEdit(context, key)).rejects.toMatchObject(forbidden);
    const wanted = { meetingKey: key, itemId: form.itemId, locale: "en" } as const;
    await expect(getItemToEdit(context, wanted)).rejects.toMatchObject(forbidden);
    await expect(listEarlierTexts(context, { ...wanted, limit: 1 })).rejects.toMatchObject(forbidden);
  });

  it("do not give access to an item through another meeting, nor to an unknown one", async () => {
    const context = contextOf(test.db, await staff(test.db, "editor"));
    const form = await openEdit("1", "en");
    const notFound = { kind: "not-found" };
    await smallMeeting(test.db, `wg8-${year}`);

    for (const wanted of [
      { meetingKey: `wg8-${year}`, itemId: form.itemId },
      { meetingKey: key, itemId: "none" },
    ])
      await expect(getItemToEdit(context, { ...wanted, locale: "en" })).rejects.toMatchObject(notFound);
    const nobody = "00000000-0000-4000-8000-000000000000";
    await expect(editItem(context, { ...form, itemId: nobody })).rejects.toMatchObject(notFound);
  });
});

describe("the sample document", () => {
  it("passes through the form in each language without losing a character", async () => {
    const operator = contextOf(test.db, { kind: "system", name: "import-agenda" });
    for (const locale of ["zh", "en", "fr", "es", "ru", "ar"] as const)
      ({ meetingKey: key } = await importText(operator, seed(locale)));
    const context = contextOf(test.db, await staff(test.db, "editor"));

    for (const { id, texts } of await listItemsToEdit(context, key)) {
      for (const locale of Object.keys(texts) as Locale[]) {
        const [stored] = await textRow(id, locale);
        const item = await getItemToEdit(context, { meetingKey: key, itemId: id, locale });
        const sent = EditItem.parse({ ...item.formValues, ...item, itemId: id, textLocale: locale });
        expect(sent.annotation).toEqual(stored?.annotation);
        expect(sent.documentation).toEqual(stored?.documentation);
        expect(await editItem(context, sent)).toMatchObject({ changed: false });
      }
    }
  });
});

async function find(number: string) {
  const items = await listItemsToEdit(contextOf(test.db, await staff(test.db, "editor")), key);
  const item = items.find((each) => each.number === number);
  if (!item) throw new Error(`no item ${number}`);

  return item;
}

/** Returns the data of an item's form as it is opened. */
async function openForm(number: string, locale: Locale) {
  const { id } = await find(number);
  const context = contextOf(test.db, await staff(test.db, "editor"));
  const {
    formValues: fields,
    version,
    itemVersion,
  } = await getItemToEdit(context, { meetingKey: key, itemId: id, locale });

  return { ...fields, title: fields.title || "Title", itemId: id, textLocale: locale, version, itemVersion };
}

/** Returns an edit that changes nothing. */
async function openEdit(number: string, locale: Locale): Promise<EditItem> {
  const form = await openForm(number, locale);
  const [row] = await textRow(form.itemId, locale);

  return { ...EditItem.parse(form), title: row?.title ?? "" };
}

async function save(role: "secretariat" | "editor" | "sherloc" | "rapporteur" | "admin", input: EditItem) {
  return editItem(contextOf(test.db, await staff(test.db, role)), input);
}

function textRow(itemId: string, locale: Locale) {
  return test.db
    .select()
    .from(agendaItemTexts)
    .where(and(eq(agendaItemTexts.itemId, itemId), eq(agendaItemTexts.locale, locale)));
}

function entriesOn(subjectId: string) {
  return test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId));
}

async function numbers() {
  const items = await listItemsToEdit(contextOf(test.db, await staff(test.db, "editor")), key);

  return items.map(({ number }) => number);
}
