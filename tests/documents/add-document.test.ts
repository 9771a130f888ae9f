import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addDocument } from "@/app/_domain/documents/add-document";
import { changeDocument } from "@/app/_domain/documents/change-document";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { findReadableSymbols } from "@/app/_domain/documents/readable-symbols";
import { getDocumentToChange, getNewDocument } from "@/app/_domain/documents/register-queries";
import { findRelations } from "@/app/_domain/documents/relations";
import { AddDocument, ChangeDocument } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { searchPortal } from "@/app/_domain/search/queries";
import { countPublicPages, listDocumentPages } from "@/app/_domain/sitemap/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { PREVIEW_VIEWER, PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { documentValues } from "@/components/document-register/document-values";
import { agendaItems, auditEvents, meetingDocuments, meetings, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { issue, SECRETARIAT, withFiles } from "./meeting";

const SERIES = "TEST/COP/WG9/2023";
const KEY = "wg9-2023";
const WORD = "xylophones";
const database = testDatabase();
const db = () => database.db;
const secretariat = async () => withFiles(db(), await staff(db(), "secretariat"));
let item = "";
beforeAll(async () => {
  await smallMeeting(db());
  const [second] = await db().select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.number, "2"));
  item = second!.id; // of the small meeting
});

const fields = (more: object = {}) => ({
  meetingKey: KEY,
  documentId: randomUUID(),
  symbol: `${SERIES}/7`,
  "title-en": "Background paper",
  kind: "background-paper",
  distribution: "general",
  ...more,
});
const add = async (more: object = {}) => addDocument(await secretariat(), AddDocument.parse(fields(more)));
const registered = async (documentId: string) =>
  getDocumentToChange(await secretariat(), { meetingKey: KEY, documentId });

/** Returns the form of a document as it is stored, with other values of some fields. */
async function formOf(documentId: string, more: object = {}) {
  const { details, version } = await registered(documentId);

  return ChangeDocument.parse({ ...documentValues(details), meetingKey: KEY, documentId, version, ...more });
}

async function lastEvent(operation: string) {
  const [event] = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.operation, operation))
    .orderBy(desc(auditEvents.id))
    .limit(1);

  return event;
}

/** Returns what a search finds. */
async function search(viewer: Viewer, q: string, locale: Locale) {
  const found = await searchPortal(contextOf(db(), viewer), { q, locale });
  if (found.outcome !== "found") throw new Error(found.outcome);

  return found.results;
}

/** Every read by which readers other than staff reach the documents of the meeting, as one text. */
async function readAll(viewer: Viewer, symbol: string): Promise<string> {
  const context = contextOf(db(), viewer);
  const found = await Promise.all([
    listDocuments(context, KEY),
    getDocument(context, symbol).catch(() => undefined),
    findReadableSymbols(context, [symbol]).then((map) => [...map]),
    findRelations(context, [`${SERIES}/2`]).then((map) => [...map.values()]),
    search(viewer, WORD, "en"),
    listDocumentPages(context, { offset: 0, limit: 100 }),
    listPublicChanges(context, KEY, 100),
  ]);

  return JSON.stringify(found);
}

