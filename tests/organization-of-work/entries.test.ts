import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { assignItems } from "@/app/_domain/organization-of-work/assign-items";
import { getProgrammeToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import { moveEntry } from "@/app/_domain/organization-of-work/move-entry";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { removeEntry } from "@/app/_domain/organization-of-work/remove-entry";
import { restoreEntries } from "@/app/_domain/organization-of-work/restore-entries";
import { ArrangeEntriesForm, AssignItems, WriteNote } from "@/app/_domain/organization-of-work/schemas";
import { writeNote } from "@/app/_domain/organization-of-work/write-note";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { agendaItems, auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM) => contextOf(database.db, viewer);
const programme = async (viewer?: Viewer) => (await getOrganizationOfWork(as(viewer), KEY, "zh")).plenaryMeetings;
const plenary = async (number: number) => (await programme()).find((each) => each.number === number)!; // of the small meeting
const items = async (viewer?: Viewer) =>
  (await programme(viewer)).map(({ entries }) =>
    entries.map(({ item, title, continued }) => `${item ?? title}${continued ? "+" : ""}`),
  );
const idOf = async (number: string) =>
  (await database.db.select().from(agendaItems).where(eq(agendaItems.number, number)))[0]?.id ?? "";
async function assign(number: number, numbers: string[], viewer?: Viewer) {
  const { id, sequence } = await plenary(number);
  const ids = await Promise.all(numbers.map(idOf));

  return assignItems(as(viewer), { meetingKey: KEY, number, plenaryMeetingId: id, sequence, items: ids });
}
const entryOf = async (number: number, index: number) => (await plenary(number)).entries[index]!.id;
const note = (more: object) => WriteNote.parse({ meetingKey: KEY, number: 1, sequence: 0, ...more });

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  await smallMeeting(database.db, KEY);
});

describe("the items of a plenary meeting", () => {
  it("are those that are ticked, new ones in the order of the agenda, and each raises the sequence once", async () => {
    expect(await items()).toEqual([["1 (a)", "2"], ["2+"]]);
    await assign(2, ["1", "1 (a)", "2"], await staff(database.db, "secretariat"));
    expect(await items()).toEqual([
      ["1 (a)", "2"],
      ["1", "1 (a)+", "2+"],
    ]);
    expect((await programme()).map(({ sequence }) => sequence)).toEqual([0, 1]);
    await assign(1, []);
    // The later entries follow by themselves.
    expect(await items()).toEqual([[], ["1", "1 (a)", "2"]]);
    expect(await database.db.select().from(auditEvents).orderBy(auditEvents.id)).toMatchObject([
      {
        operation: "arrange-plenary-meeting",
        detail: { number: 2, before: { items: ["2"] }, after: { items: ["1", "1 (a)", "2"] } },
      },
      { detail: { number: 1, after: { items: [], notes: 0 } } },
    ]);
    expect(await items(PUBLIC_VIEWER)).toEqual([["1 (a)", "2"], ["2+"]]);
    await issueProgrammeAgain(as(), KEY);
    expect(await items(PUBLIC_VIEWER)).toEqual([[], ["1", "1 (a)", "2"]]);
    expect((await listPublicChanges(as(PUBLIC_VIEWER), KEY, 5)).map(({ kind, number }) => [kind, number])).toEqual([
      ["arrange-plenary-meeting", 2],
      ["arrange-plenary-meeting", 1],
    ]);
  });

  it("keep their order, their wording and the notes; saving the same changes nothing", async () => {
    await moveEntry(as(), { meetingKey: KEY, entryId: await entryOf(1, 1), step: "up" });
    const { id, sequence } = await plenary(1);
    await writeNote(as(), note({ plenaryMeetingId: id, sequence, "text-zh": "茶歇" }));
    await assign(1, ["2", "1 (a)", "1"]);
    // The others are in no order of the agenda: the new one is last.
    expect(await items()).toEqual([["2", "1 (a)", "茶歇", "1"], ["2+"]]);
    const events = await database.db.$count(auditEvents);
    expect(await assign(1, ["1", "2", "1 (a)"])).toMatchObject({ changed: false });
    expect(await database.db.$count(auditEvents)).toBe(events);
  });

  it("conflict where somebody else has changed them, and are refused of another meeting", async () => {
    const { id } = await plenary(1);
    const input = { meetingKey: KEY, number: 1, plenaryMeetingId: id, sequence: 0, items: [] };
    await assign(1, ["2"]);
    await expect(assignItems(as(), input)).rejects.toMatchObject({ kind: "conflict", code: "plenaryMeetingChanged" });
    const foreign = { ...input, sequence: 1, items: ["00000000-0000-4000-8000-000000000009"] };
    await expect(assignItems(as(), foreign)).rejects.toMatchObject({ code: "itemGone", field: "items" });
    expect(await items()).toEqual([["2"], ["2+"]]);
  });

  it("are sent as none, one or several", () => {
    const parse = (sent?: string | string[]) =>
      AssignItems.parse({ meetingKey: KEY, number: "1", sequence: "0", ...(sent && { items: sent }) }).items;
    const id = "00000000-0000-4000-8000-000000000001";
    expect([parse(), parse(id), parse([id, id])]).toEqual([[], [id], [id, id]]);
  });
});

