import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { moveItem } from "@/app/_domain/agenda/move-item";
import { findAgendaIssue, getAgenda } from "@/app/_domain/agenda/queries";
import { removeItem } from "@/app/_domain/agenda/remove-item";
import { restoreItem } from "@/app/_domain/agenda/restore-item";
import { AddItem, EditItem } from "@/app/_domain/agenda/schemas";
import { getPublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import { getEditionChanges, getIssueOptions, listEditions } from "@/app/_domain/agenda-editions/queries";
import { IssueAgenda } from "@/app/_domain/agenda-editions/schemas";
import type { Context } from "@/app/_domain/context";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import type { Locale } from "@/app/_vocabulary/locales";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { PREVIEW_VIEWER, PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { agendaEditionTexts, auditEvents, meetingDocuments, meetings } from "@/db/schema";
import { findTitles } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let year = 2040;
let key = "";
let meetingId = "";
let secretariat: Context;

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  ({ meetingId } = await smallMeeting(test.db, key));
  secretariat = contextOf(test.db, await staff(test.db, "secretariat"));
});

const agendaFor = async (viewer: Viewer, locale: Locale = "zh") =>
  (await getAgenda(contextOf(test.db, viewer), key, locale)).items.map(({ number, title }) => `${number} ${title}`);
const publicAgenda = (locale?: Locale) => agendaFor(PUBLIC_VIEWER, locale);
const workingAgenda = (locale?: Locale) => agendaFor(PREVIEW_VIEWER, locale);

async function idOf(number: string): Promise<string> {
  return (await listItemsToEdit(secretariat, key)).find((item) => item.number === number)?.id ?? "";
}

async function edit(number: string, locale: Locale, changes: Partial<EditItem>) {
  const itemId = await idOf(number);
  const { formValues, ...item } = await getItemToEdit(secretariat, { meetingKey: key, itemId, locale });
  const form = { ...formValues, ...item, itemId, textLocale: locale, ...changes };

  return editItem(secretariat, EditItem.parse(form));
}

/** Enters the agenda in the register, issued, under a symbol of the meeting. */
async function registerAgenda(): Promise<string> {
  const symbol = `TEST/COP/WG9/${year}/1`;
  const row = { meetingId, symbol, symbolKey: symbol, position: 0, issuedOn: `${year}-03-01` };
  await test.db
    .insert(meetingDocuments)
    .values({ ...row, kind: "annotated-provisional-agenda", distribution: "general", originalLanguage: "zh" });

  return symbol;
}

describe("the working copy of a public agenda", () => {
  const ISSUED = ["1 组织事项", "1 (a) 会议开幕", "2 其他事项"];

  it("is read by those who prepare the meeting, and by nobody else until it is issued", async () => {
    await edit("2", "zh", { title: "余事" });
    await addItem(secretariat, AddItem.parse({ meetingKey: key, textLocale: "zh", title: "新项目" }));
    await removeItem(secretariat, { meetingKey: key, itemId: await idOf("1 (a)") });
    const working = ["1 组织事项", "2 余事", "3 新项目"];
    const delegation = await delegate(test.db, "XA");

    for (const viewer of [PUBLIC_VIEWER, delegation]) expect(await agendaFor(viewer)).toEqual(ISSUED);
    for (const viewer of [PREVIEW_VIEWER, secretariat.viewer]) expect(await agendaFor(viewer)).toEqual(working);
    for (const word of ["余事", "新项目"]) expect(await findTitles(test.db, word, { locale: "zh" })).toEqual([]);
    expect(await findTitles(test.db, "会议开幕", { locale: "zh" })).toEqual(["会议开幕"]);
    const work = await getOrganizationOfWork(contextOf(test.db, PUBLIC_VIEWER), key, "zh");
    expect(work.plenaryMeetings[0]?.entries.map(({ item }) => item)).toEqual(["1 (a)", "2"]);
    expect(await listPublicChanges(contextOf(test.db, PUBLIC_VIEWER), key, 9)).toEqual([]);

    await issueAgain(secretariat, key);
    for (const viewer of [PUBLIC_VIEWER, delegation]) expect(await agendaFor(viewer)).toEqual(working);
    expect(await findTitles(test.db, "新项目", { locale: "zh" })).toEqual(["新项目"]);
    expect(await findTitles(test.db, "会议开幕", { locale: "zh" })).toEqual([]);
  });

  it("keeps the documents and the place in the programme of an item that is removed and restored", async () => {
    const itemId = await idOf("2");
    await removeItem(secretariat, { meetingKey: key, itemId });
    await issueAgain(secretariat, key);
    const read = contextOf(test.db, PUBLIC_VIEWER);
    expect((await listDocuments(read, key)).flatMap(({ items }) => items)).toEqual([]);
    expect((await getOrganizationOfWork(read, key, "zh")).plenaryMeetings.map(({ entries }) => entries.length)).toEqual(
      [1, 0],
    );

    await restoreItem(secretariat, { meetingKey: key, itemId });
    await issueAgain(secretariat, key);
    expect((await listDocuments(read, key)).flatMap(({ items }) => items)).toEqual(["2"]);
    expect((await getOrganizationOfWork(read, key, "zh")).plenaryMeetings.map(({ entries }) => entries.length)).toEqual(
      [2, 1],
    );
  });
});

