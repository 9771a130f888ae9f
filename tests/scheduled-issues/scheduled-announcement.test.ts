import { asc, sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { AddItem } from "@/app/_domain/agenda/schemas";
import { deleteDraft } from "@/app/_domain/meeting-preparation/delete-draft";
import { AnnounceMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { cancelScheduledIssue } from "@/app/_domain/scheduled-issues/cancel-scheduled-issue";
import { issueAsScheduled } from "@/app/_domain/scheduled-issues/issue-as-scheduled";
import { listScheduledIssues } from "@/app/_domain/scheduled-issues/queries";
import { scheduleIssue } from "@/app/_domain/scheduled-issues/schedule-issue";
import { listWork } from "@/app/_domain/workspace/queries";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { describeWork } from "@/components/workspace/describe-work";
import { agendaEditions, auditEvents, meetings, programmeEditions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "scheduled-issues" };
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const secretariat = async (minutes = 0) => contextOf(test.db, await staff(test.db, "secretariat"), at(minutes));
const run = (minutes: number) => issueAsScheduled(contextOf(test.db, SYSTEM, at(minutes)));
/** An hour after the time of the tests, on the clock of Vienna. */
const NOON = { issueDay: "2023-05-02", issueTime: "12:00" };

beforeEach(async () => {
  await test.db.execute(sql`truncate meetings, bodies, audit_events, outbox_messages, search_words cascade`);
  await smallMeeting(test.db, KEY);
  await test.db.delete(agendaEditions);
  await test.db.delete(programmeEditions);
  await test.db.update(meetings).set({ status: "draft" });
});

const schedule = async (viewer?: Viewer) => {
  const context = viewer ? contextOf(test.db, viewer, at(0)) : await secretariat();
  const input = AnnounceMeeting.parse({ meetingKey: KEY, version: 1, locales: [...LOCALES] });

  return scheduleIssue(context as never, { subject: "announcement", input, ...NOON }); // as the form sends it
};
const isPublic = () =>
  getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY).then(
    () => true,
    () => false,
  );
const listed = async (minutes = 0) =>
  listScheduledIssues(await secretariat(minutes), { meetingKey: KEY, subject: "announcement" });
const operations = async () =>
  (await test.db.select().from(auditEvents).orderBy(asc(auditEvents.id))).map(({ operation }) => operation);

it("a meeting is announced at the time that was set, for the person who set it, and not before", async () => {
  expect((await schedule()).issueAt.toISOString()).toBe("2023-05-02T10:00:00.000Z");
  expect(await isPublic()).toBe(false);
  expect(await run(59)).toEqual({ done: 0, failures: [] });
  expect(await isPublic()).toBe(false);
  expect(await run(60)).toEqual({ done: 1, failures: [] });

  expect(await isPublic()).toBe(true);
  expect(await operations()).toEqual(["schedule-issue", "announce-meeting", "issue-as-scheduled"]);
  expect(await listed()).toEqual([]);
});

it("what has changed since is not announced unseen: Today says so, with the page where it is seen", async () => {
  await schedule();
  await addItem(
    await secretariat(),
    AddItem.parse({ meetingKey: KEY, textLocale: "zh", number: "", title: "新增项目" }),
  );
  expect(await listed()).toMatchObject([{ isChanged: true, outcome: null }]);
  expect((await run(60)).done).toBe(1);

  expect(await isPublic()).toBe(false);
  expect(await listed()).toMatchObject([{ outcome: "changed", refusal: { code: "meetingChanged" } }]);
  const { work } = await listWork(await secretariat(61), { limit: 30 });
  const described = JSON.stringify(work.map((each) => describeWork(each, "en")));
  expect(described).toContain("Announcement of the meeting");
  expect(described).toContain(`/en/secretariat/meetings/${KEY}`);
});

it("is refused at once if the meeting lacks something, and to everybody but the secretariat", async () => {
  await expect(schedule(await staff(test.db, "editor"))).rejects.toMatchObject({ kind: "forbidden" });
  await test.db.update(meetings).set({ places: {} });
  await expect(schedule()).rejects.toMatchObject({ code: "meetingIncomplete" });
  expect(await operations()).toEqual([]);
  expect(await isPublic()).toBe(false);
});

it("is cancelled, and replaced by a later schedule", async () => {
  await schedule();
  await schedule();
  const [issue, ...others] = await listed();
  expect(others).toEqual([]);
  await cancelScheduledIssue(await secretariat(), { meetingKey: KEY, id: issue?.id ?? "" });
  expect((await run(60)).done).toBe(0);
  expect(await isPublic()).toBe(false);
});

it("of a draft that was deleted since nothing is announced", async () => {
  await schedule();
  await deleteDraft(await secretariat(), { meetingKey: KEY, version: 1 });
  expect((await run(60)).done).toBe(1);
  expect(await isPublic()).toBe(false);
  expect(await operations()).toContain("refuse-scheduled-issue");
});
