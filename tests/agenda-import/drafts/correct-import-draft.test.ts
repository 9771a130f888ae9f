import { beforeAll, describe, expect, it } from "vitest";
import { confirmImportDraft } from "@/app/_domain/agenda-import/drafts/confirm-import-draft";
import { correctImportDocument } from "@/app/_domain/agenda-import/drafts/correct-import-document";
import { correctImportEntry } from "@/app/_domain/agenda-import/drafts/correct-import-entry";
import { correctImportItem } from "@/app/_domain/agenda-import/drafts/correct-import-item";
import { correctImportParticulars } from "@/app/_domain/agenda-import/drafts/correct-import-particulars";
import { discardImportDraft } from "@/app/_domain/agenda-import/drafts/discard-import-draft";
import { getImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { removeImportDocument } from "@/app/_domain/agenda-import/drafts/remove-import-document";
import { removeImportEntry } from "@/app/_domain/agenda-import/drafts/remove-import-entry";
import { removeImportItem } from "@/app/_domain/agenda-import/drafts/remove-import-item";
import {
  CorrectImportDocument,
  CorrectImportEntry,
  CorrectImportItem,
  CorrectImportParticulars,
} from "@/app/_domain/agenda-import/drafts/schemas";
import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import type { Context } from "@/app/_domain/context";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import type { FormState } from "@/app/_vocabulary/form-state";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import {
  documentValues,
  entryValues,
  itemValues,
  particularsValues,
} from "@/components/agenda-import/import-form-values";
import { testDatabase } from "../../support/database";
import { contextOf, staff } from "../../support/people";
import { tidalDraft } from "./draft-files";

const test = testDatabase();
let context: Context;

beforeAll(async () => {
  context = contextOf(test.db, await staff(test.db, "secretariat"));
});

/** Returns what the form of an item sends, with what a person changed. */
async function itemForm(draftId: string, text: Locale, number: string, changes: FormState["values"]) {
  const draft = await getImportDraft(context, draftId);
  const agenda = draft.sources.find(({ locale }) => locale === text)!.agenda; // the draft has it
  const ofDraft = { draftId, version: String(draft.version), textLocale: text };

  return CorrectImportItem.parse({ ...itemValues(agenda, number), ...ofDraft, item: number, ...changes });
}

async function agendaOf(draftId: string, text: Locale) {
  const draft = await getImportDraft(context, draftId);
  const source = draft.sources.find(({ locale }) => locale === text)!; // the draft has it

  return draft.resolved!.agendas.get(source.id)!; // each source has one
}

describe("a correction of an item", () => {
  it("changes its texts in one language, its number and documents in all", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const changes = {
      number: "5",
      title: "Reading of all tide gauges",
      annotation: "First.[^1]\n\n(a) second\n\n[^1]: A note.",
      "document-1-symbol": "",
      "document-3-symbol": "CTL/CONF/WG.1/2031/9",
      "document-3-title": "Added paper",
    };
    await correctImportItem(context, await itemForm(draftId, "en", "2", changes));

    const [english, arabic] = [await agendaOf(draftId, "en"), await agendaOf(draftId, "ar")];
    const symbols = ["CTL/CONF/WG.1/2031/2", "CTL/CONF/WG.1/2031/3/CORR.1"];
    expect(english.items.map(({ number }) => number)).toEqual(["1", "1 (a)", "1 (b)", "5", "3", "4"]);
    expect(arabic.items.map(({ number }) => number)).toEqual(["1", "1 (a)", "1 (b)", "5", "3", "4"]);
    const [own, other] = [english, arabic].map(({ items }) => items.find(({ number }) => number === "5")!); // as above
    expect(own).toMatchObject({
      title: "Reading of all tide gauges",
      annotation: [{ type: "paragraph" }, { type: "list" }],
    });
    expect(own?.documents.map(({ symbol }) => symbol)).toEqual([...symbols, "CTL/CONF/WG.1/2031/9"]);
    expect(other).toMatchObject({ title: "قراءة مقاييس المد" });
    expect(other?.documents.map(({ symbol }) => symbol)).toEqual([...symbols, "CTL/CONF/WG.1/2031/9"]);
    expect(english.plenaryMeetings[1]?.entries[0]?.item).toBe("5");
  });

  it("leaves documents alone that its form does not show", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const form = await itemForm(draftId, "en", "2", { title: "Gauges" });
    await correctImportItem(context, { ...form, rows: form.rows.slice(0, 1) });
    for (const text of ["en", "ar"] as const)
      expect((await agendaOf(draftId, text)).items.find(({ number }) => number === "2")?.documents).toHaveLength(3);
  });

  it("refuses a number that is taken or has no parent, at its field", async () => {
    const draftId = await tidalDraft(context, ["en"]);
    for (const [number, code] of [
      ["3", "itemNumberTaken"],
      ["9 (a)", "itemNumberWithoutParent"],
    ] as const)
      await expect(correctImportItem(context, await itemForm(draftId, "en", "2", { number }))).rejects.toMatchObject({
        code,
        field: "number",
      });
    const mistakes = CorrectImportItem.safeParse({ number: "x", title: "", "document-0-symbol": "no symbol" });
    expect(mistakes.error?.issues.map(({ path }) => path[0])).toEqual(
      expect.arrayContaining(["number", "title", "document-0-symbol"]),
    );
  });

  it("adds an item at its place, and removes one unless it has sub-items", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    await correctImportItem(
      context,
      await itemForm(draftId, "en", "", { number: "1 (c)", title: "Election of officers" }),
    );
    expect((await agendaOf(draftId, "en")).items.map(({ number }) => number)).toEqual([
      "1",
      "1 (a)",
      "1 (b)",
      "1 (c)",
      "2",
      "3",
      "4",
    ]);
    const { version, differences } = await getImportDraft(context, draftId);
    expect(differences).toMatchObject([{ kind: "item-missing", subject: "1 (c)" }]);
    await expect(removeImportItem(context, { draftId, version, item: "1" })).rejects.toMatchObject({
      code: "importItemHasSubItems",
    });
    await removeImportItem(context, { draftId, version, item: "2" });
    expect((await agendaOf(draftId, "ar")).items.map(({ number }) => number)).toEqual([
      "1",
      "1 (a)",
      "1 (b)",
      "3",
      "4",
    ]);
    expect((await agendaOf(draftId, "ar")).plenaryMeetings[1]?.entries).toMatchObject([
      { item: null, description: "قراءة مقاييس المد" },
    ]);
  });
});