describe("issuing the agenda", () => {
  it("lists each item that differs: new, removed, moved, renumbered, and each text field by field", async () => {
    await edit("2", "zh", { title: "余事", number: "5" });
    await edit("1", "fr", { title: "Questions d’organisation" });
    await moveItem(secretariat, { meetingKey: key, itemId: await idOf("5"), step: "up" });
    const { id } = await addItem(secretariat, AddItem.parse({ meetingKey: key, textLocale: "en", title: "New" }));
    await removeItem(secretariat, { meetingKey: key, itemId: await idOf("1 (a)") });

    const { differences } = await getIssueOptions(secretariat, key);
    expect(differences).toMatchObject([
      {
        kind: "changed",
        number: "5",
        numberBefore: "2",
        texts: [{ locale: "zh", isNew: false, fields: [{ field: "title", before: "其他事项", after: "余事" }] }],
      },
      { kind: "changed", number: "1", texts: [{ locale: "fr", isNew: true }] },
      { kind: "added", itemId: id, texts: [{ locale: "en", isNew: true }] },
      { kind: "removed", number: "1 (a)", titles: { zh: "会议开幕", en: "Opening" }, texts: [] },
    ]);
    expect(differences.filter(({ isMoved }) => isMoved)).toHaveLength(1);
  });

  it("leaves the texts of languages that are not ready as they were issued", async () => {
    await edit("1", "zh", { title: "新组织事项" });
    await edit("1", "en", { title: "Unfinished" });
    await issueAgain(secretariat, key, { locales: ["zh"] });

    expect((await publicAgenda("zh"))[0]).toBe("1 新组织事项");
    expect((await publicAgenda("en"))[0]).toBe("1 Organizational matters");
    expect((await getIssueOptions(secretariat, key)).differences).toMatchObject([{ texts: [{ locale: "en" }] }]);
  });

  it("keeps the instant of a text that has not changed", async () => {
    await edit("1", "zh", { title: "新组织事项" });
    const later = new Date(NOW.getTime() + 86_400_000);
    await issueAgain({ ...secretariat, now: () => later }, key);

    const { items } = await getAgenda(contextOf(test.db, PUBLIC_VIEWER), key, "zh");
    expect(items.map(({ changedAt }) => changedAt)).toEqual([later, NOW, NOW]);
  });

  it("as a revision enters the next symbol in the register, as issued today, and renews the date", async () => {
    const symbol = await registerAgenda();
    await edit("1", "zh", { title: "新组织事项" });
    expect(await issueAgain(secretariat, key, { kind: "revision", "note-en": "Item 1 has changed." })).toEqual({
      number: 2,
      symbol: `${symbol}/Rev.1`,
    });

    const read = contextOf(test.db, PUBLIC_VIEWER);
    expect(await getDocument(read, `${symbol}/Rev.1`)).toMatchObject({
      kind: "annotated-provisional-agenda",
      issuedOn: "2023-05-02",
      relations: [{ relation: "replaces", symbol }],
    });
    expect((await getDocument(read, symbol)).relations).toEqual([
      { relation: "replaced-by", symbol: `${symbol}/Rev.1` },
    ]);
    for (const locale of ["en", "zh"] as const)
      expect(findAgendaInLanguage(await listDocuments(read, key), key, locale)?.symbol).toBe(`${symbol}/Rev.1`);
    expect(await findAgendaIssue(read, meetingId)).toEqual({
      kind: "revision",
      at: NOW,
      notes: { en: "Item 1 has changed." },
    });
    expect((await getAgenda(read, key, "en")).meeting.versions.map(({ dateLine }) => dateLine)).toEqual([
      "2 May 2023",
      "2 May 2023",
    ]);
    await edit("1", "zh", { title: "又改" });
    const { symbols } = await getIssueOptions(secretariat, key);
    expect(symbols).toEqual({
      current: `${symbol}/Rev.1`,
      revision: `${symbol}/Rev.2`,
      corrigendum: `${symbol}/Rev.1/Corr.1`,
      addendum: `${symbol}/Rev.1/Add.1`,
    });
  });

  it("takes a symbol that is reserved before the next number", async () => {
    const symbol = await registerAgenda();
    const reserved = `${symbol}/REV.1`;
    await test.db.insert(meetingDocuments).values({
      ...{ meetingId, symbol: `${symbol}/Rev.1`, symbolKey: reserved, position: 9, reservedAt: NOW },
      ...{ kind: "annotated-provisional-agenda" as const, distribution: "general" as const },
    });
    await edit("1", "zh", { title: "新组织事项" });

    expect(await issueAgain(secretariat, key, { kind: "revision" })).toMatchObject({ symbol: `${symbol}/Rev.1` });
    expect(await getDocument(contextOf(test.db, PUBLIC_VIEWER), reserved)).toMatchObject({ issuedOn: "2023-05-02" });
  });

  it("takes no symbol of a withdrawn document again, and none of an agenda that is itself reserved", async () => {
    const symbol = await registerAgenda();
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key, { kind: "revision" });
    await test.db
      .update(meetingDocuments)
      .set({ withdrawnAt: NOW })
      .where(eq(meetingDocuments.symbol, `${symbol}/Rev.1`));
    await edit("1", "zh", { title: "又改" });
    expect((await getIssueOptions(secretariat, key)).symbols).toMatchObject({
      current: symbol,
      revision: `${symbol}/Rev.2`,
      corrigendum: `${symbol}/Corr.1`,
    });
    expect(await issueAgain(secretariat, key, { kind: "revision" })).toMatchObject({ symbol: `${symbol}/Rev.2` });

    await test.db.update(meetingDocuments).set({ reservedAt: NOW }).where(eq(meetingDocuments.symbol, symbol));
    expect((await getIssueOptions(secretariat, key)).symbols).toBeUndefined();
  });

  it("keeps every number as printed unless it is a revision, and gives none of them to another item", async () => {
    await registerAgenda();
    await edit("1 (a)", "zh", { number: "1 (c)" });
    for (const kind of ["reissue", "languages", "corrigendum", "addendum"] as const)
      await expect(issueAgain(secretariat, key, { kind })).rejects.toMatchObject({
        ...{ code: "numberPrinted", field: "kind", params: { number: "1 (a)" } },
      });
    await edit("1 (c)", "zh", { number: "1 (a)" });
    await removeItem(secretariat, { meetingKey: key, itemId: await idOf("2") });
    await addItem(secretariat, AddItem.parse({ meetingKey: key, textLocale: "zh", title: "新项目" }));
    await expect(issueAgain(secretariat, key)).rejects.toMatchObject({
      code: "numberPrinted",
      params: { number: "2" },
    });
    expect(await issueAgain(secretariat, key, { kind: "revision" })).toMatchObject({ number: 2 });
  });

  it("ticks the languages of which every text that differs is official or unofficial, and follows its source", async () => {
    await edit("1", "zh", { title: "新组织事项", status: "official" });
    await edit("1", "en", { title: "Unfinished" });
    expect((await getIssueOptions(secretariat, key)).ready).toEqual(["zh"]);
    await edit("1", "en", { title: "Finished", status: "unofficial", follows: true });
    expect((await getIssueOptions(secretariat, key)).ready).toEqual(["zh", "en"]);
    await edit("1", "zh", { title: "改稿" });
    expect((await getIssueOptions(secretariat, key)).ready).toEqual(["zh"]);
    await issueAgain(secretariat, key, { locales: ["zh"] });
    const stored = await test.db
      .select({ locale: agendaEditionTexts.locale, status: agendaEditionTexts.status })
      .from(agendaEditionTexts)
      .where(eq(agendaEditionTexts.title, "改稿"));
    expect(stored).toEqual([{ locale: "zh", status: "official" }]);
  });

  it("as a corrigendum has a text of its own in each language that differs, and the agenda reads with it", async () => {
    const symbol = await registerAgenda();
    await edit("1", "zh", { title: "新组织事项" });
    const { corrections } = await getIssueOptions(secretariat, key);
    expect(plainText(corrections.zh ?? [])).toBe("1. 项目1，标题\n将“组织”改为“新组织”。");
    expect(corrections.en).toBeUndefined();
    await issueAgain(secretariat, key, { kind: "corrigendum" });

    const read = contextOf(test.db, PUBLIC_VIEWER);
    const document = await getDocument(read, `${symbol}/Corr.1`);
    expect(document.text).toEqual({ edition: 2, isCorrection: true, locales: ["zh"] });
    expect(document.versions.map(({ locale }) => locale)).toEqual(["zh"]);
    const edition = await getPublishedEdition(read, { meetingKey: key, number: 2 }, "zh");
    expect(edition.corrections).toEqual(corrections);
    expect((await publicAgenda())[0]).toBe("1 新组织事项");
    expect((await getDocument(read, symbol)).relations).toEqual([
      { relation: "corrected-by", symbol: `${symbol}/Corr.1` },
    ]);
  });

  it("as a corrigendum has the text that was typed, and as an addendum the items that are new", async () => {
    const symbol = await registerAgenda();
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key, { kind: "corrigendum", "correction-zh": "改动如下。", "correction-en": "No." });
    const read = contextOf(test.db, PUBLIC_VIEWER);
    const textsOfEdition = async (number: number) => {
      const { corrections } = await getPublishedEdition(read, { meetingKey: key, number }, "zh");
      return Object.entries(corrections).map(([locale, text]) => [locale, plainText(text)]);
    };
    expect(await textsOfEdition(2)).toEqual([["zh", "改动如下。"]]);

    await addItem(secretariat, AddItem.parse({ meetingKey: key, textLocale: "en", title: "New matters" }));
    expect(await issueAgain(secretariat, key, { kind: "addendum" })).toMatchObject({ symbol: `${symbol}/Add.1` });
    expect(await textsOfEdition(3)).toEqual([["en", "1. After item 2 add\n3. New matters"]]);
    await moveItem(secretariat, { meetingKey: key, itemId: await idOf("2"), step: "up" });
    await expect(issueAgain(secretariat, key, { kind: "corrigendum" })).rejects.toMatchObject({
      ...{ code: "nothingToCorrect", field: "kind" },
    });
  });

  it("leaves each edition readable under its symbol: the replaced one with its corrections", async () => {
    const symbol = await registerAgenda();
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key, { kind: "corrigendum" });
    await edit("2", "zh", { title: "余事" });
    await issueAgain(secretariat, key, { kind: "revision" });

    const read = contextOf(test.db, PUBLIC_VIEWER);
    const titlesAt = async (of: string) => {
      const { text } = await getDocument(read, of);
      const { agenda } = await getPublishedEdition(read, { meetingKey: key, number: text?.edition ?? 0 }, "zh");
      return agenda.items.map(({ title }) => title);
    };
    expect(await titlesAt(symbol)).toEqual(["新组织事项", "会议开幕", "其他事项"]);
    expect(await titlesAt(`${symbol}/Rev.1`)).toEqual(["新组织事项", "会议开幕", "余事"]);
    const [old, revised] = await Promise.all([symbol, `${symbol}/Rev.1`].map((of) => getDocument(read, of)));
    expect([old?.text?.locales, revised?.text?.edition]).toEqual([["zh", "en"], 3]);
    await expect(getPublishedEdition(read, { meetingKey: key, number: 9 }, "zh")).rejects.toMatchObject({
      kind: "not-found",
    });
    await test.db.update(meetings).set({ status: "draft" }).where(eq(meetings.id, meetingId));
    await expect(getPublishedEdition(read, { meetingKey: key, number: 2 }, "zh")).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("as a reissue has a note in the masthead of each language that it concerns, until a revision", async () => {
    await registerAgenda();
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key);
    const mastheads = async () => {
      const { meeting } = await getAgenda(contextOf(test.db, PUBLIC_VIEWER), key, "zh");
      return meeting.versions.map(({ locale, symbolMark, notes }) => [locale, symbolMark, plainText(notes)]);
    };
    const noted = [
      ["en", undefined, ""],
      ["zh", "*", "* 由于技术原因于2023年5月2日重新印发。"],
    ];
    expect(await mastheads()).toEqual(noted);
    await edit("1", "en", { title: "Matters" });
    await issueAgain(secretariat, key, { kind: "languages" });
    expect(await mastheads()).toEqual(noted);
    await edit("1", "zh", { title: "又改" });
    await issueAgain(secretariat, key, { kind: "revision" });
    expect((await mastheads()).map(([, mark]) => mark)).toEqual([undefined, undefined]);
  });

  it("raises the sequence of the plenary meetings of a renumbered or removed item, and of no other", async () => {
    await registerAgenda();
    await edit("1 (a)", "zh", { number: "1 (c)" });
    await edit("2", "zh", { title: "余事" });
    await issueAgain(secretariat, key, { kind: "revision" });
    const reader = contextOf(test.db, PUBLIC_VIEWER);
    const { plenaryMeetings } = await getOrganizationOfWork(reader, key, "zh");

    expect(plenaryMeetings.map(({ sequence }) => sequence)).toEqual([1, 0]);
    await removeItem(secretariat, { meetingKey: key, itemId: await idOf("2") });
    await issueAgain(secretariat, key);
    const without = await getOrganizationOfWork(reader, key, "zh");
    expect(without.plenaryMeetings.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  it("is in the public list of changes without the reason, and in the audit log with it", async () => {
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key, { reason: "The Bureau asked for it", "note-fr": "Le titre a changé." });

    const changes = await listPublicChanges(contextOf(test.db, PUBLIC_VIEWER), key, 9);
    expect(changes.map(({ kind, locale }) => [kind, locale])).toEqual([
      ["issue-agenda", null],
      ["edit-item", "zh"],
    ]);
    expect(JSON.stringify(changes)).not.toContain("Bureau");
    const [event] = await test.db
      .select({ detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.meetingId, meetingId), eq(auditEvents.operation, "issue-agenda")));
    expect(event?.detail).toEqual({
      number: 2,
      kind: "reissue",
      symbol: null,
      locales: ["zh"],
      notes: { fr: "Le titre a changé." },
      reason: "The Bureau asked for it",
    });
    expect(await listEditions(secretariat, key)).toMatchObject([
      { number: 2, kind: "reissue", reason: "The Bureau asked for it", issuedBy: "secretariat" },
      { number: 1, kind: "first" },
    ]);
    expect(await getEditionChanges(secretariat, { meetingKey: key, number: 2 })).toMatchObject({
      differences: [{ number: "1", texts: [{ locale: "zh" }] }],
    });
  });

  it("is compared with any edition before it, over all that changed in between", async () => {
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key);
    await edit("2", "zh", { title: "余事" });
    await issueAgain(secretariat, key);
    const changed = async (from?: number) =>
      (await getEditionChanges(secretariat, { meetingKey: key, number: 3, from })).differences.map(
        ({ number }) => number,
      );

    expect([await changed(), await changed(2), await changed(1)]).toEqual([["2"], ["2"], ["1", "2"]]);
    for (const from of [9, 4]) await expect(changed(from)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is refused of what was changed since it was looked at, and twice at once issues once", async () => {
    await edit("1", "zh", { title: "新组织事项" });
    const { digest } = await getIssueOptions(secretariat, key);
    await edit("2", "zh", { title: "余事" });
    await expect(issueAgain(secretariat, key, { digest })).rejects.toMatchObject({
      kind: "conflict",
      code: "agendaChanged",
    });
    expect(await publicAgenda()).toContain("1 组织事项");

    const both = await Promise.allSettled([issueAgain(secretariat, key), issueAgain(secretariat, key)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listEditions(secretariat, key)).toHaveLength(2);
  });

  it("is refused where nothing differs, an item has no title, there is no symbol, and of a draft", async () => {
    await expect(issueAgain(secretariat, key)).rejects.toMatchObject({ code: "nothingToIssue", field: "locales" });
    await addItem(secretariat, AddItem.parse({ meetingKey: key, textLocale: "en", title: "New" }));
    await expect(issueAgain(secretariat, key, { locales: ["zh"] })).rejects.toMatchObject({
      code: "itemUntitled",
      params: { number: "3" },
    });
    await expect(issueAgain(secretariat, key, { kind: "corrigendum" })).rejects.toMatchObject({
      code: "agendaWithoutSymbol",
      field: "kind",
    });
    await test.db.update(meetings).set({ status: "draft" }).where(eq(meetings.id, meetingId));
    await expect(issueAgain(secretariat, key)).rejects.toMatchObject({ kind: "conflict", code: "agendaOfDraft" });
    expect(await listEditions(secretariat, key)).toHaveLength(1);
  });

  it("is refused without a kind or a reason, at the field", () => {
    const { error } = IssueAgenda.safeParse({ meetingKey: key, digest: "0", kind: "", reason: " " });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["kind", "editionKindRequired"],
      ["reason", "reasonRequired"],
    ]);
    expect(IssueAgenda.safeParse({ meetingKey: key, digest: "0", kind: "first", reason: "x" }).success).toBe(false);
  });

  it("leaves what was issued before as it was", async () => {
    const before = await test.db.select().from(agendaEditionTexts);
    await edit("1", "zh", { title: "新组织事项" });
    await issueAgain(secretariat, key);
    const after = await test.db.select().from(agendaEditionTexts);

    for (const row of before) expect(after).toContainEqual(row);
    expect(await workingAgenda()).toEqual(await publicAgenda());
  });
});
