import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { adoptReport } from "@/app/_domain/meeting-preparation/adopt-report";
import { announceMeeting } from "@/app/_domain/meeting-preparation/announce-meeting";
import { listMissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import { archiveMeeting } from "@/app/_domain/meeting-preparation/archive-meeting";
import { deleteDraft } from "@/app/_domain/meeting-preparation/delete-draft";
import { openMeeting } from "@/app/_domain/meeting-preparation/open-meeting";
import { listDeletedDrafts } from "@/app/_domain/meeting-preparation/queries";
import { restoreDraft } from "@/app/_domain/meeting-preparation/restore-draft";
import { revertStatus } from "@/app/_domain/meeting-preparation/revert-status";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { searchPortal } from "@/app/_domain/search/queries";
import { STEP_CHECKS } from "@/app/_vocabulary/meeting-steps";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import {
  agendaItems,
  alertSubscriptions,
  auditEvents,
  legislationSubmissions,
  meetings,
  outboxMessages,
  programmeEditions,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { create, secretariatAt } from "./preparing";

const KEY = "wg9-2023";
const test = testDatabase();

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, outbox_messages, alert_subscriptions cascade");
  await smallMeeting(test.db, KEY);
});

const statusOf = async (key = KEY) => {
  const [meeting] = await test.db.select().from(meetings).where(eq(meetings.key, key));
  return meeting?.status;
};
const publicContext = () => contextOf(test.db, PUBLIC_VIEWER);
const at = (now: string) => secretariatAt(test.db, now);
const input = (version: number) => ({ meetingKey: KEY, version, confirmed: [...STEP_CHECKS] });

describe("the programme of a draft that is announced", () => {
  const changedAt = async () => {
    const { plenaryMeetings } = await getOrganizationOfWork(publicContext(), KEY, "en");
    return plenaryMeetings.map((each) => each.changedAt);
  };
  const move = { meetingKey: KEY, number: 2, start: "2023-05-30T10:00", end: "2023-05-30T13:00" };

  it("is not said to have changed by what was changed in the draft; after a withdrawn announcement it is", async () => {
    await test.db.update(meetings).set({ status: "draft" }).where(eq(meetings.key, KEY));
    await test.db.delete(programmeEditions);
    await movePlenaryMeeting(await at("2023-03-01T10:00:00Z"), move);
    await announceMeeting(await at("2023-03-02T10:00:00Z"), input(1));
    expect(await changedAt()).toEqual([undefined, undefined]);
    await revertStatus(await at("2023-03-03T10:00:00Z"), { ...input(2), reason: "Too early." });
    await movePlenaryMeeting(await at("2023-03-04T10:00:00Z"), { ...move, start: "2023-05-30T09:00" });
    await announceMeeting(await at("2023-03-05T10:00:00Z"), input(3));
    expect(await changedAt()).toEqual([undefined, new Date("2023-03-05T10:00:00Z")]);
  });
});

describe("the status of a meeting", () => {
  it("goes from announced to archived, each step from its day on in the meeting's own zone", async () => {
    // 29 May begins in Vienna at 22:00 UTC on 28 May.
    await expect(openMeeting(await at("2023-05-28T21:59:00Z"), input(1))).rejects.toMatchObject({
      code: "meetingNotBegun",
    });
    await openMeeting(await at("2023-05-28T22:00:00Z"), input(1));
    await expect(adoptReport(await at("2023-05-29T21:00:00Z"), input(2))).rejects.toMatchObject({
      code: "meetingNotAtEnd",
    });
    await adoptReport(await at("2023-05-30T15:00:00Z"), input(2));
    await expect(archiveMeeting(await at("2023-05-30T16:00:00Z"), input(3))).rejects.toMatchObject({
      code: "meetingNotOver",
    });
    await archiveMeeting(await at("2023-05-30T22:00:00Z"), input(3));

    expect(await statusOf()).toBe("archived");
    expect(await getMeeting(publicContext(), KEY)).toMatchObject({ status: "archived" });
    const events = await test.db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(events.map(({ operation, detail }) => [operation, detail])).toEqual([
      ["open-meeting", { before: { status: "announced" }, after: { status: "in-session" } }],
      [
        "adopt-report",
        {
          ...{ before: { status: "in-session" }, after: { status: "report-adopted" } },
          confirmed: ["agenda-not-adopted", "report-not-drafted", "draft-report-not-issued"],
        },
      ],
      [
        "archive-meeting",
        {
          before: { status: "report-adopted" },
          after: { status: "archived" },
          confirmed: ["report-not-issued", "findings-open"],
        },
      ],
    ]);
  });

  it("skips nothing, and only one of two people changes it", async () => {
    const context = await at("2024-01-01T00:00:00Z");
    for (const operation of [adoptReport, archiveMeeting, announceMeeting])
      await expect(operation(context, input(1))).rejects.toMatchObject({ code: "meetingChanged" });
    const both = await Promise.allSettled([openMeeting(context, input(1)), openMeeting(context, input(1))]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await test.db.$count(auditEvents)).toBe(1);
  });

  it("is taken back step by step with its reason", async () => {
    const context = await at("2024-01-01T00:00:00Z");
    await openMeeting(context, input(1));
    expect(await revertStatus(context, { ...input(2), reason: "Opened by mistake." })).toEqual({ status: "announced" });
    const [event] = await test.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(event?.detail).toMatchObject({ reason: "Opened by mistake.", after: { status: "announced" } });
  });
});