describe("a correction of the documents", () => {
  async function documentForm(draftId: string, document: string, changes: FormState["values"]) {
    const draft = await getImportDraft(context, draftId);
    const source = draft.sources.find(({ locale }) => locale === "en")!; // the draft has it
    const listed = draft.documents.get(source.id)?.find(({ symbol }) => symbol === document);
    const ofDraft = { draftId, version: String(draft.version), textLocale: "en", document };

    return CorrectImportDocument.parse({ ...documentValues(listed), ...ofDraft, ...changes });
  }

  async function documentsOf(draftId: string, text: Locale) {
    const draft = await getImportDraft(context, draftId);
    const source = draft.sources.find(({ locale }) => locale === text)!; // the draft has it

    return draft.documents.get(source.id) ?? [];
  }

  it("changes symbol, kind and items in every language, and the title in one", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const [, before] = await documentsOf(draftId, "ar");
    const changes = {
      symbol: "CTL/CONF/WG.1/2031/8",
      title: "Tide tables",
      kind: "background-paper",
      "item-1-number": "3",
    };
    await correctImportDocument(context, await documentForm(draftId, before?.symbol ?? "", changes));

    const shared = { symbol: "CTL/CONF/WG.1/2031/8", kind: "background-paper", items: ["2", "3"] };
    expect((await documentsOf(draftId, "en"))[1]).toMatchObject({ ...shared, title: "Tide tables" });
    expect((await documentsOf(draftId, "ar"))[1]).toMatchObject({ ...shared, title: before?.title });
    await correctImportDocument(context, await documentForm(draftId, shared.symbol, { "item-0-number": "" }));
    expect((await documentsOf(draftId, "ar")).find(({ symbol }) => symbol === shared.symbol)?.items).toEqual(["3"]);
    expect((await getImportDraft(context, draftId)).differences).toEqual([]);
  });

  it("adds one that was missed, in every language, and removes one", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const added = { symbol: "CTL/CONF/WG.1/2031/CRP.1", title: "Missed", "item-0-number": "4" };
    await correctImportDocument(context, await documentForm(draftId, "", added));
    expect((await documentsOf(draftId, "en")).at(-1)).toMatchObject({ title: "Missed", items: ["4"] });
    expect((await documentsOf(draftId, "ar")).at(-1)).toMatchObject({ title: added.symbol, items: ["4"] });
    const { version } = await getImportDraft(context, draftId);
    const removal = { draftId, version, document: added.symbol };
    await removeImportDocument(context, removal);
    for (const text of ["en", "ar"] as const)
      expect((await documentsOf(draftId, text)).map(({ symbol }) => symbol)).not.toContain(added.symbol);
    await expect(removeImportDocument(context, { ...removal, version: version + 1 })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("refuses a symbol that is listed, and an item that is not there or not chosen, at the field", async () => {
    const draftId = await tidalDraft(context, ["en"]);
    const [first, second] = await documentsOf(draftId, "en");
    for (const [changes, code, field] of [
      [{ symbol: second?.symbol ?? "" }, "documentListed", "symbol"],
      [{ "item-1-number": "77" }, "documentItemUnknown", "item-1-number"],
      [{ "item-0-number": "" }, "required", "item-0-number"],
    ] as const)
      await expect(
        correctImportDocument(context, await documentForm(draftId, first?.symbol ?? "", changes)),
      ).rejects.toMatchObject({ code, field });
  });

  it("is compared with the meeting, and stored as it was confirmed", async () => {
    const first = await tidalDraft(context, ["en"]);
    const draft = await getImportDraft(context, first);
    await correctImportParticulars(
      context,
      CorrectImportParticulars.parse({
        ...particularsValues(draft),
        draftId: first,
        version: draft.version,
        symbol: "CTL/CONF/WG.1/2041/1",
        startsOn: "2041-03-31",
        endsOn: "2041-04-02",
        ordinal: "40",
      }),
    );
    const { version } = await getImportDraft(context, first);
    const { meetingKey } = await confirmImportDraft(context, { draftId: first, version });
    const { id } = await getMeeting(context, meetingKey);

    const draftId = await tidalDraft(context, ["en"]);
    const again = await getImportDraft(context, draftId);
    const chosen = { ...particularsValues(again), draftId, version: again.version, target: `meeting:${id}` };
    await correctImportParticulars(context, CorrectImportParticulars.parse(chosen));
    const [moved, dropped, kept] = await documentsOf(draftId, "en");
    const changes = { title: "Retitled", kind: "report", "item-0-number": "3" };
    await correctImportDocument(context, await documentForm(draftId, moved?.symbol ?? "", changes));
    await removeImportDocument(context, {
      draftId,
      version: (await getImportDraft(context, draftId)).version,
      document: dropped?.symbol ?? "",
    });
    const { comparisons, sources, version: last } = await getImportDraft(context, draftId);
    const compared = comparisons.get(sources[0]?.id ?? "");
    expect(compared?.documents.map(({ changed }) => changed)).toEqual([[], ["title", "kind", "items"]]);
    expect(compared?.unlistedDocuments.map(({ symbol }) => symbol)).toEqual([dropped?.symbol]);

    await confirmImportDraft(context, { draftId, version: last });
    const stored = await listDocuments(context, meetingKey);
    const byKey = new Map(stored.map((document) => [foldSymbol(document.symbol), document]));
    expect(byKey.get(moved?.symbol ?? "")).toMatchObject({ kind: "report", items: ["3"] });
    expect(byKey.get(kept?.symbol ?? "")).toMatchObject({ items: ["2"] });
    expect(byKey.get(dropped?.symbol ?? "")).toMatchObject({ items: ["2"] });
  });
});

describe("a correction of the programme", () => {
  it("changes times, kind and items in every language, and adds and removes entries", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const form = async (entry: string, changes: FormState["values"]) => {
      const { version } = await getImportDraft(context, draftId);
      const at = entry ? { list: "plenaryMeetings" as const, index: Number(entry.slice(-1)) - 1 } : undefined;
      const values = entryValues(await agendaOf(draftId, "en"), at);
      return CorrectImportEntry.parse({ ...values, draftId, version, textLocale: "en", entry, ...changes });
    };
    await correctImportEntry(context, await form("plenary:1", { start: "09:30", "entry-1-item": "3" }));
    await correctImportEntry(context, await form("", { day: "2031-04-03", kind: "holiday", title: "Lake Day" }));
    const arabic = await agendaOf(draftId, "ar");
    expect(arabic.plenaryMeetings[0]).toMatchObject({ start: "09:30", entries: [{ item: "1 (a)" }, { item: "3" }] });
    expect(arabic.events.map(({ kind, title }) => [kind, title])).toEqual([
      ["informal-meeting", "مشاورات غير رسمية"],
      ["holiday", ""],
    ]);
    expect((await agendaOf(draftId, "en")).events[1]).toMatchObject({ day: "2031-04-03", title: "Lake Day" });

    await expect(correctImportEntry(context, await form("plenary:1", { "entry-0-item": "8" }))).rejects.toMatchObject({
      field: "entry-0-item",
    });
    const { version } = await getImportDraft(context, draftId);
    await removeImportEntry(context, { draftId, version, entry: "plenary:4" });
    expect((await agendaOf(draftId, "ar")).plenaryMeetings).toHaveLength(3);
  });
});