describe("a new document", () => {
  test("is proposed the next symbol of the meeting's series", async () => {
    const { proposals, details } = await getNewDocument(await secretariat(), { meetingKey: KEY, symbol: undefined });
    expect(proposals.map(({ symbol }) => symbol)).toContain(`${SERIES}/CRP.1`);
    expect(details.symbol).toBe(proposals[0]?.symbol);
    expect(details).toMatchObject({ kind: "background-paper", distribution: "general", titles: {} });
  });

  test("under a symbol of its own has the details that the symbol implies", async () => {
    const requested = { meetingKey: KEY, symbol: `${SERIES}/l.9` };
    const { details } = await getNewDocument(await secretariat(), requested);
    expect(details).toMatchObject({ symbol: `${SERIES}/L.9`, kind: "draft-report", distribution: "limited" });
  });

  test("that follows another has its details; an addendum has a title of its own", async () => {
    const context = await secretariat();
    const of = (symbol: string) => getNewDocument(context, { meetingKey: KEY, symbol }).then(({ details }) => details);
    const paper = await of(`${SERIES}/2/Rev.1`);
    expect(paper.titles).not.toEqual({});
    expect(paper).toMatchObject({ symbol: `${SERIES}/2/Rev.1`, issuedOn: null, items: [{ number: "2" }] });
    expect((await of(`${SERIES}/2/Add.1`)).titles).toEqual({});
  });

  test("is reserved once, and the log has its details", async () => {
    const documentId = randomUUID();
    const more = { documentId, symbol: `${SERIES}/6`, items: item, issuedOn: "2023-03-01", originalLanguage: "fr" };
    await add(more);
    await add(more);
    expect(await db().$count(meetingDocuments, eq(meetingDocuments.id, documentId))).toBe(1);
    expect(await registered(documentId)).toMatchObject({
      isReserved: true,
      isIssued: false,
      document: { symbol: `${SERIES}/6`, items: ["2"], isReserved: true, versions: [] },
    });
    expect(await lastEvent("add-document")).toMatchObject({
      subjectId: documentId,
      detail: {
        after: { symbol: `${SERIES}/6`, titles: { en: "Background paper" }, items: ["2"], issuedOn: "2023-03-01" },
      },
    });
  });

  test("is refused the symbol of another document in any spelling, and leaves no trace", async () => {
    const before = await db().$count(auditEvents);
    await expect(add({ symbol: ` ${SERIES.toLowerCase()}/2` })).rejects.toMatchObject({
      code: "symbolTaken",
      field: "symbol",
    });
    expect(await db().$count(auditEvents)).toBe(before);
  });

  test("needs a symbol, a title and items of its meeting", async () => {
    const wrong = AddDocument.safeParse(fields({ symbol: "nothing", "title-en": " ", issuedOn: "2023-02-30" }));
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["symbol", "symbolInvalid"],
      ["issuedOn", "dayInvalid"],
      ["title-en", "documentTitleRequired"],
    ]);
    await expect(add({ items: [randomUUID()] })).rejects.toMatchObject({ code: "itemGone", field: "items" });
  });

  test("is refused to all but the secretariat, and in a meeting that is not there", async () => {
    for (const viewer of [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor")])
      await expect(addDocument(withFiles(db(), viewer), AddDocument.parse(fields()))).rejects.toMatchObject({
        kind: "forbidden",
      });
    await expect(add({ meetingKey: "wg9-1999" })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a reserved document", () => {
  const symbol = `${SERIES}/2/Rev.1`;
  let documentId = "";

  test("is in no read of the public, a preview or a delegation, and sends no notice", async () => {
    const [pages, mails] = [await countPublicPages(contextOf(db(), PUBLIC_VIEWER)), await db().$count(outboxMessages)];
    const added = await add({ symbol, "title-en": WORD, items: item, issuedOn: "2023-04-01" });
    documentId = added.id;
    await noteTranslation(await secretariat(), { symbol, locale: "fr" });
    for (const viewer of [PUBLIC_VIEWER, PREVIEW_VIEWER, await delegate(db(), "XA")]) {
      const read = await readAll(viewer, symbol);
      expect(read).not.toContain(WORD);
      expect(read).not.toContain("Rev.1");
    }
    expect(await countPublicPages(contextOf(db(), PUBLIC_VIEWER))).toEqual(pages);
    expect(await db().$count(outboxMessages)).toBe(mails);
    expect(
      await database.announcedBy(async () =>
        changeDocument(await secretariat(), await formOf(documentId, { "title-fr": WORD })),
      ),
    ).toEqual([]);
  });

  test("does not replace the document that it is to replace, for staff either", async () => {
    const context = await secretariat();
    const { relations } = await getDocument(context, `${SERIES}/2`);
    expect(relations).toEqual([]);
  });

  test("stays so with a date or another kind, until a file is issued", async () => {
    await changeDocument(await secretariat(), await formOf(documentId, { kind: "report", issuedOn: "2023-05-01" }));
    expect(await readAll(PUBLIC_VIEWER, symbol)).not.toContain(WORD);
    const announced = await database.announcedBy(() =>
      issue(db(), { symbol, locale: "en", content: `Text with ${WORD}` }),
    );
    expect(announced).toEqual([`meeting:${KEY}`, "meetings"]);
    expect(await readAll(PUBLIC_VIEWER, symbol)).toContain(WORD);
    expect((await registered(documentId)).isReserved).toBe(false);
    // The languages that had a title alone are found as well.
    const hits = await search(PUBLIC_VIEWER, WORD, "fr");
    expect(hits.length).toBeGreaterThan(0);
  });

  test("is not opened by the date of a draft report", async () => {
    const [draft] = await db().select().from(meetingDocuments).where(eq(meetingDocuments.kind, "draft-report"));
    const id = draft!.id; // of the small meeting
    await changeDocument(await secretariat(), await formOf(id, { issuedOn: "2023-05-30", "title-en": WORD }));
    expect((await registered(id)).isReserved).toBe(true);
    expect(JSON.stringify(await listDocuments(contextOf(db(), PUBLIC_VIEWER), KEY))).not.toContain(draft!.symbol);
  });
});

describe("changing the details of a document", () => {
  test("changes what the public reads and finds, and the log has both sides", async () => {
    const { id } = await add({ symbol: `${SERIES}/8` });
    await issue(db(), { symbol: `${SERIES}/8`, locale: "en", content: "Text" });
    const context = await secretariat();
    const more = {
      "title-en": "Marimba",
      "title-es": "Marimba",
      items: [item],
      kind: "report",
      issuedOn: "2023-03-09",
    };
    const input = await formOf(id, more);
    const announced = await database.announcedBy(() => changeDocument(context, input));
    expect(announced).toEqual([`meeting:${KEY}`]);
    const read = await getDocument(contextOf(db(), PUBLIC_VIEWER), `${SERIES}/8`);
    expect(read).toMatchObject({
      titles: { en: "Marimba", es: "Marimba" },
      items: ["2"],
      kind: "report",
      issuedOn: "2023-03-09",
    });
    const hits = await search(PUBLIC_VIEWER, "Marimba", "es");
    expect(hits.map(({ locale }) => locale)).toContain("es");
    expect(await lastEvent("change-document")).toMatchObject({
      detail: {
        before: { titles: { en: "Background paper" }, items: [], kind: "background-paper" },
        after: { titles: { en: "Marimba" }, items: ["2"], kind: "report" },
        public: true,
      },
    });
    const again = await changeDocument(context, await formOf(id));
    expect(again.changed).toBe(false);
    expect(await database.announcedBy(async () => changeDocument(context, await formOf(id)))).toEqual([]);
  });

  test("is a conflict for whoever opened it before another person's change, but not for the same details", async () => {
    const { id } = await add({ symbol: `${SERIES}/9` });
    const context = await secretariat();
    const first = await formOf(id, { "title-en": "First" });
    const second = await formOf(id, { "title-en": "Second" });
    await changeDocument(context, first);
    await expect(changeDocument(context, second)).rejects.toMatchObject({ kind: "conflict", code: "changedByAnother" });
    expect((await changeDocument(context, first)).changed).toBe(false);
    const { details, version } = await registered(id);
    expect(details.titles).toEqual({ en: "First" });
    expect((await changeDocument(context, { ...second, version })).changed).toBe(true);
  });

  test("is a conflict after a file with a new title was issued, too", async () => {
    const { id } = await add({ symbol: `${SERIES}/10` });
    const opened = await formOf(id, { "title-en": "Mine" });
    await issue(db(), { symbol: `${SERIES}/10`, locale: "ru", content: "Text", title: "Документ" });
    await expect(changeDocument(await secretariat(), { ...opened, issuedOn: "2023-05-02" })).rejects.toMatchObject({
      code: "changedByAnother",
    });
  });

  test("changes the symbol only while nothing is issued under it, and to none that is taken", async () => {
    const { id } = await add({ symbol: `${SERIES}/11` });
    const context = await secretariat();
    await changeDocument(context, await formOf(id, { symbol: `${SERIES}/12` }));
    await expect(changeDocument(context, await formOf(id, { symbol: `${SERIES}/2` }))).rejects.toMatchObject({
      code: "symbolTaken",
      field: "symbol",
    });
    await issue(db(), { symbol: `${SERIES}/12`, locale: "en", content: "Text" });
    await expect(changeDocument(context, await formOf(id, { symbol: `${SERIES}/13` }))).rejects.toMatchObject({
      code: "symbolIssued",
      field: "symbol",
    });
    await expect(changeDocument(context, await formOf(id, { issuedOn: "" }))).rejects.toMatchObject({
      code: "required",
      field: "issuedOn",
    });
  });

  test("changes the distribution of a reserved document alone", async () => {
    const { id } = await add({ symbol: `${SERIES}/14`, distribution: "restricted" });
    const context = await secretariat();
    await changeDocument(context, await formOf(id, { distribution: "limited" }));
    expect((await registered(id)).details.distribution).toBe("limited");
    await issue(db(), { symbol: `${SERIES}/14`, locale: "en", content: "Text" });
    expect((await changeDocument(context, await formOf(id, { distribution: "restricted" }))).changed).toBe(false);
  });

  test("works in a draft meeting, and nothing of it is public", async () => {
    await smallMeeting(db(), "wg7-2025");
    await db().update(meetings).set({ status: "draft" }).where(eq(meetings.key, "wg7-2025"));
    const documentId = randomUUID();
    const more = { meetingKey: "wg7-2025", documentId, symbol: "TEST/COP/WG7/2025/9", "title-en": "Draft xenolith" };
    await add(more);
    await issue(db(), { symbol: "TEST/COP/WG7/2025/9", locale: "en", content: "Text" });
    const context = await secretariat();
    const { version, details } = await getDocumentToChange(context, { meetingKey: "wg7-2025", documentId });
    const values = { ...documentValues(details), meetingKey: "wg7-2025", documentId, version };
    const outcome = await changeDocument(context, ChangeDocument.parse({ ...values, "title-fr": "Xénolithe" }));
    expect(outcome).toMatchObject({ changed: true, isPublic: false });
    const hits = await search(PUBLIC_VIEWER, "xenolith", "en");
    expect(hits).toEqual([]);
    await expect(getDocument(contextOf(db(), PUBLIC_VIEWER), "TEST/COP/WG7/2025/9")).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("is refused to all but the secretariat, and for a document of another meeting", async () => {
    const { id } = await add({ symbol: `${SERIES}/15` });
    const input = await formOf(id, { "title-en": "Other" });
    for (const viewer of [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor")])
      await expect(changeDocument(withFiles(db(), viewer), input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(changeDocument(await secretariat(), { ...input, meetingKey: "wg7-2025" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("is possible after a withdrawal: a wrong title can be corrected", async () => {
    await withdrawDocument(withFiles(db(), SECRETARIAT), { symbol: `${SERIES}/8` });
    const [row] = await db()
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbol, `${SERIES}/8`));
    await changeDocument(await secretariat(), await formOf(row!.id, { "title-en": "Vibraphone" }));
    expect((await getDocument(contextOf(db(), PUBLIC_VIEWER), `${SERIES}/8`)).titles.en).toBe("Vibraphone");
  });
});
