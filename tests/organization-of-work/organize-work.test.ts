import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { MovePlenaryMeeting } from "@/app/_domain/organization-of-work/schemas";
import { gatherFacts } from "@/app/_domain/report/gather-facts";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { auditEvents, meetings, plenaryMeetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issued } from "../support/issue-agenda";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM) => contextOf(database.db, viewer);
const move = (number: number, start: string, end: string, viewer?: Viewer) =>
  issued(as(), KEY, movePlenaryMeeting(as(viewer), { meetingKey: KEY, number, start, end }));
const cancel = (number: number, viewer?: Viewer) =>
  issued(as(), KEY, cancelPlenaryMeeting(as(viewer), { meetingKey: KEY, number }));
const restore = (number: number, viewer?: Viewer) =>
  issued(as(), KEY, restorePlenaryMeeting(as(viewer), { meetingKey: KEY, number }));
const programme = async () => (await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, "zh")).plenaryMeetings;
const statuses = async () =>
  (await programme()).map(({ number, sequence, changedAt, cancelledAt }) => [number, sequence, changedAt, cancelledAt]);
const untouched = [
  [1, 0, undefined, undefined],
  [2, 0, undefined, undefined],
];

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  await smallMeeting(database.db, KEY);
});

describe("a plenary meeting that is moved", () => {
  it("is held at its new time by the meeting's clock, and raises its sequence each time", async () => {
    await move(2, "2023-05-30T10:00", "2023-05-30T13:00", await staff(database.db, "secretariat"));
    const [, second] = await programme();
    expect(second).toMatchObject({
      startsAt: new Date("2023-05-30T08:00:00Z"),
      endsAt: new Date("2023-05-30T11:00:00Z"),
      day: "2023-05-30",
      sequence: 1,
      changedAt: NOW,
    });
    await move(2, "2023-05-30T15:00", "2023-05-30T18:00");
    expect((await statuses())[1]).toEqual([2, 2, NOW, undefined]);
  });

  it("appends an audit event with both times", async () => {
    await move(2, "2023-05-30T10:00", "2023-05-30T13:00");
    const [entry] = await database.db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(entry).toMatchObject({
      operation: "move-plenary-meeting",
      actor: "test",
      detail: {
        number: 2,
        before: { start: "2023-05-29T15:00", end: "2023-05-29T18:00" },
        after: { start: "2023-05-30T10:00", end: "2023-05-30T13:00" },
      },
    });
  });

  it("to the time that it has is not changed, without a trace", async () => {
    await move(2, "2023-05-29T15:00", "2023-05-29T18:00");
    expect(await statuses()).toEqual(untouched);
    expect(await database.db.$count(auditEvents)).toBe(0);
  });

  it("may begin when another ends, and may have the time of a cancelled one", async () => {
    await move(2, "2023-05-29T13:00", "2023-05-29T16:00");
    await cancel(1);
    await move(2, "2023-05-29T10:00", "2023-05-29T13:00");
    // Moved twice; between, its item was no longer "(continued)".
    const [before, moved] = (await statuses()).toSorted();
    expect([before?.[0], moved]).toEqual([1, [2, 3, NOW, undefined]]);
  });

  it.each([
    ["2023-05-29T12:59", "2023-05-29T16:00", "conflict", "plenaryMeetingOverlaps"],
    ["2023-05-29T08:00", "2023-05-29T18:00", "conflict", "plenaryMeetingOverlaps"],
    ["2023-05-28T10:00", "2023-05-28T13:00", "invalid", "outsideMeetingDays"],
    ["2023-05-30T22:00", "2023-05-31T01:00", "invalid", "outsideMeetingDays"],
    ["2023-05-30T13:00", "2023-05-30T10:00", "invalid", "plenaryMeetingEndsEarly"],
    ["2023-05-30T13:00", "2023-05-30T13:00", "invalid", "plenaryMeetingEndsEarly"],
  ])("is refused from %s to %s", async (start, end, kind, code) => {
    await expect(move(2, start, end)).rejects.toMatchObject({ kind, code });
    expect(await statuses()).toEqual(untouched);
    expect(await database.db.$count(auditEvents)).toBe(0);
  });

  it("is refused at a time that the clock skips", async () => {
    await database.db
      .update(meetings)
      .set({ startsOn: "2023-03-26", endsOn: "2023-03-26" })
      .where(eq(meetings.key, KEY));
    await expect(move(2, "2023-03-26T02:30", "2023-03-26T05:00")).rejects.toMatchObject({ code: "wallClockSkipped" });
  });

  it("must belong to the meeting", async () => {
    const to = { start: "2023-05-30T10:00", end: "2023-05-30T13:00" };
    for (const [meetingKey, number] of [
      [KEY, 3],
      ["wg9-1999", 1],
    ] as const)
      await expect(movePlenaryMeeting(as(), { meetingKey, number, ...to })).rejects.toMatchObject({
        kind: "not-found",
      });
  });

  it("is entered as day and time only", () => {
    const parse = (start: string) =>
      MovePlenaryMeeting.safeParse({ meetingKey: KEY, number: "2", start, end: "2023-05-30T13:00" }).success;
    expect(parse("2023-05-30T10:00")).toBe(true);
    for (const start of [
      "2023-05-30",
      "10:00",
      "2023-02-30T10:00",
      "2023-05-30T24:00",
      "2023-05-30T10:00Z",
      "x".repeat(9_999),
    ])
      expect(parse(start)).toBe(false);
  });

  it("cannot overlap another moved at the same moment", async () => {
    const outcomes = await Promise.allSettled([
      move(1, "2023-05-30T10:00", "2023-05-30T13:00"),
      move(2, "2023-05-30T12:00", "2023-05-30T15:00"),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a plenary meeting that is cancelled", () => {
  it("stays in the programme, marked, and may be restored", async () => {
    await cancel(1);
    expect(await statuses()).toEqual([
      [1, 1, NOW, NOW],
      // Its item is no longer "(continued)".
      [2, 1, NOW, undefined],
    ]);
    await restore(1);
    expect((await statuses())[0]).toEqual([1, 2, NOW, undefined]);
    const operations = await database.db
      .select({ operation: auditEvents.operation })
      .from(auditEvents)
      .orderBy(auditEvents.id);
    expect(operations.map(({ operation }) => operation)).toEqual([
      "cancel-plenary-meeting",
      "issue-programme",
      "restore-plenary-meeting",
      "issue-programme",
    ]);
  });

  it("continues no item in later plenary meetings", async () => {
    const continued = async () => (await programme())[1]?.entries.map((entry) => entry.continued);
    expect(await continued()).toEqual([true]);
    await cancel(1);
    expect(await continued()).toEqual([false]);
  });

  it("is not counted by the report", async () => {
    await cancel(1);
    const { plenaryMeetings } = await gatherFacts(as(), KEY);
    expect(plenaryMeetings.map(({ number }) => number)).toEqual([2]);
  });

  it("is not cancelled twice, nor restored if it is not cancelled or another has its time", async () => {
    await expect(restore(1)).rejects.toMatchObject({ code: "plenaryMeetingNotCancelled" });
    await cancel(1);
    await expect(cancel(1)).rejects.toMatchObject({ kind: "conflict", code: "plenaryMeetingCancelled" });
    await move(2, "2023-05-29T10:00", "2023-05-29T13:00");
    await expect(restore(1)).rejects.toMatchObject({ code: "plenaryMeetingOverlaps", params: { number: 2 } });
    await move(1, "2023-05-30T10:00", "2023-05-30T13:00");
    await restore(1);
    expect((await programme()).map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe("a viewer who does not run the meeting", () => {
  it("cannot move, cancel or restore, and leaves no trace", async () => {
    const others = [
      PUBLIC_VIEWER,
      await delegate(database.db, "XA"),
      await staff(database.db, "editor"),
      await staff(database.db, "admin"),
    ];
    for (const viewer of others)
      for (const attempt of [
        move(2, "2023-05-30T10:00", "2023-05-30T13:00", viewer),
        cancel(1, viewer),
        restore(1, viewer),
      ])
        await expect(attempt).rejects.toMatchObject({ kind: "forbidden" });
    expect(await statuses()).toEqual(untouched);
    expect(await database.db.$count(auditEvents)).toBe(0);
    expect(await database.db.$count(plenaryMeetings)).toBe(2);
  });
});
