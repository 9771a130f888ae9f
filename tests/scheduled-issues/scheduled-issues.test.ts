import { setTimeout } from "node:timers/promises";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { getIssueOptions, listEditions } from "@/app/_domain/agenda-editions/queries";
import { IssueAgenda } from "@/app/_domain/agenda-editions/schemas";
import { addReceivedFiles } from "@/app/_domain/documents/add-received-files";
import { getDocument } from "@/app/_domain/documents/queries";
import { receiveDocumentFile } from "@/app/_domain/documents/receive-document-file";
import { listWaitingFiles } from "@/app/_domain/documents/received-queries";
import { removeReceivedFile } from "@/app/_domain/documents/remove-received-file";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { IssueProgramme } from "@/app/_domain/programme-editions/schemas";
import { cancelScheduledIssue } from "@/app/_domain/scheduled-issues/cancel-scheduled-issue";
import { issueAsScheduled } from "@/app/_domain/scheduled-issues/issue-as-scheduled";
import { listScheduledIssues } from "@/app/_domain/scheduled-issues/queries";
import { refuseTypedTime } from "@/app/_domain/scheduled-issues/refuse-typed-time";
import { scheduleIssue } from "@/app/_domain/scheduled-issues/schedule-issue";
import { ScheduledTime } from "@/app/_domain/scheduled-issues/schemas";
import { findTypedFields } from "@/app/_domain/scheduled-issues/typed-fields";
import { listWork } from "@/app/_domain/workspace/queries";
import { logNewFailures } from "@/app/_platform/jobs/scheduled-issues";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { IssueForm } from "@/components/agenda-editions/IssueForm";
import { ScheduledIssues } from "@/components/scheduled-issues/ScheduledIssues";
import { describeWork } from "@/components/workspace/describe-work";
import {
  accounts,
  agendaItems,
  agendaItemTexts,
  auditEvents,
  meetingDocuments,
  publicChanges,
  scheduledIssues,
} from "@/db/schema";
import { bytesOf, withFiles } from "../documents/meeting";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "scheduled-issues" };
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const as = (viewer: Viewer, minutes = 0) => withFiles(database.db, viewer, at(minutes));
const secretariat = async (minutes = 0) => as(await staff(database.db, "secretariat"), minutes);
/** 11 o'clock in Vienna is the time of the tests; this is an hour later. */
const NOON = { issueDay: "2023-05-02", issueTime: "12:00" };
const run = (minutes: number) => issueAsScheduled(as(SYSTEM, minutes));

beforeEach(async () => {
  await database.db.execute(
    sql`truncate meetings, bodies, audit_events, files, accounts, states, outbox_messages cascade`,
  );
  await smallMeeting(database.db, KEY);
});

/** Changes the working copy of an item. */
async function edit(title: string) {
  const [item] = await database.db.select().from(agendaItems).where(eq(agendaItems.number, "2"));
  await database.db
    .update(agendaItemTexts)
    .set({ title, updatedAt: at(1) })
    .where(and(eq(agendaItemTexts.itemId, item!.id), eq(agendaItemTexts.locale, "zh"))); // of the small meeting
}

async function scheduleAgenda(time = NOON) {
  const context = await secretariat();
  const { digest } = await getIssueOptions(context, KEY);
  const fields = { meetingKey: KEY, digest, kind: "reissue", locales: [...LOCALES], reason: "Test" };

  return scheduleIssue(context, { subject: "agenda", input: IssueAgenda.parse(fields), ...ScheduledTime.parse(time) });
}
const listed = async (subject: "agenda" | "programme" | "documents" = "agenda") =>
  listScheduledIssues(await secretariat(), { meetingKey: KEY, subject });
const publicTitles = async () =>
  JSON.stringify((await getAgenda(as(PUBLIC_VIEWER), KEY, "zh")).items.map(({ title }) => title));
const operations = async () =>
  (await database.db.select().from(auditEvents).orderBy(asc(auditEvents.id))).map(({ operation }) => operation);

