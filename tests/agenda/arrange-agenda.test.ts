import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit, listRemovedItems } from "@/app/_domain/agenda/edit-queries";
import { moveItem } from "@/app/_domain/agenda/move-item";
import { numberInOrder } from "@/app/_domain/agenda/number-items";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { removeItem } from "@/app/_domain/agenda/remove-item";
import { renumberItems } from "@/app/_domain/agenda/renumber-items";
import { restoreItem } from "@/app/_domain/agenda/restore-item";
import { AddItem, ArrangeItemsForm, EditItem } from "@/app/_domain/agenda/schemas";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { type AccountViewer, PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import {
  auditEvents,
  importFindings,
  meetingDocumentItems,
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  publicChanges,
  reportDrafts,
  reportParagraphs,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let meetingKey = "";
let meetingId = "";
let year = 2000;
let editor: AccountViewer;

beforeEach(async () => {
  year += 1;
  meetingKey = `wg9-${year}`;
  ({ meetingId } = await smallMeeting(test.db, meetingKey));
  editor = await staff(test.db, "editor");
});

const context = () => contextOf(test.db, editor);
const setStatus = (status: MeetingStatus) => test.db.update(meetings).set({ status }).where(eq(meetings.id, meetingId));
const numbers = async () => (await listItemsToEdit(context(), meetingKey)).map(({ number }) => number);
const titles = async () =>
  (await listItemsToEdit(context(), meetingKey)).map(
    ({ number, texts }) => `${number} ${texts.zh?.title ?? texts.en?.title}`,
  );

async function idOf(number: string): Promise<string> {
  const item = (await listItemsToEdit(context(), meetingKey)).find((each) => each.number === number);
  expect(item, number).toBeDefined();

  return item?.id ?? "";
}

async function add(title: string, position = "end") {
  return addItem(context(), AddItem.parse({ meetingKey, textLocale: "en", title, position }));
}

describe("a new item", () => {
  it("comes at the end, after an item or under it, and the numbers of a draft follow the order", async () => {
    await setStatus("draft");
    await add("Closing");
    await add("Adoption", `after ${await idOf("1 (a)")}`);
    await add("Second matter", `after ${await idOf("1")}`);
    await add("Part", `under ${await idOf("2")}`);

    expect(await titles()).toEqual([
      "1 组织事项",
      "1 (a) 会议开幕",
      "1 (b) Adoption",
      "2 Second matter",
      "2 (a) Part",
      "3 其他事项",
      "4 Closing",
    ]);
  });

  it("gets the next free number once the meeting is announced, and no other number changes", async () => {
    expect(await add("Second matter", `after ${await idOf("1")}`)).toMatchObject({ number: "3" });
    expect(await add("Part", `under ${await idOf("1")}`)).toMatchObject({ number: "1 (b)" });
    expect(await numbers()).toEqual(["1", "1 (a)", "1 (b)", "3", "2"]);
  });

  it("is in the working copy and in the audit log, can be edited, and is not public", async () => {
    const { id } = await add("Closing of the meeting");

    const { items } = await getAgenda(context(), meetingKey, "en");
    expect(items.at(-1)).toMatchObject({ id, number: "3", title: "Closing of the meeting" });
    const read = await getAgenda(contextOf(test.db, PUBLIC_VIEWER), meetingKey, "en");
    expect(read.items.map(({ number }) => number)).toEqual(["1", "1 (a)", "2"]);
    expect(await test.db.select().from(publicChanges).where(eq(publicChanges.meetingId, meetingId))).toEqual([]);
    expect(await eventsOn(id)).toMatchObject([
      {
        operation: "add-item",
        actor: editor.name,
        detail: { after: { number: "3", title: "Closing of the meeting" } },
      },
    ]);
    const { formValues, version, itemVersion } = await getItemToEdit(context(), {
      meetingKey,
      itemId: id,
      locale: "en",
    });
    const form = { ...formValues, itemId: id, textLocale: "en", version, itemVersion };
    await editItem(context(), EditItem.parse({ ...form, title: "Closure" }));
    await editItem(context(), EditItem.parse({ ...form, title: "Closure of the meeting", version: version + 1 }));
  });

  it("is refused without a title, beside an item that is gone, and on a sixth level", async () => {
    expect(AddItem.safeParse({ meetingKey, textLocale: "en", title: " " }).error?.issues[0]?.path).toEqual(["title"]);
    const [gone, under] = [crypto.randomUUID(), await idOf("1 (a)")];
    await expect(add("Nowhere", `after ${gone}`)).rejects.toMatchObject({ kind: "conflict", field: "position" });
    const { id } = await add("Third level", `under ${under}`);
    const { id: fourth } = await add("Fourth level", `under ${id}`);
    const { id: fifth } = await add("Fifth level", `under ${fourth}`);
    await expect(add("Sixth level", `under ${fifth}`)).rejects.toMatchObject({ code: "itemPlaceGone" });
    const deep = ["1", "1 (a)", "1 (a) (i)", "1 (a) (i) (a)", "1 (a) (i) (a) (i)", "2"];
    expect(await numbers()).toEqual(deep);
  });
});

describe("moving an item", () => {
  it("takes its sub-items along; in a draft all numbers follow, in one step and back", async () => {
    await setStatus("draft");
    const itemId = await idOf("1");
    expect(await moveItem(context(), { meetingKey, itemId, step: "down" })).toEqual({ number: "2" });
    expect(await titles()).toEqual(["1 其他事项", "2 组织事项", "2 (a) 会议开幕"]);
    await moveItem(context(), { meetingKey, itemId, step: "up" });
    expect(await titles()).toEqual(["1 组织事项", "1 (a) 会议开幕", "2 其他事项"]);
    expect(await eventsOn(itemId)).toMatchObject([
      {
        operation: "move-item",
        detail: { before: { number: "1", follows: "" }, after: { number: "2", follows: "1" } },
      },
      { operation: "move-item" },
    ]);
  });

  it("leaves the numbers of an announced meeting as they are printed, until they are put in order", async () => {
    await moveItem(context(), { meetingKey, itemId: await idOf("2"), step: "up" });
    expect(await numbers()).toEqual(["2", "1", "1 (a)"]);

    expect(await renumberItems(context(), { meetingKey })).toEqual({ changed: 3 });
    expect(await titles()).toEqual(["1 其他事项", "2 组织事项", "2 (a) 会议开幕"]);
    expect(await renumberItems(context(), { meetingKey })).toEqual({ changed: 0 });
  });

  it("gives an item that comes under another the next number there, and out again the next free one", async () => {
    const itemId = await idOf("2");
    expect(await moveItem(context(), { meetingKey, itemId, step: "in" })).toEqual({ number: "1 (b)" });
    expect(await moveItem(context(), { meetingKey, itemId, step: "out" })).toEqual({ number: "2" });
  });

  it("leaves a number alone that somebody has fixed in a draft, and numbers the others by their places", async () => {
    await setStatus("draft");
    const itemId = await idOf("2");
    const { formValues, ...item } = await getItemToEdit(context(), { meetingKey, itemId, locale: "zh" });
    await editItem(context(), EditItem.parse({ ...formValues, ...item, itemId, textLocale: "zh", number: "9" }));
    await moveItem(context(), { meetingKey, itemId, step: "up" });
    expect(await numbers()).toEqual(["9", "2", "2 (a)"]);
  });

  it("is refused where there is no further place, and without a trace", async () => {
    const before = await numbers();
    const itemId = await idOf("1");
    for (const to of [{ step: "up" }, { step: "out" }, { place: "under", at: await idOf("1 (a)") }] as const)
      await expect(moveItem(context(), { meetingKey, itemId, ...to })).rejects.toMatchObject({
        kind: "conflict",
        code: "itemCannotMove",
        params: { number: "1" },
      });
    expect(await numbers()).toEqual(before);
    expect(await eventsOn(itemId)).toEqual([]);
  });

  it("by two people at once leaves every item once, each with a number of its own", async () => {
    await setStatus("draft");
    for (const title of ["Three", "Four", "Five"]) await add(title);
    const ids = (await listItemsToEdit(context(), meetingKey)).map(({ id }) => id);
    await Promise.allSettled(
      ids.flatMap((itemId) => [
        moveItem(context(), { meetingKey, itemId, step: "down" }),
        moveItem(context(), { meetingKey, itemId, step: "up" }),
      ]),
    );
    const after = await listItemsToEdit(context(), meetingKey);
    expect(after.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(after.map(({ number }) => number)).toEqual(numberInOrder(after).map(({ number }) => number));
    expect(new Set(after.map(({ number }) => number)).size).toBe(after.length);
  });
});

describe("a change of the order beside a change of a text", () => {
  it("waits for it, and neither fails", async () => {
    await setStatus("draft");
    const itemId = await idOf("2");
    const { formValues, ...item } = await getItemToEdit(context(), { meetingKey, itemId, locale: "en" });
    const edit = EditItem.parse({ ...formValues, ...item, itemId, textLocale: "en", title: "Other matters" });
    const first = await idOf("1");
    const outcomes = await Promise.allSettled([
      editItem(context(), edit),
      moveItem(context(), { meetingKey, itemId: await idOf("1 (a)"), step: "out" }),
      removeItem(context(), { meetingKey, itemId: first }),
      add("Further"),
    ]);
    const failures = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    // The edit was made of a number that the move may have changed: that alone is a conflict.
    for (const failure of failures)
      expect(failure).toMatchObject({ kind: expect.stringMatching(/conflict|not-found/) });
  });

  it("is refused on a deleted draft", async () => {
    const itemId = await idOf("1");
    await test.db.update(meetings).set({ status: "draft", deletedAt: NOW }).where(eq(meetings.id, meetingId));
    await expect(moveItem(context(), { meetingKey, itemId, step: "down" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("removing an item", () => {
  it("takes its sub-items, texts, documents and place in the programme along, and restoring brings all back", async () => {
    const [first, second] = [await idOf("1"), await idOf("2")];
    await addRevision(second);
    const before = await everything();

    await removeItem(context(), { meetingKey, itemId: first });
    await removeItem(context(), { meetingKey, itemId: second });
    expect(await listItemsToEdit(context(), meetingKey)).toEqual([]);
    expect((await getAgenda(context(), meetingKey, "en")).items).toEqual([]);
    const removed = await listRemovedItems(context(), meetingKey);
    expect(removed.toSorted((one, other) => one.number.localeCompare(other.number))).toMatchObject([
      { id: first, number: "1", titles: { zh: "组织事项", en: "Organizational matters" }, by: editor.name, at: NOW },
      { id: second, number: "2", titles: { zh: "其他事项（续）" }, by: editor.name, at: NOW },
    ]);

    expect(await restoreItem(context(), { meetingKey, itemId: second })).toEqual({ number: "2" });
    expect(await restoreItem(context(), { meetingKey, itemId: first })).toEqual({ number: "1" });
    expect(await everything()).toEqual(before);
    expect(await listRemovedItems(context(), meetingKey)).toEqual([]);
  });

  it("closes the gap in a draft, and restoring makes room again; announced, the numbers stay", async () => {
    await setStatus("draft");
    await add("Third");
    const itemId = await idOf("1");
    await removeItem(context(), { meetingKey, itemId });
    expect(await titles()).toEqual(["1 其他事项", "2 Third"]);
    await restoreItem(context(), { meetingKey, itemId });
    expect(await titles()).toEqual(["1 组织事项", "1 (a) 会议开幕", "2 其他事项", "3 Third"]);

    await setStatus("announced");
    await removeItem(context(), { meetingKey, itemId: await idOf("2") });
    expect(await numbers()).toEqual(["1", "1 (a)", "3"]);
  });

  it("brings a sub-item whose item is gone back to the end of the agenda", async () => {
    const [item, subItem] = [await idOf("1"), await idOf("1 (a)")];
    await removeItem(context(), { meetingKey, itemId: subItem });
    await removeItem(context(), { meetingKey, itemId: item });
    await restoreItem(context(), { meetingKey, itemId: subItem });
    expect(await listItemsToEdit(context(), meetingKey)).toMatchObject([{ number: "2" }, { id: subItem, level: 1 }]);
  });

  it("is refused while the draft report has paragraphs on it, and twice", async () => {
    const itemId = await idOf("2");
    const [draft] = await test.db
      .insert(reportDrafts)
      .values({ meetingId, symbol: `TEST/${year}/L.1`, datedOn: "2023-05-30", composedAt: NOW })
      .returning();
    const paragraph = { draftId: draft?.id ?? "", section: "deliberations" as const, itemId, position: 1 };
    await test.db.insert(reportParagraphs).values(paragraph);
    await expect(removeItem(context(), { meetingKey, itemId })).rejects.toMatchObject({
      kind: "conflict",
      code: "itemInReport",
      params: { number: "2" },
    });
    await test.db.delete(reportParagraphs);
    await removeItem(context(), { meetingKey, itemId });
    await expect(removeItem(context(), { meetingKey, itemId })).rejects.toMatchObject({ kind: "not-found" });
    await restoreItem(context(), { meetingKey, itemId });
    await expect(restoreItem(context(), { meetingKey, itemId })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("rights", () => {
  it.each(["sherloc", "rapporteur", "admin"] as const)(
    "refuse a %s every change of the agenda's order",
    async (role) => {
      await refuse(contextOf(test.db, await staff(test.db, role)));
    },
  );

  it("refuse a delegation every change of the agenda's order", async () => {
    await refuse(contextOf(test.db, await delegate(test.db, "XA")));
  });

  it("keep an item of another meeting out of reach", async () => {
    const itemId = await idOf("1");
    const other = `wg8-${year}`;
    await smallMeeting(test.db, other);
    const notFound = { kind: "not-found" };
    await expect(moveItem(context(), { meetingKey: other, itemId, step: "down" })).rejects.toMatchObject(notFound);
    await expect(removeItem(context(), { meetingKey: other, itemId })).rejects.toMatchObject(notFound);
    await removeItem(context(), { meetingKey, itemId });
    await expect(restoreItem(context(), { meetingKey: other, itemId })).rejects.toMatchObject(notFound);
    expect(await listRemovedItems(context(), meetingKey)).toHaveLength(1);
  });

  async function refuse(by: ReturnType<typeof contextOf>) {
    const itemId = await idOf("1");
    const forbidden = { kind: "forbidden" };
    const input = AddItem.parse({ meetingKey, textLocale: "en", title: "Not mine" });
    await expect(addItem(by, input)).rejects.toMatchObject(forbidden);
    await expect(moveItem(by, { meetingKey, itemId, step: "down" })).rejects.toMatchObject(forbidden);
    await expect(removeItem(by, { meetingKey, itemId })).rejects.toMatchObject(forbidden);
    await expect(restoreItem(by, { meetingKey, itemId })).rejects.toMatchObject(forbidden);
    await expect(renumberItems(by, { meetingKey })).rejects.toMatchObject(forbidden);
    await expect(listRemovedItems(by, meetingKey)).rejects.toMatchObject(forbidden);
    expect(await numbers()).toEqual(["1", "1 (a)", "2"]);
  }
});

describe("a button of the form of the agenda", () => {
  const [item, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const read = (arrange: string) => ArrangeItemsForm.safeParse({ meetingKey: "wg9-2001", arrange }).data?.arrange;

  it("says which change it makes, and of what", () => {
    expect(read("renumber")).toEqual({ change: "renumber" });
    expect(read(`remove ${item}`)).toEqual({ change: "remove", itemId: item });
    expect(read(`in ${item}`)).toEqual({ change: "move", itemId: item, step: "in" });
    expect(read(`before ${other} ${item}`)).toEqual({ change: "move", itemId: item, place: "before", at: other });
  });

  it("is refused with anything else", () => {
    for (const sent of ["", "up", "remove 1", `delete ${item}`, `before ${item}`, `up ${item}' or 1`])
      expect(read(sent), sent).toBeUndefined();
  });
});

function eventsOn(subjectId: string) {
  return test.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, subjectId), eq(auditEvents.meetingId, meetingId)))
    .orderBy(auditEvents.id);
}

async function addRevision(itemId: string) {
  const { formValues, ...item } = await getItemToEdit(context(), { meetingKey, itemId, locale: "zh" });
  await editItem(
    context(),
    EditItem.parse({ ...formValues, ...item, itemId, textLocale: "zh", title: "其他事项（续）" }),
  );
}

/** Returns everything that stands on the items of the meeting, without the versions that count changes. */
async function everything() {
  const { items } = await getAgenda(context(), meetingKey, "zh");
  const entries = await test.db
    .select()
    .from(organizationOfWorkEntries)
    .leftJoin(organizationOfWorkEntryTexts, eq(organizationOfWorkEntryTexts.entryId, organizationOfWorkEntries.id))
    .orderBy(organizationOfWorkEntries.id);
  const documents = await test.db
    .select()
    .from(meetingDocumentItems)
    .orderBy(meetingDocumentItems.documentId, meetingDocumentItems.itemId);
  const findings = await test.db.select().from(importFindings).where(eq(importFindings.meetingId, meetingId));

  return { items, entries, documents, findings };
}