describe("an entry", () => {
  it("moves by a step, beside another and into another plenary meeting", async () => {
    const entryId = await entryOf(1, 0);
    await moveEntry(as(), { meetingKey: KEY, entryId, step: "down" });
    expect(await items()).toEqual([["2", "1 (a)"], ["2+"]]);
    await moveEntry(as(), { meetingKey: KEY, entryId, place: "before", at: await entryOf(2, 0) });
    expect(await items()).toEqual([["2"], ["1 (a)", "2+"]]);
    await moveEntry(as(), { meetingKey: KEY, entryId, place: "into", at: (await plenary(1)).id });
    expect(await items()).toEqual([["2", "1 (a)"], ["2+"]]);
    expect((await programme()).map(({ sequence }) => sequence)).toEqual([3, 2]);
    expect((await plenary(1)).entries[1]).toMatchObject({ id: entryId, title: "1：所印" });
  });

  it("cannot go further than first or last, nor where its item is already", async () => {
    const first = await entryOf(1, 0);
    await expect(moveEntry(as(), { meetingKey: KEY, entryId: first, step: "up" })).rejects.toMatchObject({
      code: "entryCannotMove",
    });
    const entryId = await entryOf(1, 1);
    const at = (await plenary(2)).id;
    await expect(moveEntry(as(), { meetingKey: KEY, entryId, place: "into", at })).rejects.toMatchObject({
      code: "itemTakenUpThere",
      params: { number: 2 },
    });
    expect(await database.db.$count(auditEvents)).toBe(0);
  });

  it("is removed, and is not reached from another meeting", async () => {
    await smallMeeting(database.db, "wg8-2024");
    const entryId = await entryOf(1, 0);
    for (const attempt of [
      () => removeEntry(as(), { meetingKey: "wg8-2024", entryId }),
      () => moveEntry(as(), { meetingKey: "wg8-2024", entryId, step: "down" }),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: "not-found" });
    await removeEntry(as(), { meetingKey: KEY, entryId });
    expect(await items()).toEqual([["2"], ["2+"]]);
  });

  it("is kept with its wording when it is removed or unticked, and is restored at its place", async () => {
    const { id, entries } = await plenary(1);
    await removeEntry(as(), { meetingKey: KEY, entryId: entries[0]!.id });
    await writeNote(as(), note({ plenaryMeetingId: id, sequence: 1, "text-zh": "茶歇" }));
    await assign(1, []);
    expect(await items()).toEqual([["茶歇"], ["2"]]);
    const { removedEntries } = await getProgrammeToEdit(as(), KEY);
    expect(removedEntries.map((each) => each.entries.map(({ number }) => number))).toEqual(
      expect.arrayContaining([["1 (a)"], ["2"]]),
    );
    // The last removal first: the clock of the tests stands still, so that their list has no order.
    for (const number of ["2", "1 (a)"]) {
      const removal = removedEntries.find(({ entries }) => entries[0]?.number === number)?.id ?? "";
      await restoreEntries(as(), { meetingKey: KEY, removal });
    }
    expect(await items()).toEqual([["1 (a)", "2", "茶歇"], ["2+"]]);
    expect((await plenary(1)).entries[0]).toMatchObject({ id: entries[0]!.id, title: "1：所印" });
    expect((await getProgrammeToEdit(as(), KEY)).removedEntries).toEqual([]);
    const [first] = await database.db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(first?.detail).toMatchObject({ removed: [{ item: "1 (a)", texts: { zh: "1：所印" } }] });
  });

  it("that was assigned again has its former wording back; a removal is restored once, at its own meeting", async () => {
    await smallMeeting(database.db, "wg8-2024");
    await assign(1, ["2"]);
    await assign(1, ["1 (a)", "2"]);
    expect((await plenary(1)).entries[0]?.title).toBe("会议开幕");
    const removal = (await getProgrammeToEdit(as(), KEY)).removedEntries[0]!.id;
    await expect(restoreEntries(as(), { meetingKey: "wg8-2024", removal })).rejects.toMatchObject({
      kind: "not-found",
    });
    await restoreEntries(as(), { meetingKey: KEY, removal });
    expect((await plenary(1)).entries.map(({ title }) => title)[0]).toBe("1：所印");
    await expect(restoreEntries(as(), { meetingKey: KEY, removal })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is arranged by the value of a button", () => {
    const [one, two] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    const parse = (arrange: string) => ArrangeEntriesForm.safeParse({ meetingKey: KEY, arrange }).data?.arrange;
    expect(parse(`up ${one}`)).toEqual({ change: "move", entryId: one, step: "up" });
    expect(parse(`into ${one} ${two}`)).toEqual({ change: "move", entryId: two, place: "into", at: one });
    expect(parse(`remove ${one}`)).toEqual({ change: "remove", entryId: one });
    for (const wrong of ["", "up", "up x", `into ${one}`, `swap ${one} ${two}`]) expect(parse(wrong)).toBeUndefined();
  });
});

describe("the wording of an entry", () => {
  it("is written in its languages, and without one the title stands there", async () => {
    const { id, entries } = await plenary(1);
    const entryId = entries[0]!.id;
    await writeNote(as(), note({ plenaryMeetingId: id, entryId, "text-zh": "新措辞", "text-fr": "Libellé" }));
    expect((await plenary(1)).entries[0]?.title).toBe("新措辞");
    expect((await getProgrammeToEdit(as(), KEY)).wordings.get(entryId)).toEqual({ zh: "新措辞", fr: "Libellé" });
    await writeNote(as(), note({ plenaryMeetingId: id, sequence: 1, entryId }));
    expect((await plenary(1)).entries[0]?.title).toBe("会议开幕");
    expect(await database.db.select().from(auditEvents).orderBy(auditEvents.id)).toMatchObject([
      { operation: "write-note", detail: { before: { zh: "1：所印" }, after: { zh: "新措辞", fr: "Libellé" } } },
      { detail: { after: {} } },
    ]);
  });

  it("is a note's own, which needs a text in one language", async () => {
    const { id } = await plenary(1);
    await expect(writeNote(as(), note({ plenaryMeetingId: id }))).rejects.toMatchObject({
      kind: "invalid",
      field: "text-en",
    });
    await writeNote(as(), note({ plenaryMeetingId: id, "text-en": " Tea  break " }));
    expect((await plenary(1)).entries.at(-1)).toMatchObject({ item: undefined, title: "Tea break", locale: "en" });
    await expect(writeNote(as(), note({ plenaryMeetingId: id, "text-en": "Again" }))).rejects.toMatchObject({
      code: "plenaryMeetingChanged",
    });
  });
});

describe("a viewer who does not run the meeting", () => {
  it("cannot change an entry, and leaves no trace", async () => {
    const before = await items();
    const entryId = await entryOf(1, 0);
    for (const viewer of [PUBLIC_VIEWER, await delegate(database.db, "XA"), await staff(database.db, "editor")])
      for (const attempt of [
        () => assign(1, [], viewer),
        () => moveEntry(as(viewer), { meetingKey: KEY, entryId, step: "down" }),
        () => removeEntry(as(viewer), { meetingKey: KEY, entryId }),
        () => restoreEntries(as(viewer), { meetingKey: KEY, removal: entryId }),
        () => writeNote(as(viewer), note({ "text-en": "x" })),
      ])
        await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
    expect(await items()).toEqual(before);
    expect(await database.db.$count(auditEvents)).toBe(0);
  });
});
