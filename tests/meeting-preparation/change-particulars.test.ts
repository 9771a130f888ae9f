import { asc, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { changeParticulars } from "@/app/_domain/meeting-preparation/change-particulars";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AddEvent } from "@/app/_domain/organization-of-work/schemas";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import {
  alertSubscriptions,
  auditEvents,
  meetings,
  outboxMessages,
  plenaryMeetings,
  scheduledIssues,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { changeOf, secretariatAt } from "./preparing";

const KEY = "wg9-2023";
const test = testDatabase();

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, outbox_messages, alert_subscriptions cascade");
  await smallMeeting(test.db, KEY);
  const confirmed = { requestedAt: new Date("2023-01-01"), confirmedAt: new Date("2023-01-01") };
  await test.db
    .insert(alertSubscriptions)
    .values({ email: "reader@example.org", bodyKey: "wg9", locale: "en", ...confirmed });
});

const change = async (fields: Record<string, string> = {}, version = 1) =>
  changeParticulars(await secretariatAt(test.db, "2023-04-01T00:00:00Z"), changeOf(KEY, version, fields));
const plenaries = async () =>
  (await test.db.select().from(plenaryMeetings).orderBy(asc(plenaryMeetings.number))).map(
    ({ startsAt, sequence, cancelledAt }) => [startsAt.toISOString(), sequence, cancelledAt !== null],
  );
const AS_THEY_WERE = [
  ["2023-05-29T08:00:00.000Z", 0, false],
  ["2023-05-29T13:00:00.000Z", 0, false],
];
const REASON = "The rooms are not available.";

describe("the particulars of a meeting", () => {
  it("change nothing when they are saved as they are", async () => {
    expect(await change()).toEqual({ changed: false, version: 1 });
    expect([await test.db.$count(auditEvents), await test.db.$count(outboxMessages)]).toEqual([0, 0]);
  });

  it("can be saved twice in a row; of two people, the second is told", async () => {
    expect(await change({ ordinal: "4" })).toEqual({ changed: true, version: 2 });
    expect(await change({ ordinal: "5" }, 2)).toEqual({ changed: true, version: 3 });
    await expect(change({ ordinal: "6" }, 2)).rejects.toMatchObject({ kind: "conflict", code: "meetingChanged" });
    const [event] = await test.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(event?.detail).toEqual({ before: { ordinal: 4 }, after: { ordinal: 5 } });
    // A number is no news for subscribers.
    expect(await test.db.$count(outboxMessages)).toBe(0);
  });

  it("leave the days and the zone of a meeting that is announced or in session: it is moved", async () => {
    for (const status of ["announced", "in-session"] as const) {
      await test.db.update(meetings).set({ status });
      const refused = { code: "movedByReschedule" };
      await expect(change({ endsOn: "2023-05-31", reason: REASON })).rejects.toMatchObject({
        ...refused,
        field: "endsOn",
      });
      await expect(change({ timeZone: "UTC" })).rejects.toMatchObject({ ...refused, field: "timeZone" });
    }
  });

  it("need a reason for other days of a meeting that is over, not of a draft", async () => {
    await test.db.update(meetings).set({ status: "archived" });
    const later = { endsOn: "2023-05-31" };
    await expect(change(later)).rejects.toMatchObject({ code: "reasonRequired", field: "reason" });
    await test.db.update(meetings).set({ status: "draft" });
    expect(await change(later)).toEqual({ changed: true, version: 2 });
    expect(await test.db.$count(outboxMessages)).toBe(0);
  });

  it("tell readers, subscribers and calendars of a new place", async () => {
    const tags = await test.announcedBy(() => change({ "place-en": "Geneva" }));

    expect(tags).toEqual(["meeting:wg9-2023", "meetings"]);
    expect(await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).toMatchObject({
      places: { en: "Geneva", zh: "维也纳" },
    });
    expect(await listPublicChanges(contextOf(test.db, PUBLIC_VIEWER), KEY, 5)).toMatchObject([
      { kind: "change-meeting", subjectId: KEY },
    ]);
    const [message] = await test.db.select().from(outboxMessages);
    expect(message).toMatchObject({ kind: "meeting-changed", to: "reader@example.org" });
    expect((await plenaries()).map(([, sequence]) => sequence)).toEqual([1, 1]);
  });
});

const correctArchived = () => test.db.update(meetings).set({ status: "archived" });

