import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listAlertBodies } from "@/app/_domain/alerts/queries";
import { requestAlerts } from "@/app/_domain/alerts/request-alerts";
import type { Context } from "@/app/_domain/context";
import { findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { findReadableDocumentFile } from "@/app/_domain/documents/file-queries";
import { findNewestAgendaSymbol } from "@/app/_domain/documents/newest-agenda";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { findReadableSymbols } from "@/app/_domain/documents/readable-symbols";
import { findRelations } from "@/app/_domain/documents/relations";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { announceMeeting } from "@/app/_domain/meeting-preparation/announce-meeting";
import {
  listMeetingsOfBody,
  listPastMeetings,
  listUpcomingMeetings,
  listYearsOfBodies,
} from "@/app/_domain/meetings/archive-queries";
import { listKnowledgeBases } from "@/app/_domain/meetings/knowledge-bases";
import { canReadMeeting, readableMeetings } from "@/app/_domain/meetings/policy";
import { getMeeting, listMeetings } from "@/app/_domain/meetings/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { appendPublicChange } from "@/app/_domain/public-changes/append-public-change";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { searchPortal } from "@/app/_domain/search/queries";
import { countPublicPages, listDocumentPages, listMeetingPages } from "@/app/_domain/sitemap/queries";
import { rebuildSearchIndex } from "@/app/_domain/upkeep/rebuild-search-index";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { MEETING_STATUSES } from "@/app/_vocabulary/meeting-status";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { PREVIEW_VIEWER, PUBLIC_VIEWER, STAFF_ROLES, type Viewer } from "@/app/_vocabulary/viewer";
import {
  agendaItems,
  auditEvents,
  bodies,
  meetings,
  outboxMessages,
  scheduledIssues,
  searchPassages,
  searchWords,
} from "@/db/schema";
import { CANARY, CANARY_MEETING, canaryMeeting, canaryProgramme } from "../support/canary-meeting";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const PUBLIC_MEETING = "wg9-2023";
const test = testDatabase();
let fileId = "";

beforeAll(async () => {
  await smallMeeting(test.db, PUBLIC_MEETING);
  const [item] = await test.db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.number, "2"));
  await canaryProgramme(test.db, PUBLIC_MEETING);
  fileId = (await canaryMeeting(test.db, { listedIn: item!.id })).fileId; // of the small meeting
  await canarySchedule();
  await rebuildSearchIndex(contextOf(test.db, { kind: "system", name: "test" }));
});

/** Schedules an issue in the public meeting. */
async function canarySchedule(): Promise<void> {
  const [meeting] = await test.db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, PUBLIC_MEETING));
  const { accountId } = await staff(test.db, "secretariat");
  await test.db.insert(scheduledIssues).values({
    ...{ meetingId: meeting!.id, subject: "agenda", digest: CANARY, input: { reason: CANARY } }, // the small meeting
    ...{ issueAt: new Date("2040-01-01"), accountId, scheduledBy: CANARY, scheduledAt: new Date("2039-01-01") },
  });
}

const contextFor = (viewer: Viewer) => contextOf(test.db, viewer);
const readers = async (): Promise<Viewer[]> => [PUBLIC_VIEWER, await delegate(test.db, "XA")];

