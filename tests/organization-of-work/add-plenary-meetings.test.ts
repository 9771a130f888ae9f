import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addPlenaryMeeting } from "@/app/_domain/organization-of-work/add-plenary-meeting";
import { addPlenaryMeetings } from "@/app/_domain/organization-of-work/add-plenary-meetings";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AddPlenaryMeetings } from "@/app/_domain/organization-of-work/schemas";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { wallClockOf } from "@/app/_vocabulary/instants";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { alertSubscriptions, auditEvents, meetings, organizationOfWorkEvents, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM) => contextOf(database.db, viewer);
const pattern = (more: object = {}) =>
  AddPlenaryMeetings.parse({
    meetingKey: KEY,
    firstDay: "2023-05-29",
    lastDay: "2023-05-30",
    morningStart: "10:00",
    morningEnd: "13:00",
    afternoonStart: "15:00",
    afternoonEnd: "18:00",
    ...more,
  });
/** Shows the plan, then adds it. */
async function add(more: object = {}) {
  const { signature } = await addPlenaryMeetings(as(), pattern(more));

  return addPlenaryMeetings(as(), { ...pattern(more), intent: "add", shown: signature });
}
const set = (values: Partial<typeof meetings.$inferInsert>) =>
  database.db.update(meetings).set(values).where(eq(meetings.key, KEY));
const times = async () => {
  const { plenaryMeetings, meeting } = await getOrganizationOfWork(as(), KEY, "en");
  return plenaryMeetings.map(
    ({ number, startsAt, endsAt }) =>
      `${number}: ${wallClockOf(startsAt, meeting.timeZone)} ${wallClockOf(endsAt, meeting.timeZone).slice(11)}`,
  );
};
const BEFORE = ["1: 2023-05-29T10:00 13:00", "2: 2023-05-29T15:00 18:00"];

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  await smallMeeting(database.db, KEY);
});