describe("withdrawing an announcement", () => {
  const withdraw = async (version: number) =>
    revertStatus(await at("2023-04-01T00:00:00Z"), { ...input(version), reason: "Too early." });

  it("makes the meeting a draft that nobody else reads or finds, and does not send what waits", async () => {
    await test.db.insert(alertSubscriptions).values({
      email: "reader@example.org",
      bodyKey: "wg9",
      locale: "en",
      requestedAt: new Date("2023-01-01"),
      confirmedAt: new Date("2023-01-01"),
    });
    await withdraw(1);
    await announceMeeting(await at("2023-04-02T00:00:00Z"), input(2));
    expect(await test.db.$count(outboxMessages)).toBe(1);
    expect(await searchPortal(publicContext(), { q: "Organizational", locale: "en" })).toMatchObject({ count: 1 });

    await withdraw(3);

    expect(await statusOf()).toBe("draft");
    await expect(getMeeting(publicContext(), KEY)).rejects.toMatchObject({ kind: "not-found" });
    expect(await searchPortal(publicContext(), { q: "Organizational", locale: "en" })).toMatchObject({ count: 0 });
    expect(await test.db.$count(outboxMessages)).toBe(0);
  });

  it("is refused once a State has begun to submit legislation", async () => {
    const viewer = await delegate(test.db, "XA");
    const [meeting] = await test.db.select().from(meetings).where(eq(meetings.key, KEY));
    await test.db.insert(legislationSubmissions).values({
      meetingId: meeting!.id, // inserted before
      stateCode: "XA",
      status: "draft",
      fields: {},
      startedBy: viewer.accountId,
      startedAt: new Date(),
    });
    await expect(withdraw(1)).rejects.toMatchObject({ kind: "conflict", code: "meetingHasSubmissions" });
    expect(await statusOf()).toBe("announced");
  });
});

describe("a draft", () => {
  it("is announced only when it has an agenda with titles, a place, and its plenary meetings within its days", async () => {
    const key = await create(test.db, { "place-en": "" });
    const context = await at("2030-01-01T00:00:00Z");
    expect(await listMissingForAnnouncement(context, key)).toEqual([{ missing: "place" }, { missing: "items" }]);
    await expect(announceMeeting(context, { meetingKey: key, version: 1 })).rejects.toMatchObject({
      code: "meetingIncomplete",
    });
    const meeting = await getMeeting(context, key);
    await test.db.insert(agendaItems).values({ meetingId: meeting.id, number: "1", position: 1 });
    await test.db.execute(
      `insert into plenary_meetings (meeting_id, number, starts_at, ends_at) values ('${meeting.id}', 1, '2030-05-05T21:00:00Z', '2030-05-05T23:00:00Z')`,
    );
    expect(await listMissingForAnnouncement(context, key)).toEqual([
      { missing: "place" },
      { missing: "item-titles", numbers: ["1"] },
      { missing: "plenary-meetings-outside", numbers: [1] },
    ]);
  });

  it("is deleted and restored as it was; deleted, it is at no address for anyone", async () => {
    const key = await create(test.db);
    const context = await at("2030-01-01T00:00:00Z");
    await deleteDraft(context, { meetingKey: key, version: 1 });
    await expect(getMeeting(context, key)).rejects.toMatchObject({ kind: "not-found" });
    for (const operation of [announceMeeting, deleteDraft])
      await expect(operation(context, { meetingKey: key, version: 2 })).rejects.toMatchObject({ kind: "not-found" });
    expect((await listDeletedDrafts(context)).map((each) => each.key)).toEqual([key]);

    await restoreDraft(context, { meetingKey: key });

    expect(await getMeeting(context, key)).toMatchObject({ status: "draft", places: { en: "Vienna" } });
    await expect(restoreDraft(context, { meetingKey: key })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("alone can be deleted", async () => {
    await expect(deleteDraft(await at("2023-04-01T00:00:00Z"), input(1))).rejects.toMatchObject({ kind: "conflict" });
    expect(await getMeeting(publicContext(), KEY)).toMatchObject({ key: KEY });
  });
});