/** Every read by which public viewers and delegations reach meetings. One that refuses gives nothing. */
async function readEverything(context: Context, locale: Locale): Promise<Record<string, unknown>> {
  const { key, body, symbol } = CANARY_MEETING;
  const page = { offset: 0, limit: 100 };
  const search = (q: string, more = {}) => searchPortal(context, { q, locale, ...more });
  const reads: Record<string, Promise<unknown>> = {
    listMeetings: listMeetings(context),
    getMeeting: getMeeting(context, key),
    listUpcomingMeetings: listUpcomingMeetings(context, 100),
    listPastMeetings: listPastMeetings({ ...context, now: () => new Date("2040-01-01") }, 100),
    listMeetingsOfBody: listMeetingsOfBody(context, { body, limit: 100 }),
    listYearsOfBodies: listYearsOfBodies(context, { limit: 100 }),
    listYearsOfBody: listYearsOfBodies(context, { body, limit: 100 }),
    listKnowledgeBases: listKnowledgeBases(context),
    getAgenda: getAgenda(context, key, locale),
    getOrganizationOfWork: getOrganizationOfWork(context, key, locale),
    getOrganizationOfWorkOfOther: getOrganizationOfWork(context, PUBLIC_MEETING, locale),
    listDocuments: listDocuments(context, key),
    listDocumentsOfOther: listDocuments(context, PUBLIC_MEETING),
    getDocument: getDocument(context, symbol),
    findReadableSymbols: findReadableSymbols(context, [symbol]),
    findDocumentStatuses: findDocumentStatuses(context, [symbol]),
    findRelations: findRelations(context, [`${symbol}/Add.1`]).then((found) => [...found.values()]),
    findNewestAgendaSymbol: findNewestAgendaSymbol(context),
    findReadableDocumentFile: findReadableDocumentFile(context, fileId),
    listPublicChanges: listPublicChanges(context, key, 100),
    searchPortal: search(CANARY),
    searchSymbol: search(symbol),
    searchPrefix: search(CANARY.slice(0, 5)),
    searchMisspelt: search(CANARY.replace("z", "s")),
    searchInMeeting: search("Group", { meeting: key }),
    listAlertBodies: listAlertBodies(context),
    countPublicPages: countPublicPages(context),
    listMeetingPages: listMeetingPages(context, page),
    listDocumentPages: listDocumentPages(context, page),
  };

  return Object.fromEntries(
    await Promise.all(Object.entries(reads).map(async ([name, read]) => [name, await read.catch(() => undefined)])),
  );
}

/** The names of reads whose result has the canary word in any spelling. */
const leaks = (found: Record<string, unknown>) =>
  Object.entries(found)
    .filter(([, result]) =>
      JSON.stringify(result instanceof Map ? [...result] : (result ?? null))
        .toLowerCase()
        .includes(CANARY),
    )
    .map(([name]) => name);

describe("who may read a meeting", () => {
  it("is the same by the predicate and by the condition on rows, for every viewer, status and deletion", async () => {
    await test.db.insert(bodies).values({ key: "wg5", symbolSeries: "T/WG.5", names: {}, organNames: {} });
    const at = {
      bodyKey: "wg5",
      year: 2020,
      startsOn: "2020-01-01",
      endsOn: "2020-01-01",
      timeZone: "UTC",
      places: {},
    };
    for (const status of MEETING_STATUSES)
      await test.db.insert(meetings).values({ ...at, status, key: `wg5-${status}` });
    await test.db.insert(meetings).values({ ...at, status: "draft", key: "wg5-deleted", deletedAt: new Date() });
    const viewers = [...(await readers()), PREVIEW_VIEWER, { kind: "system", name: "test" } as const];
    for (const role of STAFF_ROLES) viewers.push(await staff(test.db, role));
    const rows = await test.db.select().from(meetings).where(eq(meetings.bodyKey, "wg5"));

    for (const viewer of viewers) {
      const allowed = await test.db.select({ key: meetings.key }).from(meetings).where(readableMeetings(viewer));
      const keys = allowed.map(({ key }) => key);
      expect([viewer, rows.filter(({ key }) => keys.includes(key)).map(({ key }) => key)]).toEqual([
        viewer,
        rows.filter((row) => canReadMeeting(viewer, row)).map(({ key }) => key),
      ]);
      expect(keys).not.toContain("wg5-deleted");
      expect(keys.includes("wg5-draft")).toBe(viewer.kind !== "public" && !("stateCode" in viewer));
    }
    await test.db.delete(meetings).where(eq(meetings.bodyKey, "wg5"));
  });
});

