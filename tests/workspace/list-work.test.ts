import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listWork, type WorkKind, type WorkOf } from "@/app/_domain/workspace/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import {
  agendaDraftSources,
  agendaDrafts,
  agendaItems,
  agendaItemTexts,
  bodies,
  files,
  importFindings,
  legislationSubmissions,
  meetingDocumentFiles,
  meetingDocuments,
  meetingDocumentVersions,
  meetings,
  outboxMessages,
  plenaryMeetings,
  reportDrafts,
  reportParagraphs,
  reportParagraphTexts,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const ROLES = ["secretariat", "editor", "sherloc", "rapporteur", "admin"] as const;
type StaffRole = (typeof ROLES)[number];

const KEY = "wg9-2023";
const store = testDatabase();
let meetingId = "";

beforeAll(async () => {
  ({ meetingId } = await smallMeeting(store.db, KEY));
});

async function workOf<Kind extends WorkKind>(kind: Kind, role: StaffRole, now = NOW, meetingKey?: string) {
  const context = contextOf(store.db, await staff(store.db, role), now);
  const { work } = await listWork(context, { limit: 50, meetingKey });

  return work.find((each): each is WorkOf<Kind> => each.kind === kind);
}

/** Returns the roles that see a kind of work. */
async function seenBy(kind: WorkKind): Promise<StaffRole[]> {
  const seen: StaffRole[] = [];
  for (const role of ROLES) if (await workOf(kind, role)) seen.push(role);

  return seen;
}

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Inserts a further meeting without content. */
async function meeting(key: string, values: Partial<typeof meetings.$inferInsert>) {
  const [row] = await store.db
    .insert(meetings)
    .values({
      key,
      bodyKey: "wg9",
      year: 2023,
      startsOn: "2023-05-02",
      endsOn: "2023-05-03",
      timeZone: "Europe/Vienna",
      places: { en: "Vienna" },
      status: "announced",
      ...values,
    })
    .returning({ id: meetings.id });

  return row!.id; // inserted above
}

async function file() {
  const [row] = await store.db
    .insert(files)
    .values({
      name: "a.pdf",
      mediaType: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
      scan: "clean",
      uploadedAt: NOW,
    })
    .returning({ id: files.id });

  return row!.id; // inserted above
}