describe("plenary meetings by a pattern", () => {
  it("are shown first, and nothing is saved", async () => {
    const plan = await addPlenaryMeetings(as(), pattern());
    expect(plan.planned.map(({ number, day }) => [number, day])).toEqual([
      [3, "2023-05-30"],
      [4, "2023-05-30"],
    ]);
    expect(plan.leftOut).toEqual([
      { day: "2023-05-29", because: "taken", number: 1 },
      { day: "2023-05-29", because: "taken", number: 2 },
    ]);
    expect(plan.added).toEqual([]);
    expect(await times()).toEqual(BEFORE);
    expect(await database.db.$count(auditEvents)).toBe(0);
  });

  it("are added as shown, numbered on over the days, with one event and a public change each", async () => {
    const { added } = await add();
    expect(added).toHaveLength(2);
    expect(await times()).toEqual([...BEFORE, "3: 2023-05-30T10:00 13:00", "4: 2023-05-30T15:00 18:00"]);
    expect(await database.db.select().from(auditEvents)).toMatchObject([
      {
        operation: "add-plenary-meetings",
        subjectId: KEY,
        detail: {
          plenaryMeetings: [
            { plenaryMeeting: 3, start: "2023-05-30T10:00", end: "2023-05-30T13:00" },
            { plenaryMeeting: 4, start: "2023-05-30T15:00", end: "2023-05-30T18:00" },
          ],
        },
      },
    ]);
    expect(await listPublicChanges(as(PUBLIC_VIEWER), KEY, 10)).toEqual([]);
    await issueProgrammeAgain(as(), KEY);
    const changes = await listPublicChanges(as(PUBLIC_VIEWER), KEY, 10);
    expect(changes.map(({ kind, number, subjectId }) => [kind, number, subjectId])).toEqual([
      ["add-plenary-meeting", 4, added[1]],
      ["add-plenary-meeting", 3, added[0]],
    ]);
    const { plenaryMeetings } = await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, "en");
    expect(plenaryMeetings[3]).toMatchObject({ sequence: 1, changedAt: NOW });
  });

  it("notify the subscribers once, as they are issued", async () => {
    const confirmed = { requestedAt: NOW, confirmedAt: NOW };
    await database.db
      .insert(alertSubscriptions)
      .values({ email: "reader@example.org", bodyKey: "wg9", locale: "en", ...confirmed });
    await set({ status: "draft" });
    await add({ lastDay: "2023-05-29", morningStart: "08:00", morningEnd: "09:00" });
    expect(await database.db.$count(outboxMessages)).toBe(0);
    await set({ status: "announced" });
    await add();
    expect(await database.db.$count(outboxMessages)).toBe(0);
    await issueProgrammeAgain(as(), KEY);
    expect(await database.db.select().from(outboxMessages)).toMatchObject([{ kind: "programme-changed" }]);
  });

  it("are not added where the programme or the pattern is another than shown", async () => {
    const { signature } = await addPlenaryMeetings(as(), pattern());
    await addPlenaryMeeting(as(), { meetingKey: KEY, start: "2023-05-30T15:00", end: "2023-05-30T18:00" });
    const outcome = await addPlenaryMeetings(as(), { ...pattern(), intent: "add", shown: signature });
    expect(outcome).toMatchObject({ added: [], planned: [{ number: 4 }] });
    const other = { ...pattern({ morningStart: "09:00" }), intent: "add" as const, shown: outcome.signature };
    expect((await addPlenaryMeetings(as(), other)).added).toEqual([]);
    expect(await times()).toHaveLength(3);
  });

  it("are added once by two people at once", async () => {
    const { signature } = await addPlenaryMeetings(as(), pattern());
    const confirmed = { ...pattern(), intent: "add" as const, shown: signature };
    const outcomes = await Promise.all([addPlenaryMeetings(as(), confirmed), addPlenaryMeetings(as(), confirmed)]);
    expect(outcomes.map(({ added }) => added.length).toSorted()).toEqual([0, 2]);
    expect(await times()).toHaveLength(4);
  });

  it("take the time of a cancelled one, and skip weekends unless wanted, and official holidays", async () => {
    await set({ startsOn: "2023-05-26", endsOn: "2023-05-30" });
    const { meeting } = await getOrganizationOfWork(as(), KEY, "en");
    await database.db
      .insert(organizationOfWorkEvents)
      .values({ meetingId: meeting.id, day: "2023-05-30", kind: "holiday", position: 1 });
    await cancelPlenaryMeeting(as(), { meetingKey: KEY, number: 1 });
    const days = { firstDay: "2023-05-26", afternoonStart: "", afternoonEnd: "" };
    const plan = await addPlenaryMeetings(as(), pattern(days));
    expect(plan.planned.map(({ number, day }) => [number, day])).toEqual([
      [3, "2023-05-26"],
      [4, "2023-05-29"],
    ]);
    expect(plan.leftOut).toEqual([
      { day: "2023-05-27", because: "weekend" },
      { day: "2023-05-28", because: "weekend" },
      { day: "2023-05-30", because: "holiday" },
    ]);
    expect((await addPlenaryMeetings(as(), pattern({ ...days, weekends: "yes" }))).planned).toHaveLength(4);
  });

  it("follow the order of time in a draft that does, also the earlier ones", async () => {
    await set({ status: "draft", startsOn: "2023-05-26" });
    await add({ firstDay: "2023-05-26", lastDay: "2023-05-26", afternoonStart: "", afternoonEnd: "" });
    expect(await times()).toEqual([
      "1: 2023-05-26T10:00 13:00",
      "2: 2023-05-29T10:00 13:00",
      "3: 2023-05-29T15:00 18:00",
    ]);
  });

  it("keep the clock times where the clocks change, and are refused at a time that they skip", async () => {
    await set({ startsOn: "2023-03-25", endsOn: "2023-03-27" });
    const days = { firstDay: "2023-03-25", lastDay: "2023-03-27", weekends: "yes" };
    await add(days);
    expect((await times()).slice(0, 4)).toEqual([
      "3: 2023-03-25T10:00 13:00",
      "4: 2023-03-25T15:00 18:00",
      "5: 2023-03-26T10:00 13:00",
      "6: 2023-03-26T15:00 18:00",
    ]);
    await expect(addPlenaryMeetings(as(), pattern({ ...days, morningStart: "02:30" }))).rejects.toMatchObject({
      code: "wallClockSkipped",
      field: "morningStart",
    });
  });

  it("may be 40 over four weeks", async () => {
    await set({ startsOn: "2023-06-05", endsOn: "2023-06-30" });
    const { added } = await add({ firstDay: "2023-06-05", lastDay: "2023-06-30" });
    expect(added).toHaveLength(40);
    expect((await times()).at(-1)).toBe("42: 2023-06-30T15:00 18:00");
  });

  it("are refused outside the days of the meeting, and for days, halves and times that cannot be", async () => {
    await expect(addPlenaryMeetings(as(), pattern({ lastDay: "2023-06-01" }))).rejects.toMatchObject({
      code: "outsideMeetingDays",
      field: "lastDay",
    });
    const issues = (more: object) => {
      const raw = { ...pattern(), weekends: undefined, ...more };
      const parsed = AddPlenaryMeetings.safeParse(raw);
      return parsed.error?.issues.map(({ path, message }) => [path[0], message]);
    };
    expect(issues({ firstDay: "2023-05-31" })).toEqual([["lastDay", "daysReversed"]]);
    expect(issues({ morningEnd: "" })).toEqual([["morningEnd", "required"]]);
    expect(issues({ morningEnd: "09:00" })).toEqual([["morningEnd", "plenaryMeetingEndsEarly"]]);
    expect(issues({ afternoonStart: "12:00" })).toEqual([["afternoonStart", "afternoonBeforeMorning"]]);
    const none = { morningStart: "", morningEnd: "", afternoonStart: "", afternoonEnd: "" };
    expect(issues(none)).toEqual([["morningStart", "required"]]);
    expect(issues({ morningStart: "7:00" })).toContainEqual(["morningStart", "invalid"]);
  });
});

