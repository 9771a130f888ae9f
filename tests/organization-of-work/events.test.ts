import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { cancelEvent } from "@/app/_domain/organization-of-work/cancel-event";
import { changeEvent } from "@/app/_domain/organization-of-work/change-event";
import { changeRoom } from "@/app/_domain/organization-of-work/change-room";
import { getProgrammeToEdit } from "@/app/_domain/organization-of-work/edit-queries";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { restoreEvent } from "@/app/_domain/organization-of-work/restore-event";
import { AddEvent, ChangeEvent, ChangeRoom } from "@/app/_domain/organization-of-work/schemas";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { auditEvents, meetings, organizationOfWorkEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issued } from "../support/issue-agenda";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM) => contextOf(database.db, viewer);
const SIDE = { meetingKey: KEY, kind: "side-event", day: "2023-05-29", start: "13:15", end: "14:45" };
const event = (more: object = {}) => AddEvent.parse({ ...SIDE, "title-en": "Lakes", ...more });
const now = <T>(change: Promise<T>) => issued(as(), KEY, change);
const add = (more: object = {}, viewer?: Viewer) => now(addEvent(as(viewer), event(more)));
const work = (locale: "en" | "zh" = "en") => getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, locale);
const calendar = async () =>
  (renderCalendar(await work(), "en", { publicUrl: "https://meetings.example.org" }) ?? "").replaceAll("\r\n ", "");
const room = (name: string, version: number, plenaryMeetingId = "") =>
  now(changeRoom(as(), ChangeRoom.parse({ meetingKey: KEY, version, plenaryMeetingId, "room-en": name })));
const setStatus = (status: "draft" | "announced") =>
  database.db.update(meetings).set({ status }).where(eq(meetings.key, KEY));

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  await smallMeeting(database.db, KEY);
});