describe("a draft meeting", () => {
  it("is in no result for the public and for delegations, in any language", async () => {
    for (const viewer of await readers())
      for (const locale of LOCALES)
        expect([viewer.kind, locale, leaks(await readEverything(contextFor(viewer), locale))]).toEqual([
          viewer.kind,
          locale,
          [],
        ]);
  });

  it("is in no count", async () => {
    const found = await readEverything(contextFor(PUBLIC_VIEWER), "en");

    expect(found.countPublicPages).toEqual({ meetings: 1, documents: 1 });
    expect(found.listYearsOfBodies).toHaveLength(1);
    expect(found.searchPortal).toMatchObject({ count: 0, meetings: [], suggestions: [] });
    expect(found.searchInMeeting).toEqual({ outcome: "unknown-filter", filter: "meeting" });
  });

  it("is not in the index, not even by its words", async () => {
    expect(await test.db.$count(searchPassages, eq(searchPassages.label, CANARY_MEETING.symbol))).toBe(0);
    expect(await test.db.$count(searchWords, eq(searchWords.word, CANARY))).toBe(0);
  });

  it("notifies nobody, and has no public changes", async () => {
    expect(await test.db.$count(outboxMessages)).toBe(0);
    const [meeting] = await test.db.select().from(meetings).where(eq(meetings.key, CANARY_MEETING.key));
    const change = { meetingId: meeting!.id, kind: "edit-item", subjectId: "x" } as const; // inserted before
    await test.db.transaction((tx) => appendPublicChange(tx, contextFor(PUBLIC_VIEWER), change));
    expect(await listPublicChanges(contextFor(await staff(test.db, "secretariat")), CANARY_MEETING.key, 9)).toEqual([]);
  });

  it("takes neither subscriptions of its body nor legislation, as if it did not exist", async () => {
    const request = { email: "another@example.org", body: CANARY_MEETING.body, language: "en" as const };
    await expect(requestAlerts(contextFor(PUBLIC_VIEWER), request, { address: "203.0.113.7" })).rejects.toMatchObject({
      kind: "invalid",
      code: "bodyRequired",
    });
    const draft = { draftId: crypto.randomUUID(), meetingKey: CANARY_MEETING.key, fields: {} };
    await expect(saveDraft(contextFor(await delegate(test.db, "XA")), draft)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("is read by staff, and in a preview as the public will read it", async () => {
    for (const viewer of [await staff(test.db, "editor"), PREVIEW_VIEWER]) {
      const found = await readEverything(contextFor(viewer), "fr");
      expect(leaks(found)).toEqual(
        expect.arrayContaining([
          ...["listMeetings", "getAgenda", "getOrganizationOfWork", "getDocument", "listDocuments"],
          "getOrganizationOfWorkOfOther",
        ]),
      );
    }
  });
});

describe("announcing it", () => {
  it("is refused to everyone but the secretariat", async () => {
    const input = { meetingKey: CANARY_MEETING.key, version: 1 };
    const others = [PUBLIC_VIEWER, await delegate(test.db, "XA"), { kind: "system", name: "test" } as const];
    for (const role of STAFF_ROLES) if (role !== "secretariat") others.push(await staff(test.db, role));
    for (const viewer of others)
      await expect(announceMeeting(contextFor(viewer), input)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("shows it everywhere, in every language, and notifies the subscribers of its body once", async () => {
    const secretariat = contextFor(await staff(test.db, "secretariat"));
    const tags = await test.announcedBy(() =>
      announceMeeting(secretariat, { meetingKey: CANARY_MEETING.key, version: 1, locales: [...LOCALES] }),
    );

    expect(tags).toEqual(
      expect.arrayContaining([
        pageTags.meetings,
        pageTags.meeting(CANARY_MEETING.key),
        pageTags.meeting(PUBLIC_MEETING),
      ]),
    );
    for (const locale of LOCALES) {
      const found = await readEverything(contextFor(PUBLIC_VIEWER), locale);
      const hidden = Object.keys(found).filter((name) => !leaks(found).includes(name));
      expect([locale, hidden]).toEqual([
        locale,
        // Counts, an addendum that does not exist, a meeting without an agenda document.
        [
          ...[
            "listKnowledgeBases",
            "getOrganizationOfWorkOfOther",
            "findRelations",
            "findNewestAgendaSymbol",
            "searchInMeeting",
            "countPublicPages",
          ],
        ],
      ]);
      expect(found.countPublicPages).toEqual({ meetings: 2, documents: 2 });
    }
    const sent = await test.db.select({ kind: outboxMessages.kind, to: outboxMessages.to }).from(outboxMessages);
    expect(sent).toEqual([{ kind: "meeting-announced", to: "reader@example.org" }]);
    const [event] = await test.db.select().from(auditEvents).where(eq(auditEvents.operation, "announce-meeting"));
    expect(event?.detail).toEqual({ before: { status: "draft" }, after: { status: "announced" }, locales: LOCALES });
  });

  it("a second time conflicts, as does announcing what has changed", async () => {
    const secretariat = contextFor(await staff(test.db, "secretariat"));
    for (const version of [1, 2])
      await expect(announceMeeting(secretariat, { meetingKey: CANARY_MEETING.key, version })).rejects.toMatchObject({
        kind: "conflict",
      });
  });
});