describe("an agenda that is scheduled", () => {
  it("is public at its time, for the person who scheduled it, and not before", async () => {
    await edit("Cooperation by telephone");
    expect((await scheduleAgenda()).issueAt.toISOString()).toBe("2023-05-02T10:00:00.000Z");
    const changes = await database.db.$count(publicChanges);
    expect(await run(59)).toEqual({ done: 0, failures: [] });
    expect(await publicTitles()).not.toContain("telephone");
    expect(await database.db.$count(publicChanges)).toBe(changes);
    expect(await run(60)).toEqual({ done: 1, failures: [] });
    expect(await publicTitles()).toContain("telephone");
    const [edition] = await listEditions(await secretariat(), KEY);
    const { viewer } = await secretariat();
    expect(edition).toMatchObject({ issuedBy: viewer.kind === "account" ? viewer.name : "", reason: "Test" });
    expect(await operations()).toEqual(["schedule-issue", "issue-agenda", "issue-as-scheduled"]);
    expect(await listed()).toEqual([]);
  });

  it("is issued once over all instances, also after a stop", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    const [one, other] = await Promise.all([run(600), run(600)]);
    expect(one.done + other.done).toBe(1);
    expect(await listEditions(await secretariat(), KEY)).toHaveLength(2);
    expect((await run(601)).done).toBe(0);
  });

  it("is not issued unseen: a change since says so, and asks again", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    expect(await listed()).toMatchObject([{ isChanged: false, outcome: null }]);
    await edit("Something else");
    expect(await listed()).toMatchObject([{ isChanged: true, outcome: null }]);
    await run(60);
    expect(await publicTitles()).not.toContain("Something else");
    expect(await listed()).toMatchObject([{ outcome: "changed" }]);
    const { work } = await listWork(await secretariat(61), { limit: 5 });
    expect(work.find(({ kind }) => kind === "scheduled")?.entries).toMatchObject([
      { subject: "agenda", outcome: "changed" },
    ]);
    // Scheduled again as it is now, the report goes and it is issued.
    await scheduleAgenda({ issueDay: "2023-05-02", issueTime: "14:00" });
    expect(await listed()).toMatchObject([{ outcome: null, isChanged: false }]);
    await run(180);
    expect(await publicTitles()).toContain("Something else");
  });

  it("is refused at its time if the account may no longer issue it", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    await database.db.update(accounts).set({ role: "editor" }).where(eq(accounts.role, "secretariat"));
    await run(60);
    expect(await publicTitles()).not.toContain("telephone");
    const [row] = await database.db.select().from(scheduledIssues);
    expect(row).toMatchObject({ outcome: "refused", refusal: { code: "accountMayNotIssue" }, dismissedAt: null });
    expect(await operations()).toContain("refuse-scheduled-issue");
  });

  it("is refused at its time if the account is disabled", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    await database.db.update(accounts).set({ disabledAt: NOW });
    await run(60);
    expect(await database.db.$count(scheduledIssues, eq(scheduledIssues.outcome, "refused"))).toBe(1);
  });

  it("is refused at once where it could not be issued now, and at a time that is too near or does not exist", async () => {
    await expect(scheduleAgenda()).rejects.toThrow("nothingToIssue");
    await edit("Cooperation by telephone");
    await expect(scheduleAgenda({ issueDay: "2023-05-02", issueTime: "11:04" })).rejects.toThrow("scheduleTooSoon");
    await expect(scheduleAgenda({ issueDay: "2024-03-31", issueTime: "02:30" })).rejects.toThrow("wallClockSkipped");
    expect(await database.db.$count(scheduledIssues)).toBe(0);
    expect(await listEditions(await secretariat(), KEY)).toHaveLength(1);
    expect(await operations()).toEqual([]);
  });

  it("is replaced by a later schedule, and cancelled once", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    await scheduleAgenda({ issueDay: "2023-05-03", issueTime: "09:00" });
    const [open, another] = await listed();
    expect(another).toBeUndefined();
    const cancelled = { meetingKey: KEY, id: open!.id }; // scheduled above
    expect(await cancelScheduledIssue(await secretariat(), cancelled)).toEqual({ wasOpen: true });
    await expect(cancelScheduledIssue(await secretariat(), cancelled)).rejects.toThrow("notFound");
    expect(await run(3_000)).toEqual({ done: 0, failures: [] });
    expect(await database.db.$count(scheduledIssues, isNull(scheduledIssues.outcome))).toBe(0);
  });

  it("leaves what was typed for it to the next form, also once cancelled, until it is issued", async () => {
    const typed = async () => findTypedFields(await secretariat(), { meetingKey: KEY, subject: "agenda" });
    expect(await typed()).toBeUndefined();
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    const [open] = await listed();
    await cancelScheduledIssue(await secretariat(), { meetingKey: KEY, id: open!.id }); // scheduled above
    expect(await typed()).toMatchObject({ reason: "Test", kind: "reissue" });
    const options = await getIssueOptions(await secretariat(), KEY);
    const meeting = { key: KEY, timeZone: "Europe/Vienna" };
    const form = { action: async () => ({}) as never, locale: "en" as const, meeting, options, lacking: {} };
    const html = renderToStaticMarkup(createElement(IssueForm, { ...form, differing: [], typed: await typed() }));
    expect(html).toMatch(/<textarea[^>]*>Test</);
    await issueAgain(await secretariat(5), KEY);
    expect(await typed()).toBeUndefined();
  });

  it("is scheduled once, also by two persons at once", async () => {
    await edit("Cooperation by telephone");
    await Promise.all([scheduleAgenda(), scheduleAgenda({ issueDay: "2023-05-03", issueTime: "09:00" })]);
    expect(await database.db.$count(scheduledIssues, isNull(scheduledIssues.outcome))).toBe(1);
  });

  it("that has nothing left to issue is shown as changed", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    await issueAgain(await secretariat(), KEY);
    expect(await listed()).toMatchObject([{ outcome: null, isChanged: true }]);
  });

  it("that was issued by hand before its time is reported as refused, and the report can be removed", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    await issueAgain(await secretariat(), KEY);
    await run(60);
    const [report] = await listed();
    expect(report).toMatchObject({ outcome: "refused", refusal: { code: "nothingToIssue" } });
    await cancelScheduledIssue(await secretariat(), { meetingKey: KEY, id: report!.id }); // listed above
    expect(await listed()).toEqual([]);
  });
});