describe("a correction of the particulars", () => {
  it("gives a new body its names in every language, and the meeting its number and days", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const draft = await getImportDraft(context, draftId);
    const values = {
      ...particularsValues(draft),
      draftId,
      version: draft.version,
      ordinal: "7",
      resumed: "2",
      endsOn: "2031-04-04",
      timeZone: "Asia/Tokyo",
      "place-en": "Tokyo",
      "body-ar": "فريق المد",
    };
    await correctImportParticulars(context, CorrectImportParticulars.parse(values));
    const { version } = await getImportDraft(context, draftId);
    const { meetingKey } = await confirmImportDraft(context, { draftId, version });

    const meeting = await getMeeting(context, meetingKey);
    expect(meeting).toMatchObject({
      ordinal: 7,
      resumed: 2,
      designation: "session",
      startsOn: "2031-03-31",
      endsOn: "2031-04-04",
      timeZone: "Asia/Tokyo",
      places: { en: "Tokyo", ar: "جنيف" },
    });
    expect(meeting.body.names).toEqual({ en: "Working Group on Tides", ar: "فريق المد" });
    const { events } = await listAuditEvents(context, { meetingKey: undefined, subject: draftId, limit: 10 });
    expect(events.map(({ operation }) => operation)).toEqual(["correct-agenda-draft", "create-agenda-draft"]);
    const ofMeeting = await listAuditEvents(context, { meetingKey, limit: 50 });
    expect(ofMeeting.events.map(({ operation }) => operation)).toContain("confirm-agenda-draft");
  });

  it("names the fields that are wrong", () => {
    const parsed = CorrectImportParticulars.safeParse({
      target: "",
      designation: "session",
      symbol: "",
      timeZone: "Nowhere",
      startsOn: "2031-02-30",
      endsOn: "",
      ordinal: "two",
    });
    const fields = new Set(parsed.error?.issues.map(({ path }) => path[0]));
    for (const field of ["target", "timeZone", "startsOn", "endsOn", "ordinal"]) expect(fields).toContain(field);
    expect(LOCALES.every((locale) => !fields.has(`place-${locale}`))).toBe(true);
  });
});

describe("two people on one draft", () => {
  it("do not overwrite each other, and find it confirmed or discarded", async () => {
    const draftId = await tidalDraft(context, ["en"]);
    const other = { ...context, viewer: await staff(test.db, "admin") };
    const [mine, theirs] = [
      await itemForm(draftId, "en", "3", { title: "Mine" }),
      await itemForm(draftId, "en", "3", { title: "Theirs" }),
    ];
    await correctImportItem(other, theirs);
    await expect(correctImportItem(context, mine)).rejects.toMatchObject({
      kind: "conflict",
      code: "changedByAnother",
    });
    expect((await agendaOf(draftId, "en")).items.find(({ number }) => number === "3")?.title).toBe("Theirs");

    await expect(getImportDraft(context, "no-id")).rejects.toMatchObject({ kind: "not-found" });
    const { version } = await getImportDraft(context, draftId);
    await discardImportDraft(other, { draftId, version });
    await expect(correctImportItem(context, { ...mine, version })).rejects.toMatchObject({ code: "importDiscarded" });
    await expect(confirmImportDraft(context, { draftId, version })).rejects.toMatchObject({ code: "importDiscarded" });
  });
});