describe("an entry that is no plenary meeting", () => {
  it("is added with its times, its room and its titles in the languages that there are", async () => {
    const { id } = await add({ "title-zh": "湖泊", "room-en": "Room 7" }, await staff(database.db, "secretariat"));
    expect((await work("zh")).events).toEqual([
      {
        id,
        kind: "side-event",
        day: "2023-05-29",
        during: { startsAt: new Date("2023-05-29T11:15:00Z"), endsAt: new Date("2023-05-29T12:45:00Z") },
        title: { text: "湖泊", locale: "zh" },
        room: { text: "Room 7", locale: "en" },
        sequence: 0,
        changedAt: NOW,
        cancelledAt: undefined,
      },
    ]);
    const [entry] = await database.db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(entry).toMatchObject({
      operation: "add-event",
      subjectType: "work-event",
      detail: { after: { kind: "side-event", start: "2023-05-29T13:15", title: { en: "Lakes", zh: "湖泊" } } },
    });
    expect(await listPublicChanges(as(PUBLIC_VIEWER), KEY, 5)).toMatchObject([{ kind: "add-event", subjectId: id }]);
    expect(await calendar()).toContain("LOCATION;LANGUAGE=en:Room 7\\, Vienna");
  });

  it("may take the whole day, on the eve too, but not long before; it needs a title and both times or none", async () => {
    await add({ kind: "registration", day: "2023-05-28", start: "", end: "" });
    expect((await work()).events[0]).toMatchObject({ day: "2023-05-28", during: undefined });
    await expect(add({ day: "2023-05-01" })).rejects.toMatchObject({ code: "eventDayFar", field: "day" });
    const issues = (more: object) =>
      AddEvent.safeParse({ ...SIDE, "title-en": "Lakes", ...more }).error?.issues.map(({ path }) => path[0]);
    expect(issues({ "title-en": " " })).toEqual(["title-en"]);
    expect(issues({ end: "" })).toEqual(["end"]);
    expect(issues({ end: "12:00" })).toEqual(["end"]);
    expect(issues({ kind: "party" })).toEqual(["kind"]);
  });

  it("is changed in all its parts, raises its sequence, and conflicts with another's change", async () => {
    const { id } = await add();
    const change = (more: object) =>
      now(changeEvent(as(), ChangeEvent.parse({ ...event(), ...SIDE, "title-en": "Rivers", eventId: id, ...more })));
    expect(await change({ sequence: 0, kind: "reception", start: "18:00", end: "20:00" })).toMatchObject({
      changed: true,
    });
    expect((await work()).events[0]).toMatchObject({
      kind: "reception",
      title: { text: "Rivers" },
      sequence: 1,
      during: { startsAt: new Date("2023-05-29T16:00:00Z") },
    });
    await expect(change({ sequence: 0 })).rejects.toMatchObject({ kind: "conflict", code: "eventChanged" });
    const same = { sequence: 1, kind: "reception", start: "18:00", end: "20:00" };
    expect(await change(same)).toMatchObject({ changed: false });
  });

  it("is cancelled and restored: calendars have both", async () => {
    const { id } = await add();
    const input = { meetingKey: KEY, eventId: id };
    expect(await now(cancelEvent(as(), input))).toEqual({ id, removed: false });
    expect((await work()).events[0]).toMatchObject({ cancelledAt: NOW, sequence: 1 });
    expect(await calendar()).toMatch(/SEQUENCE:1\r\nSTATUS:CANCELLED[\s\S]*SUMMARY;LANGUAGE=en:Cancelled: Lakes/);
    await expect(cancelEvent(as(), input)).rejects.toMatchObject({ code: "eventChanged" });
    await now(restoreEvent(as(), input));
    expect((await work()).events[0]).toMatchObject({ cancelledAt: undefined, sequence: 2 });
    await expect(restoreEvent(as(), input)).rejects.toMatchObject({ code: "eventChanged" });
  });

  it("leaves a draft that was never public, and can be restored there", async () => {
    await setStatus("draft");
    const { id } = await add();
    expect(await cancelEvent(as(), { meetingKey: KEY, eventId: id })).toEqual({ id, removed: true });
    await setStatus("announced");
    expect((await work()).events).toEqual([]);
    expect((await getProgrammeToEdit(as(), KEY)).events).toMatchObject([{ id, isRemoved: true }]);
    await now(restoreEvent(as(), { meetingKey: KEY, eventId: id }));
    expect((await work()).events).toHaveLength(1);
  });

  it("is not reached from another meeting, nor by those who do not run it, without a trace", async () => {
    await smallMeeting(database.db, "wg8-2024");
    const { id } = await add();
    const count = await database.db.$count(auditEvents);
    const other = { meetingKey: "wg8-2024", eventId: id };
    await expect(cancelEvent(as(), other)).rejects.toMatchObject({ kind: "not-found" });
    for (const viewer of [PUBLIC_VIEWER, await delegate(database.db, "XA"), await staff(database.db, "editor")])
      for (const attempt of [
        () => add({}, viewer),
        () => cancelEvent(as(viewer), { meetingKey: KEY, eventId: id }),
        () => restoreEvent(as(viewer), { meetingKey: KEY, eventId: id }),
      ])
        await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
    expect(await database.db.$count(auditEvents)).toBe(count);
    expect(await database.db.$count(organizationOfWorkEvents)).toBe(1);
  });
});

describe("a room", () => {
  it("is that of the meeting for each plenary meeting without its own, in pages and calendars", async () => {
    const [first] = (await work()).plenaryMeetings;
    await room("Board Room D", 1);
    await room("Board Room A", 1, first!.id);
    const { room: ofMeeting, plenaryMeetings } = await work();
    expect(ofMeeting?.text).toBe("Board Room D");
    expect(plenaryMeetings.map((each) => [each.room?.text, each.sequence])).toEqual([
      ["Board Room A", 2],
      [undefined, 1],
    ]);
    const ics = await calendar();
    for (const name of ["A", "D"]) expect(ics).toContain(`LOCATION;LANGUAGE=en:Board Room ${name}\\, Vienna`);
    expect(await listPublicChanges(as(PUBLIC_VIEWER), KEY, 5)).toMatchObject([
      { kind: "change-room", number: 1 },
      { kind: "change-room", number: null },
    ]);
    // The second plenary meeting alone has the room of the meeting.
    await room("Board Room E", 2);
    expect((await work()).plenaryMeetings.map(({ sequence }) => sequence)).toEqual([2, 2]);
  });

  it("conflicts where it has changed since, and saved again changes nothing", async () => {
    await room("Board Room D", 1);
    expect(await room("Board Room D", 1)).toEqual({ changed: false });
    await expect(room("Board Room E", 1)).rejects.toMatchObject({ kind: "conflict", code: "meetingChanged" });
  });
});