describe("a programme that is scheduled", () => {
  it("is public at its time, with its reason", async () => {
    const context = await secretariat();
    await movePlenaryMeeting(context, {
      ...{ meetingKey: KEY, number: 2 },
      ...{ start: "2023-05-30T10:00", end: "2023-05-30T13:00" },
    });
    const { digest } = await getProgrammeIssueOptions(context, KEY);
    const input = IssueProgramme.parse({ meetingKey: KEY, digest, "reason-en": "Room needed" });
    await scheduleIssue(context, { subject: "programme", input, ...NOON });
    const before = await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, "en");
    await run(59);
    expect(await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, "en")).toEqual(before);
    await run(60);
    expect(await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, "en")).not.toEqual(before);
    expect(await operations()).toContain("issue-programme");
  });
});

describe("files that are scheduled", () => {
  async function waiting() {
    const context = await secretariat();
    const [document] = await database.db
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.distribution, "general"));
    const sent = { name: "E.txt", bytes: bytesOf("The text of the paper."), limit: 10_000 };
    const outcome = await receiveDocumentFile(context, sent);
    if (!("received" in outcome) || !document) throw new Error("not received");
    await addReceivedFiles(context, { meetingKey: KEY, documentId: document.id, ...RECEIVED(outcome.received) });
    const { id: fileId } = outcome.received;
    const input = { meetingKey: KEY, files: [{ fileId, documentId: document.id, locale: "en" as const }] };

    return { input, document, fileId };
  }
  const RECEIVED = <T>(file: T) => ({ received: [file], refused: [] });

  it("are public at their time, and not before", async () => {
    const { input, document } = await waiting();
    await scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    const versions = async () => (await getDocument(as(PUBLIC_VIEWER), document.symbol)).versions;
    await run(59);
    expect(await versions()).toEqual([]);
    expect(await run(60)).toEqual({ done: 1, failures: [] });
    expect(await listed("documents")).toEqual([]);
    expect(await versions()).toMatchObject([{ locale: "en", availability: "issued" }]);
    expect((await listWaitingFiles(await secretariat(), KEY)).waiting).toEqual([]);
  });

  /** Receives a text for a document. */
  async function receive(documentId: string, text: string): Promise<string> {
    const context = await secretariat();
    const outcome = await receiveDocumentFile(context, { name: "x.txt", bytes: bytesOf(text), limit: 10_000 });
    if (!("received" in outcome)) throw new Error("not received");
    await addReceivedFiles(context, { meetingKey: KEY, documentId, ...RECEIVED(outcome.received) });

    return outcome.received.id;
  }

  it("are read before anything is locked, so that nobody waits for a slow reader", async () => {
    const { input } = await waiting();
    await scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    const context = as(SYSTEM, 60);
    const free: boolean[] = [];
    const readText: typeof context.readText = async (id, mediaType) => {
      const unlocked = database.db.select().from(scheduledIssues).for("update", { skipLocked: true });
      free.push(await Promise.race([unlocked.then((rows) => rows.length === 1), setTimeout(2_000, false)]));
      return context.readText(id, mediaType);
    };
    expect(await issueAsScheduled({ ...context, readText })).toEqual({ done: 1, failures: [] });
    expect(free).toEqual([true]);
  });

  it("are not issued if their document is changed while the issue begins", async () => {
    const { input, document } = await waiting();
    await scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    const { running } = await database.db.transaction(async (tx) => {
      await tx.update(meetingDocuments).set({ distribution: "limited" }).where(eq(meetingDocuments.id, document.id));
      const running = run(60);
      await setTimeout(500);
      return { running };
    });
    expect(await running).toEqual({ done: 1, failures: [] });
    expect(await listed("documents")).toMatchObject([{ outcome: "changed" }]);
  });

  it("of one document are issued by several schedules, also after its deadline has changed", async () => {
    const { input, document } = await waiting();
    const fileId = await receive(document.id, "Le texte du document.");
    const french = { meetingKey: KEY, files: [{ fileId, documentId: document.id, locale: "fr" as const }] };
    await scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    await scheduleIssue(await secretariat(), { subject: "documents", input: french, ...NOON, issueTime: "13:00" });
    await database.db.update(meetingDocuments).set({ issueDue: "2023-06-01", version: 7 });
    await run(60);
    expect(await listed("documents")).toMatchObject([{ isChanged: false, files: [fileId] }]);
    await run(120);
    expect(await listed("documents")).toEqual([]);
  });

  it("that fail by a defect are named, each logged once, and tried again", async () => {
    const { input } = await waiting();
    await scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    const error = new Error("Test");
    const { failures, done } = await issueAsScheduled({ ...as(SYSTEM, 60), readText: () => Promise.reject(error) });
    const [open] = await listed("documents");
    expect({ failures, done }).toEqual({ failures: [{ id: open?.id, error }], done: 0 });
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const logged = new Set<string>();
    logNewFailures(failures, logged);
    logNewFailures([...failures, { id: "another", error }], logged);
    expect(log.mock.calls.map(([text]) => text)).toEqual([
      expect.stringContaining(open?.id ?? "–"),
      expect.stringContaining("another"),
    ]);
    log.mockRestore();
    expect(await run(61)).toEqual({ done: 1, failures: [] });
  });

  it("are refused at once where they could not be issued now", async () => {
    const { input, document, fileId } = await waiting();
    const twin = await receive(document.id, "Another text of the paper.");
    const schedule = async (files: typeof input.files, meetingKey = KEY) =>
      scheduleIssue(await secretariat(), { subject: "documents", input: { meetingKey, files }, ...NOON });
    const [first] = input.files;
    await expect(schedule([first!, { ...first!, fileId: twin }])).rejects.toThrow("sameVersionTwice"); // of one file
    await smallMeeting(database.db, "wg9-2024");
    await expect(schedule(input.files, "wg9-2024")).rejects.toThrow("notFound");
    const [elsewhere] = await database.db
      .select()
      .from(meetingDocuments)
      .where(ne(meetingDocuments.meetingId, document.meetingId));
    const wrong = { fileId, documentId: elsewhere!.id, locale: "en" as const }; // of the second meeting
    await expect(schedule([wrong])).rejects.toThrow("documentRequired");
    expect(await database.db.$count(scheduledIssues)).toBe(0);
  });

  it("are not scheduled twice, nor issued once their document has changed or one is removed", async () => {
    const { input, document, fileId } = await waiting();
    await scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    const again = scheduleIssue(await secretariat(), { subject: "documents", input, ...NOON });
    await expect(again).rejects.toThrow("fileScheduledAlready");
    await database.db
      .update(meetingDocuments)
      .set({ distribution: "limited" })
      .where(eq(meetingDocuments.id, document.id));
    expect(await listed("documents")).toMatchObject([{ isChanged: true, files: [fileId] }]);
    await removeReceivedFile(await secretariat(), { meetingKey: KEY, fileId });
    await run(60);
    expect(await listed("documents")).toMatchObject([{ outcome: "changed" }]);
  });
});

