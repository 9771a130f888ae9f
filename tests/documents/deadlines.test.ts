import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { addDocument } from "@/app/_domain/documents/add-document";
import { addReceivedFiles } from "@/app/_domain/documents/add-received-files";
import { changeDocument } from "@/app/_domain/documents/change-document";
import { listDocumentTimings } from "@/app/_domain/documents/deadline-queries";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { receiveDocumentFile } from "@/app/_domain/documents/receive-document-file";
import { getDocumentToChange, getNewDocument } from "@/app/_domain/documents/register-queries";
import { AddDocument, ChangeDocument } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { countFileWords } from "@/app/_domain/upkeep/count-file-words";
import { listWork } from "@/app/_domain/workspace/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { DocumentRegister } from "@/components/document-register/DocumentRegister";
import { documentValues } from "@/components/document-register/document-values";
import { NextDeadline } from "@/components/document-register/NextDeadline";
import { VersionsTable } from "@/components/document-register/VersionsTable";
import { WorkList } from "@/components/workspace/WorkList";
import { auditEvents, files, meetings, publicChanges } from "@/db/schema";
import { testDatabase } from "../support/database";
import { delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { bytesOf, issue, SECRETARIAT, withFiles } from "./meeting";

const KEY = "wg9-2023";
const SERIES = "TEST/COP/WG9/2023";
const database = testDatabase();
const db = () => database.db;
const secretariat = async (now = NOW) => withFiles(db(), await staff(db(), "secretariat"), now);
beforeAll(async () => {
  await smallMeeting(db());
});

/** Reserves a document with its deadlines. */
async function reserve(symbol: string, more: object = {}): Promise<string> {
  const documentId = randomUUID();
  const fields = { meetingKey: KEY, documentId, symbol: `${SERIES}/${symbol}`, "title-en": "Paper" };
  const details = { kind: "background-paper", distribution: "general", originalLanguage: "en", ...more };
  await addDocument(await secretariat(), AddDocument.parse({ ...fields, ...details }));

  return documentId;
}
const change = async (documentId: string, more: object) => {
  const { details, version } = await getDocumentToChange(await secretariat(), { meetingKey: KEY, documentId });

  return changeDocument(
    await secretariat(),
    ChangeDocument.parse({ ...documentValues(details), meetingKey: KEY, documentId, version, ...more }),
  );
};
const timingOf = async (documentId: string, now = NOW) =>
  (await listDocumentTimings(await secretariat(now), KEY)).get(documentId);
const dayAt = (instant: string) => new Date(instant);

describe("the deadlines of a document", () => {
  test("are proposed from the opening of the meeting, as far as they are ahead", async () => {
    const [meeting] = await db().select().from(meetings).where(eq(meetings.key, KEY));
    const before = new Date(Date.parse(`${meeting?.startsOn}T12:00:00Z`) - 50 * 86_400_000);
    const { details } = await getNewDocument(await secretariat(before), { meetingKey: KEY, symbol: `${SERIES}/31` });
    expect(details.submissionDue).toBeNull();
    expect(details.translationDue).not.toBeNull();
    expect(details.issueDue).not.toBeNull();
  });

  test("are stored, logged with before and after, and refused at their field", async () => {
    const id = await reserve("32", { submissionDue: "2023-05-10" });
    expect(await change(id, { submissionDue: "2023-05-12", issueDue: "2023-05-20" })).toMatchObject({ changed: true });
    expect(await change(id, {})).toMatchObject({ changed: false });
    const [event] = await db().select().from(auditEvents).where(eq(auditEvents.operation, "change-document"));
    expect(event?.detail).toMatchObject({
      before: { submissionDue: "2023-05-10", issueDue: null },
      after: { submissionDue: "2023-05-12", issueDue: "2023-05-20" },
    });
    await expect(change(id, { translationDue: "30 May" })).rejects.toThrow("dayInvalid");
    await expect(change(id, { translationDue: "2023-02-30" })).rejects.toThrow("dayInvalid");
  });

  test("are counted by the days of the meeting's own zone", async () => {
    const id = await reserve("33", { submissionDue: "2023-05-10" });
    // Half past eleven at night in Vienna, and half past midnight.
    expect((await timingOf(id, dayAt("2023-05-10T21:30:00Z")))?.open).toMatchObject({ daysLate: 0 });
    expect((await timingOf(id, dayAt("2023-05-10T22:30:00Z")))?.open).toMatchObject({ daysLate: 1 });
  });

  test("follow what is received and issued; nothing is due of a withdrawn document", async () => {
    const due = { submissionDue: "2023-04-20", translationDue: "2023-05-05", issueDue: "2023-05-12" };
    const id = await reserve("34", due);
    expect(await timingOf(id)).toMatchObject({ open: { deadline: "submission", daysLate: 12 }, inTranslation: [] });
    const sent = { name: "34-E.txt", bytes: bytesOf("The text of the paper."), limit: 10_000 };
    const outcome = await receiveDocumentFile(await secretariat(), sent);
    if (!("received" in outcome)) throw new Error("refused");
    const waiting = { meetingKey: KEY, documentId: id, received: [outcome.received], refused: [] };
    await addReceivedFiles(await secretariat(), waiting);
    expect(await timingOf(id)).toMatchObject({
      open: { deadline: "translation", daysLate: -3 },
      inTranslation: ["ar", "zh", "fr", "ru", "es"],
      words: { en: 5 },
    });
    await issue(db(), { symbol: `${SERIES}/34`, locale: "zh", content: "工作组第十四次会议，维也纳。" });
    expect(await timingOf(id)).toMatchObject({ inTranslation: ["ar", "fr", "ru", "es"], words: { en: 5, zh: 12 } });
    await withdrawDocument(withFiles(db(), SECRETARIAT), { symbol: `${SERIES}/34` });
    expect(await timingOf(id)).toMatchObject({ open: undefined, inTranslation: [] });
  });

  test("are for staff alone, and change nothing that the public reads", async () => {
    const id = await reserve("35");
    await issue(db(), { symbol: `${SERIES}/35`, locale: "en", content: "Open to all." });
    const changes = await db().$count(publicChanges);
    expect(await change(id, { issueDue: "1999-12-31" })).toMatchObject({ isPublic: true, isForReaders: false });
    expect(await db().$count(publicChanges)).toBe(changes);
    for (const viewer of [PUBLIC_VIEWER, await delegate(db(), "XA")]) {
      const context = withFiles(db(), viewer);
      const read = [await listDocuments(context, KEY), await getDocument(context, `${SERIES}/35`)];
      expect(JSON.stringify(read)).not.toMatch(/1999-12-31|"words"|[dD]ue/);
      await expect(listDocumentTimings(context, KEY)).rejects.toThrow();
    }
  });
});

describe("words", () => {
  test("of files received before they were counted are counted once", async () => {
    await db().update(files).set({ words: null });
    const context = withFiles(db(), SECRETARIAT);
    expect(await countFileWords(context)).toBeGreaterThan(0);
    expect(await countFileWords(context)).toBe(0);
    await expect(countFileWords(await secretariat())).rejects.toThrow();
  });

  test("of a file that could not be read are counted another time", async () => {
    await reserve("37");
    const content = "one two three four five six seven";
    await issue(db(), { symbol: `${SERIES}/37`, locale: "en", content });
    await db().update(files).set({ words: null });
    const context = withFiles(db(), SECRETARIAT);
    expect(await countFileWords({ ...context, readText: async () => undefined })).toBe(0);
    await countFileWords(context);
    expect(await db().$count(files, and(eq(files.size, content.length), eq(files.words, 7)))).toBe(1);
  });

  test("stand beside each language version, with a remark over the limit of the kind", async () => {
    const id = await reserve("36");
    await issue(db(), { symbol: `${SERIES}/36`, locale: "en", content: "word ".repeat(8_502) });
    const registered = await getDocumentToChange(await secretariat(), { meetingKey: KEY, documentId: id });
    const html = renderToStaticMarkup(
      createElement(VersionsTable, { registered, noteTranslation: undefined, locale: "en" }),
    );
    expect(html).toContain("8,502 words");
    expect(html).toContain("2 words over the limit of 8,500");
  });
});

describe("the register", () => {
  const html = async (query: Record<string, string>, locale: Locale = "en") => {
    const context = await secretariat();
    const documents = await listDocuments(context, KEY);
    const timings = await listDocumentTimings(context, KEY);
    const props = { documents, timings, query, meetingKey: KEY, locale, waiting: 0 };

    return renderToStaticMarkup(createElement(DocumentRegister, props));
  };
  const symbols = (markup: string) =>
    [...markup.matchAll(new RegExp(`<bdi>${SERIES}/([^<]+)</bdi>`, "g"))].map(([, symbol]) => symbol);
  beforeAll(async () => {
    await reserve("41", { submissionDue: "2023-04-30" });
    await reserve("42", { submissionDue: "2023-05-06" });
    await reserve("43", { submissionDue: "2023-07-01" });
    await reserve("44", { translationDue: "2023-06-20" });
    await issue(db(), { symbol: `${SERIES}/44`, locale: "en", content: "Original." });
  });

  test("says what is due, and by how many days it is late", async () => {
    const row = ((await html({})).match(/<tr.*?<\/tr>/g) ?? []).find((each) => each.includes(`${SERIES}/41`));
    expect(row?.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toContain("2023-04-30 author 2 days late");
    expect(await html({}, "zh")).toContain("逾期2天");
  });

  test("is filtered by lateness, by the next days and by what is for translation", async () => {
    expect(symbols(await html({ due: "late" }))).toContain("41");
    expect(symbols(await html({ due: "late" }))).not.toContain("42");
    expect(symbols(await html({ due: "near" }))).toContain("42");
    expect(symbols(await html({ due: "near" }))).not.toContain("43");
    expect(symbols(await html({ due: "translation" }))).toContain("44");
    expect(symbols(await html({ due: "translation" }))).not.toContain("41");
  });

  test("is sorted by the day that is due, those without one last", async () => {
    const listed = symbols(await html({ sort: "due" })).filter((symbol) => /^(4\d|36)$/.test(symbol ?? ""));
    expect(listed).toEqual(["41", "42", "44", "43", "36"]);
  });

  test("names the next deadline of a document with its languages", async () => {
    const open = { deadline: "translation", day: "2023-05-05", daysLate: 2, languages: ["fr"] } as const;
    const text = renderToStaticMarkup(
      createElement(NextDeadline, { open: { ...open, languages: [...open.languages] }, locale: "en" }),
    );
    expect(text.replace(/<[^>]+>/g, "")).toContain("Return from translation, 5 May 2023 (French)2 days late");
  });
});

describe("Today", () => {
  test("shows the secretariat the late papers, the latest first, and those due within a week", async () => {
    const { work } = await listWork(await secretariat(), { limit: 20 });
    const due = work.find((each) => each.kind === "dueDocuments");
    const listed = due?.entries.map(({ symbol }) => symbol.replace(`${SERIES}/`, ""));
    expect(listed?.filter((symbol) => symbol.startsWith("4"))).toEqual(["41", "42"]);
    expect(due?.count).toBe(due?.entries.length);
    const markup = renderToStaticMarkup(
      createElement(WorkList, { work: [due!], locale: "en", now: NOW, allOf: () => "/all" }), // found above
    );
    expect(markup).toContain("Submission by the author, 30 April 2023");
    expect(markup).toContain("2 days late");
    expect(markup).toContain("Paper");
  });

  test("shows them to nobody who does not issue documents", async () => {
    const { work } = await listWork(withFiles(db(), await staff(db(), "rapporteur")), { limit: 20 });
    expect(work.map(({ kind }) => kind)).not.toContain("dueDocuments");
  });
});
