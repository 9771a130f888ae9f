import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { deleteOldOpenTexts } from "@/app/_domain/open-texts/delete-old-open-texts";
import { discardUnsavedText } from "@/app/_domain/open-texts/discard-unsaved-text";
import { noteOpenText } from "@/app/_domain/open-texts/note-open-text";
import { getOpenText, listPresences } from "@/app/_domain/open-texts/queries";
import { NoteOpenText } from "@/app/_domain/open-texts/schemas";
import { type OpenTextReference, savedPages } from "@/app/_vocabulary/open-texts";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { describeNewer, describeOthers } from "@/components/open-texts/describe-presences";
import { auditEvents, rateLimits, textPresences, unsavedTexts } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff, translator } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let key = "";
let year = 2200;
let text: OpenTextReference;

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
  await test.db.delete(rateLimits);
  const [item] = await listItemsToEdit(await as("editor"), key);
  text = { meetingKey: key, kind: "agenda-item", subjectId: item?.id ?? "", language: "en" };
});

describe("a text that several have open", () => {
  it("says who else has it open, in the order in which they opened it, and what is unsaved", async () => {
    expect((await note("editor", { isUnsaved: true, typed: { title: "x" } })).others).toEqual([]);
    await note("secretariat", {}, 1);

    const { others } = await noteAs(await translator(test.db, "en"), {}, 2);
    expect(others).toEqual([
      { name: "editor", isUnsaved: true },
      { name: "secretariat", isUnsaved: false },
    ]);
    expect(describeOthers(others, "en")).toBe("editor (unsaved changes) and secretariat also have this text open.");
    expect(describeOthers(others.slice(1), "en")).toBe("secretariat also has this text open.");
    expect(await listed("editor", 2)).toMatchObject([
      { subjectId: text.subjectId, language: "en", name: "secretariat" },
      { name: expect.any(String) },
    ]);
  });

  it("is open in another language alone for those who have that open", async () => {
    await note("editor", { language: "fr" });
    expect((await note("secretariat")).others).toEqual([]);
    expect(await listed("secretariat")).toMatchObject([{ language: "fr" }]);
  });

  it("is closed 90 seconds after the last message, or once the page is left", async () => {
    await note("editor");
    expect((await note("secretariat", {}, 90)).others).toEqual([]);
    await note("editor", {}, 91);
    expect((await note("secretariat", {}, 92)).others).toHaveLength(1);
    await note("editor", { isLeft: true }, 93);
    expect((await note("secretariat", {}, 94)).others).toEqual([]);
    expect(await listed("editor", 94)).toHaveLength(1);
  });

  it("says that it was saved since, by whom and when", async () => {
    const context = await as("editor");
    const item = await getItemToEdit(context, { meetingKey: key, itemId: text.subjectId, locale: "en" });
    expect((await note("secretariat", { version: item.version })).newer).toBeUndefined();
    const { formValues, version, itemVersion } = item;
    const edit = { ...formValues, annotation: [], documentation: [], version, itemVersion };
    await editItem(context, { ...edit, itemId: text.subjectId, textLocale: "en", title: "Newer" });

    const { newer } = await note("secretariat", { version: item.version });
    expect(newer).toEqual({ by: "editor", at: NOW });
    expect(describeNewer({ by: "editor", at: NOW }, "en", "Europe/Vienna")).toContain(
      "editor saved a newer version, 2 May 2023",
    );
  });

  it("is opened by those alone who may save it, in a meeting that has it", async () => {
    const french = await translator(test.db, "fr");
    const refused: Viewer[] = [
      PUBLIC_VIEWER,
      french,
      await staff(test.db, "reader"),
      await staff(test.db, "sherloc"),
      await delegate(test.db, "XA"),
    ];
    for (const viewer of refused) await expect(noteAs(viewer)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(noteAs(french, { language: "fr" })).resolves.toBeDefined();
    for (const each of [{ kind: "paragraph" }, { kind: "decision", language: "" }] as const)
      await expect(note("secretariat", each)).rejects.toMatchObject({ kind: "not-found" });
    await expect(note("editor", { meetingKey: "wg8-1999" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      listPresences(contextOf(test.db, PUBLIC_VIEWER), { meetingKey: key, kind: "agenda-item" }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    expect(await getOpenText(contextOf(test.db, french), text)).toEqual({ others: [], unsaved: undefined });
  });

  it("leaves nothing in the audit log", async () => {
    const before = await test.db.$count(auditEvents);
    await note("editor", { isUnsaved: true, typed: { title: "x" } });
    await discardUnsavedText(await as("editor"), { ...text, pages: ["page01"] });
    expect(await test.db.$count(auditEvents)).toBe(before);
  });

  it("is refused to an account that sends without pause, and to no other", async () => {
    await test.db.insert(rateLimits).values({
      key: `open-text:${(await staff(test.db, "editor")).accountId}`,
      points: 1_000,
      expire: new Date(Date.now() + 60_000),
    });
    await expect(note("editor")).rejects.toMatchObject({ kind: "too-many" });
    await expect(note("secretariat")).resolves.toBeDefined();
  });
});

describe("what is typed and not saved", () => {
  const typed = { title: "Typed", version: "1", annotation: "كلمة\n\n词语" };

  it("is stored for the person who typed it alone, on every device", async () => {
    await note("editor", { isUnsaved: true, typed }, 5);

    expect(await unsaved("editor")).toEqual({ values: typed, storedAt: at(5), page: "page01" });
    expect(await unsaved("secretariat")).toBeUndefined();
    await note("editor", { isUnsaved: true, typed }, 35);
    expect((await unsaved("editor"))?.storedAt).toEqual(at(5));
    await note("editor", { isUnsaved: true, typed: { ...typed, title: "Typed there" }, page: "another1" }, 36);
    expect(await unsaved("editor")).toMatchObject({ values: { title: "Typed there" } });
  });

  it("stays beside what the same person types in another page; the newest is offered first", async () => {
    const other = { ...typed, title: "Typed there" };
    await note("editor", { isUnsaved: true, typed }, 5);
    await note("editor", { isUnsaved: true, typed: other, page: "another1" }, 6);
    // A forgotten page sends the older text again, which stays the older one.
    await note("editor", { isUnsaved: true, typed }, 36);
    expect(await unsaved("editor")).toEqual({ values: other, storedAt: at(6), page: "another1" });

    await discard("editor", "another1");
    expect(await unsaved("editor")).toEqual({ values: typed, storedAt: at(5), page: "page01" });
  });

  it("is stored once while another page continues it unchanged, and again where it was deleted", async () => {
    await note("editor", { isUnsaved: true, typed }, 5);
    await note("editor", { isUnsaved: true, typed, page: "another1" }, 6);
    expect(await unsaved("editor")).toEqual({ values: typed, storedAt: at(5), page: "page01" });
    await discard("editor", "page01");
    expect(await unsaved("editor")).toBeUndefined();
    await note("editor", { isUnsaved: true, typed, page: "another1" }, 36);
    expect(await unsaved("editor")).toMatchObject({ values: typed, page: "another1" });
  });

  it("is deleted by a save in the page where it was typed and in the one that it continues, and in no other", async () => {
    for (const [index, page] of ["page01", "another1", "another2"].entries())
      await note("editor", { isUnsaved: true, typed: { title: page }, page }, index);
    const pages = savedPages({ title: "x", unsavedPages: ["another1", "another2"] });
    await discardUnsavedText(await as("editor"), { ...text, pages });
    expect(await unsaved("editor")).toMatchObject({ page: "page01" });
    await discardUnsavedText(await as("editor"), { ...text, pages: savedPages({ unsavedPages: "" }) });
    expect(await unsaved("editor")).toMatchObject({ page: "page01" });
    expect([savedPages({}), savedPages({ unsavedPages: "page01" })]).toEqual([[], ["page01"]]);
  });

  it("is stored for the five newest pages of a person and text", async () => {
    for (let page = 1; page <= 7; page++)
      await note("editor", { isUnsaved: true, typed: { title: `${page}` }, page: `page0${page}` }, page);
    await note("secretariat", { isUnsaved: true, typed }, 8);
    const { accountId } = await staff(test.db, "editor");
    const rows = await test.db
      .select({ page: unsavedTexts.page })
      .from(unsavedTexts)
      .where(and(eq(unsavedTexts.subjectId, text.subjectId), eq(unsavedTexts.accountId, accountId)))
      .orderBy(unsavedTexts.storedAt);
    expect(rows.map(({ page }) => page)).toEqual(["page03", "page04", "page05", "page06", "page07"]);
    expect(await unsaved("secretariat")).toMatchObject({ values: typed });
  });

  it("is stored without what the database cannot hold, and no key contains it", async () => {
    await note("editor", { isUnsaved: true, typed: { title: "a\0b\ud800", subjects: ["\0x"] } });
    expect(await unsaved("editor")).toMatchObject({ values: { title: "ab\ufffd", subjects: ["x"] } });
    for (const each of [{ meetingKey: "wg9\0" }, { typed: { "a\0": "" } }, { typed: { "\ud800": "" } }])
      expect(NoteOpenText.safeParse({ ...MESSAGE, ...text, ...each }).success).toBe(false);
  });

  it("is deleted once nothing is unsaved in the page where it was typed, not by another page", async () => {
    await note("editor", { isUnsaved: true, typed });
    await note("editor", { page: "another1" });
    expect(await unsaved("editor")).toBeDefined();
    await note("editor", { isUnsaved: true });
    expect(await unsaved("editor")).toMatchObject({ values: typed });
    await note("editor");
    expect(await unsaved("editor")).toBeUndefined();
  });

  it("is deleted by its author, and stays for everybody else", async () => {
    for (const role of ["editor", "secretariat"] as const) await note(role, { isUnsaved: true, typed });
    await discard("editor", "page01");
    expect([await unsaved("editor"), await unsaved("secretariat")]).toMatchObject([undefined, { values: typed }]);
    await expect(discard("reader", "page01")).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("is bounded in size and in fields", () => {
    const parse = (values: object) => NoteOpenText.safeParse({ ...MESSAGE, ...text, typed: values }).success;
    expect(parse(typed)).toBe(true);
    expect(parse({ title: "x".repeat(300_001) })).toBe(false);
    expect(parse(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, ""])))).toBe(false);
    expect(parse({ title: 7 })).toBe(false);
  });

  it("is deleted after 30 days, and the rows of closed editors with it", async () => {
    await note("editor", { isUnsaved: true, typed });
    await note("secretariat", { isUnsaved: true, typed }, 29 * 86_400);
    const later = new Date(NOW.getTime() + (30 * 86_400 + 1) * 1_000);
    await deleteOldOpenTexts(contextOf(test.db, { kind: "system", name: "upkeep" }, later));

    expect([await unsaved("editor"), await unsaved("secretariat")]).toMatchObject([undefined, { values: typed }]);
    expect(await test.db.$count(textPresences)).toBe(0);
    expect(await test.db.$count(unsavedTexts)).toBeGreaterThan(0);
  });
});

const MESSAGE = { version: 1, page: "page01", isUnsaved: false };

const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

async function as(role: "editor" | "secretariat" | "reader", seconds = 0) {
  return contextOf(test.db, await staff(test.db, role), at(seconds));
}

async function note(role: "editor" | "secretariat", message: Partial<NoteOpenText> = {}, seconds = 0) {
  return noteAs(await staff(test.db, role), message, seconds);
}

async function noteAs(viewer: Viewer, message: Partial<NoteOpenText> = {}, seconds = 0) {
  const context = contextOf(test.db, viewer, at(seconds));

  return noteOpenText(context, NoteOpenText.parse({ ...MESSAGE, ...text, ...message }));
}

async function discard(role: "editor" | "reader", page: string) {
  return discardUnsavedText(await as(role), { ...text, pages: [page] });
}

async function listed(role: "editor" | "secretariat", seconds = 0) {
  return listPresences(await as(role, seconds), { meetingKey: key, kind: "agenda-item" });
}

async function unsaved(role: "editor" | "secretariat") {
  return (await getOpenText(await as(role), text)).unsaved;
}