describe("the work that waits", () => {
  it("is refused to everybody but staff", async () => {
    const delegation = await delegate(store.db, "XA");
    for (const viewer of [PUBLIC_VIEWER, { kind: "system", name: "test" } as const, delegation])
      await expect(listWork(contextOf(store.db, viewer), { limit: 5 })).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("counts the texts of the agenda that are missing in each language, for those who edit it", async () => {
    const work = await workOf("agendaTexts", "editor");

    // Of three items, all exist in Chinese and two in English.
    expect(work).toMatchObject({ count: 13, entryCount: 5 });
    expect(work?.entries.map(({ language, missing, outdated }) => [language, missing, outdated])).toEqual([
      ["ar", 3, 0],
      ["en", 1, 0],
      ["fr", 3, 0],
      ["ru", 3, 0],
      ["es", 3, 0],
    ]);
    const [second] = await store.db.select().from(agendaItems).where(eq(agendaItems.number, "2"));
    expect(work?.entries[1]).toMatchObject({ itemId: second?.id, meeting: { key: KEY } });
    expect(await seenBy("agendaTexts")).toEqual(["secretariat", "editor"]);
  });

  it("counts a text as outdated once its source has a later revision, not where the source came later", async () => {
    const [first] = await store.db.select().from(agendaItems).where(eq(agendaItems.number, "1"));
    const chinese = and(eq(agendaItemTexts.itemId, first!.id), eq(agendaItemTexts.locale, "zh")); // inserted above
    const english = async () => (await workOf("agendaTexts", "editor"))?.entries.find((each) => each.language === "en");
    await store.db
      .update(agendaItemTexts)
      .set({ updatedAt: later(1) })
      .where(chinese);
    expect(await english()).toMatchObject({ missing: 1, outdated: 0 });
    await store.db.update(agendaItemTexts).set({ version: 2 }).where(chinese);
    expect(await english()).toMatchObject({ missing: 1, outdated: 0 });
    await store.db.update(agendaItemTexts).set({ revision: 2, basedOn: 2 }).where(chinese);
    expect(await english()).toMatchObject({ missing: 1, outdated: 1, at: later(1), itemId: first?.id });
    await store.db.update(agendaItemTexts).set({ updatedAt: NOW, version: 1, revision: 1, basedOn: 1 }).where(chinese);
  });

  it("counts the language versions that documents lack, and those older than a reissued original", async () => {
    const work = await workOf("documentVersions", "secretariat");
    // The draft report is not issued: it lacks nothing.
    expect(work?.entries.map(({ symbol, missing }) => [symbol, missing.length])).toEqual([
      ["TEST/COP/WG9/2023/2", 6],
      ["TEST/COP/WG9/2023/3", 6],
    ]);
    expect(await seenBy("documentVersions")).toEqual(["secretariat"]);

    const [document] = await store.db
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbol, "TEST/COP/WG9/2023/2"));
    const documentId = document!.id; // of the small meeting
    for (const locale of ["en", "fr"] as const)
      await store.db
        .insert(meetingDocumentVersions)
        .values({ documentId, locale, availability: "issued", changedAt: NOW });
    const add = async (locale: "en" | "fr", issuedAt: Date, supersededAt?: Date) =>
      store.db
        .insert(meetingDocumentFiles)
        .values({ fileId: await file(), documentId, locale, format: "pdf", issuedAt, supersededAt });
    await add("fr", NOW);
    await add("en", NOW, later(5));
    await add("en", later(5));
    const [first] = (await workOf("documentVersions", "secretariat"))?.entries ?? [];
    expect([first?.missing, first?.outdated]).toEqual([["ar", "zh", "ru", "es"], ["fr"]]);
    await store.db.update(meetingDocuments).set({ withdrawnAt: NOW }).where(eq(meetingDocuments.id, documentId));
    expect((await workOf("documentVersions", "secretariat"))?.count).toBe(6);
  });

  it("counts the open findings of each meeting, for those who resolve them", async () => {
    expect(await workOf("findings", "secretariat")).toMatchObject({
      count: 1,
      entries: [{ findings: 1, at: NOW, meeting: { key: KEY } }],
    });
    expect(await seenBy("findings")).toEqual(["secretariat"]);
    await store.db.update(importFindings).set({ resolvedAt: NOW });
    expect(await workOf("findings", "secretariat")).toBeUndefined();
  });

  it("lists the legislation that waits for the focal point: to acknowledge, to decide, and not answered", async () => {
    const { accountId } = await delegate(store.db, "XA");
    const row = { meetingId, stateCode: "XA", fields: {}, startedBy: accountId, startedAt: NOW, submittedAt: NOW };
    await store.db.insert(legislationSubmissions).values([
      { ...row, status: "submitted", receiptNumber: 2, title: "Second", submittedAt: later(2) },
      { ...row, status: "submitted", receiptNumber: 1, title: "First" },
      { ...row, status: "received", receiptNumber: 3, title: "Third" },
      { ...row, status: "returned", receiptNumber: 4, title: "Fourth", returnedAt: later(4) },
      { ...row, status: "replaced", receiptNumber: 5, title: "Fifth" },
      { ...row, status: "accepted", receiptNumber: 6, title: "Sixth" },
      { ...row, status: "draft", submittedAt: null },
    ]);
    const titles = async (kind: "toAcknowledge" | "toDecide" | "unanswered") =>
      (await workOf(kind, "sherloc"))?.entries.map(({ title }) => title);

    expect(await titles("toAcknowledge")).toEqual(["First", "Second"]);
    expect(await titles("toDecide")).toEqual(["Third"]);
    expect(await titles("unanswered")).toEqual(["Fourth"]);
    expect((await workOf("unanswered", "sherloc"))?.entries[0]).toMatchObject({
      at: later(4),
      stateNames: { en: "Sample State A" },
    });
    for (const kind of ["toAcknowledge", "toDecide", "unanswered"] as const)
      expect(await seenBy(kind)).toEqual(["sherloc"]);
  });

  it("lists the open imports with files, for those who confirm them", async () => {
    const draft = async (status: "open" | "confirmed" | "discarded", removedAt: Date | null = null) => {
      const [row] = await store.db
        .insert(agendaDrafts)
        .values({ status, createdAt: NOW, updatedAt: later(3) })
        .returning({ id: agendaDrafts.id });
      const agenda = { symbol: "A/1", masthead: { body: "Group" } };
      await store.db.insert(agendaDraftSources).values({
        draftId: row!.id, // inserted above
        position: 0,
        name: "a.txt",
        format: "text",
        sha256: "0",
        size: 1,
        fileId: await file(),
        locale: "en",
        readAgenda: agenda,
        agenda,
        removedAt,
      });
      return row!.id; // inserted above
    };
    const open = await draft("open");
    await draft("open", NOW);
    await draft("confirmed");
    await draft("discarded");

    expect((await workOf("imports", "admin"))?.entries).toEqual([
      { id: open, by: null, at: later(3), body: "Group", symbol: "A/1", meeting: undefined },
    ]);
    expect(await seenBy("imports")).toEqual(["secretariat", "admin"]);
  });

  it("counts the paragraphs of the report that are outdated, by the facts or by another language", async () => {
    const [draft] = await store.db
      .insert(reportDrafts)
      .values({ meetingId, symbol: "A/L.1", datedOn: "2023-05-30", composedAt: NOW })
      .returning({ id: reportDrafts.id });
    const paragraph = async (position: number, values: Partial<typeof reportParagraphs.$inferInsert> = {}) => {
      const [row] = await store.db
        .insert(reportParagraphs)
        .values({ draftId: draft!.id, section: "introduction", position, ...values }) // inserted above
        .returning({ id: reportParagraphs.id });
      return row!.id; // inserted above
    };
    const text = (paragraphId: string, locale: "en" | "fr", revision: number, basedOn: number) =>
      store.db
        .insert(reportParagraphTexts)
        .values({ paragraphId, locale, text: "x", revision, basedOn, revisedAt: later(revision), updatedAt: NOW });
    const byText = await paragraph(1);
    await text(byText, "en", 2, 2);
    await text(byText, "fr", 1, 1);
    const byFacts = await paragraph(2, { factsRevision: 3, factsChangedAt: later(9) });
    await text(byFacts, "fr", 1, 2);
    const current = await paragraph(3);
    await text(current, "en", 1, 1);
    await text(current, "fr", 1, 1);
    const removed = await paragraph(4, { factsRevision: 5, removedAt: NOW });
    await text(removed, "fr", 1, 1);

    const work = await workOf("reportParagraphs", "rapporteur");
    expect(work).toMatchObject({ count: 2, entryCount: 1 });
    expect(work?.entries).toMatchObject([{ language: "fr", paragraphs: 2, paragraphId: byText, at: later(9) }]);
    expect(await seenBy("reportParagraphs")).toEqual(["secretariat", "editor", "rapporteur"]);
  });

  it("counts the messages that failed, without their addresses", async () => {
    const message = {
      params: { body: {}, meeting: { key: KEY } } as never,
      to: "secret@example.org",
      locale: "en",
    } as const;
    const row = { ...message, kind: "document-issued", createdAt: NOW } as const;
    await store.db.insert(outboxMessages).values([
      { ...row, key: "1", lastError: "550", attempts: 9 },
      { ...row, key: "2", lastError: "421", attempts: 1, nextAttemptAt: later(1) },
      { ...row, key: "3", nextAttemptAt: NOW },
      { ...row, key: "4", sentAt: NOW, lastError: null },
      { ...row, key: "5", kind: "confirm-alerts", params: { body: {} }, lastError: "550", createdAt: later(2) },
    ]);
    const work = await workOf("mail", "secretariat");

    expect(
      work?.entries.map(({ mail, messages, givenUp, meeting }) => [mail, messages, givenUp, meeting?.key]),
    ).toEqual([
      ["confirm-alerts", 1, 1, undefined],
      ["document-issued", 2, 1, KEY],
    ]);
    expect([work?.count, JSON.stringify(work).includes("secret")]).toEqual([3, false]);
    expect((await workOf("mail", "secretariat", NOW, KEY))?.count).toBe(2);
    expect(await seenBy("mail")).toEqual(["secretariat", "admin"]);
  });

  it("lists the plenary meetings of the day in the meeting's zone, and the next ones, for all staff", async () => {
    const rapporteur = await staff(store.db, "rapporteur");
    const ahead = async (instant: string) => {
      const { plenaryMeetings: found } = await listWork(contextOf(store.db, rapporteur, new Date(instant)), {
        limit: 5,
      });
      return [found.today, ...found.entries.map((each) => `${each.number}${each.isToday ? " today" : ""}`)];
    };

    expect(await ahead("2023-05-02T09:00:00Z")).toEqual([0, "1", "2"]);
    // In Vienna the day of the meeting has begun, and the evening after it is not over.
    expect(await ahead("2023-05-28T22:30:00Z")).toEqual([2, "1 today", "2 today"]);
    expect(await ahead("2023-05-29T21:00:00Z")).toEqual([2, "1 today", "2 today"]);
    expect(await ahead("2023-05-29T22:30:00Z")).toEqual([0]);
    await store.db.update(plenaryMeetings).set({ cancelledAt: NOW }).where(eq(plenaryMeetings.number, 1));
    expect(await ahead("2023-05-29T09:00:00Z")).toEqual([1, "2 today"]);
  });

  it("lists the statuses that are due in the zone of the meeting, for the secretariat", async () => {
    await meeting("wg9-2023-2", { startsOn: "2023-06-01", endsOn: "2023-06-02", status: "announced" });
    await meeting("wg9-2023-3", { startsOn: "2023-05-30", endsOn: "2023-05-31", status: "in-session" });
    await meeting("wg9-2023-4", { startsOn: "2023-05-29", endsOn: "2023-05-31", status: "report-adopted" });
    await meeting("wg9-2023-5", { startsOn: "2023-05-29", endsOn: "2023-05-30", status: "archived" });
    const due = async (now: string) =>
      (await workOf("statuses", "secretariat", new Date(now)))?.entries
        .map((each) => [each.meeting?.key, each.due, each.since])
        .sort();

    expect(await due("2023-05-02T09:00:00Z")).toBeUndefined();
    expect(await due("2023-05-31T21:59:00Z")).toEqual([[KEY, "open", "2023-05-29"]]);
    expect(await due("2023-05-31T22:01:00Z")).toEqual([
      [KEY, "open", "2023-05-29"],
      ["wg9-2023-2", "open", "2023-06-01"],
      ["wg9-2023-3", "adoptReport", "2023-05-31"],
      ["wg9-2023-4", "archive", "2023-05-31"],
    ]);
    const late = new Date("2023-06-05T00:00:00Z");
    for (const role of ["editor", "sherloc", "rapporteur", "admin"] as const)
      expect(await workOf("statuses", role, late)).toBeUndefined();
  });

  it("lists the drafts with what they lack, without deleted ones", async () => {
    await meeting("wg9-2024", { status: "draft", startsOn: "2024-01-01", endsOn: "2024-01-02", places: {} });
    await meeting("wg9-2025", { status: "draft", deletedAt: NOW });
    const ready = await meeting("wg9-2026", { status: "draft", startsOn: "2026-01-01", endsOn: "2026-01-02" });
    const [item] = await store.db
      .insert(agendaItems)
      .values({ meetingId: ready, number: "1", position: 1 })
      .returning({ id: agendaItems.id });
    const text = { itemId: item!.id, title: "One", annotation: [], documentation: [], updatedAt: NOW }; // inserted above
    await store.db.insert(agendaItemTexts).values({ ...text, locale: "en" });

    const work = await workOf("drafts", "secretariat");
    expect(work?.entries.map((each) => [each.meeting?.key, ...each.missing.map(({ missing }) => missing)])).toEqual([
      ["wg9-2024", "place", "items"],
      ["wg9-2026"],
    ]);
    expect(await seenBy("drafts")).toEqual(["secretariat"]);
  });

  it("is that of one meeting alone, or of one kind, where that is requested", async () => {
    const context = contextOf(store.db, await staff(store.db, "secretariat"));
    const ofOther = await listWork(context, { limit: 5, meetingKey: "wg9-2026" });
    expect(ofOther.work.map(({ kind }) => kind)).toEqual(["drafts", "agendaTexts"]);
    expect(ofOther.plenaryMeetings).toEqual({ today: 0, entries: [] });
    const ofKind = await listWork(context, { limit: 1, kind: "agendaTexts" });
    expect(ofKind.work.map(({ kind, entryCount, entries }) => [kind, entryCount, entries.length])).toEqual([
      ["agendaTexts", 10, 1],
    ]);
    expect(await listWork(context, { limit: 1, kind: "toDecide" })).toMatchObject({ work: [] });
  });

  it("says nothing of an archived meeting", async () => {
    await store.db.update(meetings).set({ status: "archived" }).where(eq(meetings.key, KEY));
    await store.db.update(importFindings).set({ resolvedAt: null });
    const context = contextOf(store.db, await staff(store.db, "secretariat"));
    const { work } = await listWork(context, { limit: 5, meetingKey: KEY });

    expect(work.map(({ kind }) => kind)).toEqual(["mail"]);
  });
});

describe("with a thousand meetings", () => {
  it("reads the work by as many statements as with a few", async () => {
    const viewer = await staff(store.db, "secretariat");
    const statementsFor = () =>
      store.countStatements((db) => listWork(contextOf(db, viewer, new Date("2024-01-01T00:00:00Z")), { limit: 5 }));
    const few = await statementsFor();
    await store.db.insert(bodies).values({ key: "big", symbolSeries: "BIG", names: { en: "Big" }, organNames: {} });
    await store.db.insert(meetings).values(
      Array.from({ length: 1_000 }, (_, index) => ({
        key: `big-${index}`,
        bodyKey: "big",
        year: 2023,
        startsOn: "2023-05-02",
        endsOn: "2023-05-03",
        timeZone: "Europe/Vienna",
        places: { en: "Vienna" },
        status: (["draft", "announced"] as const)[index % 2]!, // one of the two
      })),
    );
    const { work } = await listWork(contextOf(store.db, viewer, new Date("2024-01-01T00:00:00Z")), { limit: 5 });

    expect(work.find(({ kind }) => kind === "statuses")?.count).toBeGreaterThanOrEqual(500);
    expect(await statementsFor()).toBe(few);
    expect(few).toBeLessThanOrEqual(25);
  });
});