describe("corrected days of a meeting that is over", () => {
  beforeEach(correctArchived);

  const AWAY = { startsOn: "2023-06-05", endsOn: "2023-06-06", reason: REASON };

  it("move nothing silently: plenary meetings outside them are named", async () => {
    await expect(change(AWAY)).rejects.toMatchObject({
      code: "plenaryMeetingsOutside",
      field: "plenaryMeetings",
      params: { numbers: "1, 2" },
    });
    expect(await plenaries()).toEqual(AS_THEY_WERE);
    expect(await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).toMatchObject({ startsOn: "2023-05-29" });
  });

  it("move them by the same days, if that is chosen, and say so with the reason", async () => {
    await change({ ...AWAY, plenaryMeetings: "move" });

    expect(await plenaries()).toEqual([
      ["2023-06-05T08:00:00.000Z", 1, false],
      ["2023-06-05T13:00:00.000Z", 1, false],
    ]);
    const [event] = await test.db.select().from(auditEvents);
    expect(event?.detail).toEqual({
      before: { start: "2023-05-29", end: "2023-05-30" },
      after: { start: "2023-06-05", end: "2023-06-06" },
      moved: [1, 2],
      reason: REASON,
    });
    const [message] = await test.db.select().from(outboxMessages);
    expect(message?.params).toMatchObject({ reason: REASON, meeting: { startsOn: "2023-06-05" } });
  });

  it("move what the public reads as well, and leave changes that are not issued as they are", async () => {
    const system = contextOf(test.db, { kind: "system", name: "test" });
    const read = async (viewer = PUBLIC_VIEWER as Viewer) =>
      (await getOrganizationOfWork(contextOf(test.db, viewer), KEY, "en")).plenaryMeetings.map(
        ({ startsAt, sequence, cancelledAt }) => [startsAt.toISOString().slice(0, 13), sequence, !cancelledAt],
      );
    await movePlenaryMeeting(system, {
      meetingKey: KEY,
      number: 2,
      start: "2023-05-30T10:00",
      end: "2023-05-30T13:00",
    });
    await change({ ...AWAY, plenaryMeetings: "move" });

    expect(await read()).toEqual([
      ["2023-06-05T08", 1, true],
      ["2023-06-05T13", 1, true],
    ]);
    expect(await read({ kind: "system", name: "test" })).toEqual([
      ["2023-06-05T08", 1, true],
      ["2023-06-06T08", 2, true],
    ]);
    await change({ ...AWAY, "place-en": "Geneva" }, 2);
    expect((await read()).map(([, sequence]) => sequence)).toEqual([2, 2]);
  });

  it("cancel those outside, if that is chosen", async () => {
    await change({ ...AWAY, plenaryMeetings: "cancel" });

    expect(await plenaries()).toEqual([
      ["2023-05-29T08:00:00.000Z", 1, true],
      ["2023-05-29T13:00:00.000Z", 1, true],
    ]);
    expect(await test.db.$count(auditEvents, eq(auditEvents.operation, "change-meeting"))).toBe(1);
  });

  it("are refused where plenary meetings would be outside even when moved", async () => {
    await test.db
      .update(plenaryMeetings)
      .set({ startsAt: new Date("2023-05-30T08:00:00Z"), endsAt: new Date("2023-05-30T11:00:00Z") })
      .where(eq(plenaryMeetings.number, 2));
    const oneDay = { startsOn: "2023-06-05", endsOn: "2023-06-05", reason: REASON, plenaryMeetings: "move" };
    await expect(change(oneDay)).rejects.toMatchObject({
      code: "plenaryMeetingsStillOutside",
      params: { numbers: "2" },
    });
  });

  it("leave plenary meetings where they are that are within them, whatever the form says", async () => {
    await change({ endsOn: "2023-05-31", reason: REASON, plenaryMeetings: "move" });
    expect(await plenaries()).toEqual(AS_THEY_WERE);
  });
});

it("a new time zone keeps the times of the clock", async () => {
  await correctArchived();
  await change({ timeZone: "America/New_York" });
  expect(await plenaries()).toEqual([
    ["2023-05-29T14:00:00.000Z", 1, false],
    ["2023-05-29T19:00:00.000Z", 1, false],
  ]);
});

it("a new time zone keeps the times of scheduled issues, and leaves those that are closed", async () => {
  await correctArchived();
  const account = await staff(test.db, "secretariat");
  const [meeting] = await test.db.select().from(meetings);
  const row = {
    ...{ meetingId: meeting?.id ?? "", subject: "agenda" as const, input: {}, digest: "", scheduledAt: NOW },
    ...{ issueAt: new Date("2023-05-02T10:00:00Z"), scheduledBy: "", accountId: account.accountId },
  };
  await test.db.insert(scheduledIssues).values([row, { ...row, outcome: "cancelled", closedAt: NOW }]);
  await change({ timeZone: "America/New_York" });
  const rows = await test.db.select().from(scheduledIssues);
  const times = Object.fromEntries(rows.map(({ outcome, issueAt }) => [outcome ?? "open", issueAt.toISOString()]));
  expect(times).toEqual({ open: "2023-05-02T16:00:00.000Z", cancelled: "2023-05-02T10:00:00.000Z" });
});

it("a new time zone keeps the times of side events too, in the working copy and in public", async () => {
  await correctArchived();
  const system: Viewer = { kind: "system", name: "test" };
  const context = contextOf(test.db, system);
  const side = { meetingKey: KEY, kind: "reception", day: "2023-05-29", start: "18:00", end: "20:00" };
  await addEvent(context, AddEvent.parse({ ...side, "title-en": "Reception" }));
  await addEvent(
    context,
    AddEvent.parse({ ...side, kind: "side-event", start: "", end: "", "title-en": "Exhibition" }),
  );
  await issueProgrammeAgain(context, KEY);
  const [meeting] = await test.db.select({ version: meetings.version }).from(meetings);
  await change({ timeZone: "America/New_York" }, meeting?.version);
  for (const viewer of [PUBLIC_VIEWER, system])
    expect((await getOrganizationOfWork(contextOf(test.db, viewer), KEY, "en")).events).toMatchObject([
      { day: "2023-05-29", during: undefined, sequence: 0 },
      {
        day: "2023-05-29",
        during: { startsAt: new Date("2023-05-29T22:00:00Z"), endsAt: new Date("2023-05-30T00:00:00Z") },
        sequence: 1,
      },
    ]);
});