describe("one plenary meeting", () => {
  const one = (start: string, end: string, viewer?: Viewer) =>
    addPlenaryMeeting(as(viewer), { meetingKey: KEY, start, end });

  it("gets the next number of an announced meeting, and its place in a draft", async () => {
    await one("2023-05-29T08:00", "2023-05-29T09:00", await staff(database.db, "secretariat"));
    expect(await times()).toEqual(["3: 2023-05-29T08:00 09:00", ...BEFORE]);
    const [event] = await database.db.select().from(auditEvents);
    expect(event).toMatchObject({ operation: "add-plenary-meeting", detail: { number: 3 } });
  });

  it("gets its place among the numbers of a draft", async () => {
    await set({ status: "draft" });
    await one("2023-05-29T08:00", "2023-05-29T09:00");
    expect(await times()).toEqual([
      "1: 2023-05-29T08:00 09:00",
      ...BEFORE.map((row) => row.replace(/^\d/, (n) => `${Number(n) + 1}`)),
    ]);
    const [event] = await database.db.select().from(auditEvents);
    expect(event?.detail).toMatchObject({ number: 1 });
  });

  it.each([
    ["2023-05-29T12:00", "2023-05-29T14:00", "plenaryMeetingOverlaps"],
    ["2023-05-31T10:00", "2023-05-31T13:00", "outsideMeetingDays"],
    ["2023-05-30T13:00", "2023-05-30T10:00", "plenaryMeetingEndsEarly"],
  ])("is refused from %s to %s", async (start, end, code) => {
    await expect(one(start, end)).rejects.toMatchObject({ code });
    expect(await times()).toEqual(BEFORE);
  });
});

describe("a viewer who does not run the meeting", () => {
  it("cannot add, and leaves no trace", async () => {
    const others = [PUBLIC_VIEWER, await delegate(database.db, "XA"), await staff(database.db, "editor")];
    for (const viewer of others) {
      const one = { meetingKey: KEY, start: "2023-05-30T10:00", end: "2023-05-30T13:00" };
      await expect(addPlenaryMeeting(as(viewer), one)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(addPlenaryMeetings(as(viewer), pattern())).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await times()).toEqual(BEFORE);
    expect(await database.db.$count(auditEvents)).toBe(0);
  });
});