describe("the pages", () => {
  it("say when something is issued, why it was not, and in the reader's language", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    const meeting = { key: KEY, timeZone: "Europe/Vienna" };
    const html = async (locale: "en" | "ar", cancel?: () => Promise<never>) =>
      renderToStaticMarkup(createElement(ScheduledIssues, { issues: await listed(), meeting, locale, cancel }));
    expect(await html("en")).toMatch(/To be issued: 2 May 2023, 12 noon/);
    await edit("Something else");
    expect(await html("en")).toContain("it will not be issued");
    await database.db.update(accounts).set({ role: "editor" });
    await run(60);
    const issues = await listScheduledIssues(await secretariat(), { meetingKey: KEY, subject: "agenda" });
    const text = renderToStaticMarkup(
      createElement(ScheduledIssues, { issues, meeting, locale: "en", cancel: undefined }),
    );
    expect(text).toContain("no longer authorized to issue");
    expect(text).not.toContain("<button");
  });

  it("warn of an issue that the portal could not carry out at its time", async () => {
    await edit("Cooperation by telephone");
    await scheduleAgenda();
    const meeting = { key: KEY, timeZone: "Europe/Vienna" };
    const html = async (minutes: number) => {
      const context = await secretariat(minutes);
      const issues = await listScheduledIssues(context, { meetingKey: KEY, subject: "agenda" });
      const { work } = await listWork(context, { limit: 5 });
      return [
        renderToStaticMarkup(createElement(ScheduledIssues, { issues, meeting, locale: "en", cancel: undefined })),
        JSON.stringify(work.flatMap((each) => describeWork(each, "en"))),
      ];
    };
    for (const text of await html(61)) expect(text).not.toContain("fault of the portal");
    for (const text of await html(63)) expect(text).toContain("fault of the portal");
  });

  it("do not issue at once while a time is typed", () => {
    expect(() => refuseTypedTime({ issueDay: "2023-05-02", issueTime: "" })).toThrow("issueTimeTyped");
    expect(() => refuseTypedTime({ issueDay: "", issueTime: "" })).not.toThrow();
  });
});
