import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addPlenaryMeeting } from "@/app/_domain/organization-of-work/add-plenary-meeting";
import { getProgrammeToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { removePlenaryMeeting } from "@/app/_domain/organization-of-work/remove-plenary-meeting";
import { restoreRemovedPlenaryMeeting } from "@/app/_domain/organization-of-work/restore-removed-plenary-meeting";
import { storeProgrammeEdition } from "@/app/_domain/programme-editions/store-programme-edition";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { agendaItems, auditEvents, meetings, programmeEditions, removedPlenaryMeetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM, now = NOW) => contextOf(database.db, viewer, now);
const remove = (number: number, viewer?: Viewer) => removePlenaryMeeting(as(viewer), { meetingKey: KEY, number });
const restore = (plenaryMeetingId: string, viewer?: Viewer) =>
  restoreRemovedPlenaryMeeting(as(viewer), { meetingKey: KEY, plenaryMeetingId });
const set = (values: Partial<typeof meetings.$inferInsert>) =>
  database.db.update(meetings).set(values).where(eq(meetings.key, KEY));
const programme = async () => (await getOrganizationOfWork(as(), KEY, "zh")).plenaryMeetings;
const toEdit = () => getProgrammeToEdit(as(), KEY);
const announce = () =>
  database.db.transaction((tx) => storeProgrammeEdition(tx, as(), meetingId, { cause: "announcement" }));
let meetingId = "";

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  meetingId = (await smallMeeting(database.db, KEY)).meetingId;
  await set({ status: "draft" });
  await database.db.delete(programmeEditions);
});

describe("a plenary meeting of a draft that is removed", () => {
  it("leaves the programme, and the others are numbered in order", async () => {
    const [first, second] = await programme();
    expect(await remove(1, await staff(database.db, "secretariat"))).toEqual({ id: first!.id });
    expect(await programme()).toMatchObject([{ id: second!.id, number: 1 }]);
    expect((await toEdit()).removed).toMatchObject([{ id: first!.id, number: 1, by: "secretariat" }]);
    expect(await database.db.select().from(auditEvents)).toMatchObject([
      { operation: "remove-plenary-meeting", detail: { number: 1, before: { start: "2023-05-29T10:00" } } },
    ]);
  });

  it("is restored with its items, their wording and its number", async () => {
    const before = await programme();
    const { id } = await remove(1);
    await restore(id);
    const after = await programme();
    expect(after.map(({ number, entries }) => [number, entries])).toEqual(
      before.map(({ number, entries }) => [number, entries]),
    );
    expect(after[0]?.id).toBe(id);
    expect((await toEdit()).removed).toEqual([]);
    await expect(restore(id)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is restored without an item that is gone, and not at the time of another", async () => {
    const { id } = await remove(1);
    const { id: other } = await addPlenaryMeeting(as(), {
      meetingKey: KEY,
      start: "2023-05-29T11:00",
      end: "2023-05-29T12:00",
    });
    await expect(restore(id)).rejects.toMatchObject({ code: "plenaryMeetingOverlaps" });
    expect(await database.db.$count(removedPlenaryMeetings)).toBe(1);
    await removePlenaryMeeting(as(), { meetingKey: KEY, number: 99, plenaryMeetingId: other });
    await database.db.delete(agendaItems).where(eq(agendaItems.number, "2"));
    await restore(id);
    expect((await programme())[0]?.entries.map(({ item }) => item)).toEqual(["1 (a)"]);
  });

  it("is identified by its id where its number is another's by now", async () => {
    const [first, second] = await programme();
    await remove(1);
    await expect(
      removePlenaryMeeting(as(), { meetingKey: KEY, number: 1, plenaryMeetingId: first!.id }),
    ).rejects.toMatchObject({ kind: "not-found" });
    expect(await programme()).toMatchObject([{ id: second!.id }]);
  });
});

describe("a plenary meeting that was public", () => {
  it("is not removed, nor offered", async () => {
    await set({ status: "announced" });
    await announce();
    await expect(remove(1)).rejects.toMatchObject({ kind: "conflict", code: "plenaryMeetingPublic" });
    expect((await toEdit()).removable).toEqual([]);
  });

  it("is removed from a public programme as long as it was not issued", async () => {
    await set({ status: "announced" });
    await announce();
    const times = { start: "2023-05-30T10:00", end: "2023-05-30T13:00" };
    const { id } = await addPlenaryMeeting(as(), { meetingKey: KEY, ...times });
    expect((await toEdit()).removable).toEqual([id]);
    await remove(3);
    expect(await programme()).toHaveLength(2);
    await restore(id);
    expect(await programme()).toMatchObject([{}, {}, { id, number: 3 }]);
    expect((await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, "zh")).plenaryMeetings).toHaveLength(2);
  });

  it("is not removed once the announcement is withdrawn either; one that was added since is", async () => {
    await announce();
    await expect(remove(1)).rejects.toMatchObject({ code: "plenaryMeetingPublic" });
    const times = { start: "2023-05-30T10:00", end: "2023-05-30T13:00" };
    const { id } = await addPlenaryMeeting(as(), { meetingKey: KEY, ...times });
    expect((await toEdit()).removable).toEqual([id]);
    await remove(3);
    expect(await programme()).toHaveLength(2);
  });

  it("is offered to be removed while the meeting was never announced", async () => {
    expect((await toEdit()).removable).toEqual((await programme()).map(({ id }) => id));
  });
});

describe("a viewer who does not run the meeting", () => {
  it("can neither remove nor restore, and leaves no trace", async () => {
    const { id } = await remove(2);
    const events = await database.db.$count(auditEvents);
    for (const viewer of [PUBLIC_VIEWER, await delegate(database.db, "XA"), await staff(database.db, "editor")]) {
      await expect(remove(1, viewer)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(restore(id, viewer)).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await programme()).toHaveLength(1);
    expect(await database.db.$count(auditEvents)).toBe(events);
  });

  it("does not reach another meeting's", async () => {
    const { id } = await remove(1);
    await smallMeeting(database.db, "wg8-2024");
    const other = { meetingKey: "wg8-2024", plenaryMeetingId: id };
    await expect(restoreRemovedPlenaryMeeting(as(), other)).rejects.toMatchObject({ kind: "not-found" });
    expect((await toEdit()).removed).toHaveLength(1);
  });
});
