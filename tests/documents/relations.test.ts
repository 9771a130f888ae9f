import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { deriveRelations, type FamilyMember } from "@/app/_domain/documents/relations";
import { summarizeDocument } from "@/app/_domain/documents/summarize-document";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { foundDocumentSymbols } from "@/app/_domain/search/queries";
import { relationSentences } from "@/app/_i18n/document-relations";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { documentResponse } from "@/app/api/v1/_responses/document";
import { searchResponse } from "@/app/api/v1/_responses/search";
import { ItemDocument } from "@/components/agenda/ItemDocumentation";
import { readDocumentFilter } from "@/components/documents/document-filter";
import { MeetingDocuments } from "@/components/documents/MeetingDocuments";
import { RelationNotice } from "@/components/documents/RelationNotice";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";
import { SearchResults } from "@/components/search/SearchResults";
import { findResults, printMarked } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { issue, SECRETARIAT, withFiles } from "./meeting";

const store = testDatabase();
const asPublic = () => contextOf(store.db, PUBLIC_VIEWER);
const SERIES = "TEST/COP/WG9/2023";

describe("documents of one symbol", () => {
  /** `X/Rev.1` is issued, `-X/Rev.1` only announced, `~X/Rev.1` withdrawn, `?X/Rev.1` reserved. */
  const member = (written: string): FamilyMember => {
    const symbol = written.replace(/^[-~?]/, "");
    const issuedOn = written.startsWith("-") ? null : "2023-05-02";
    return {
      symbol,
      symbolKey: symbol.toUpperCase(),
      issuedOn,
      reservedAt: written.startsWith("?") ? new Date() : null,
      withdrawnAt: written.startsWith("~") ? new Date() : null,
    };
  };
  const related = (family: string[], symbol: string) =>
    deriveRelations(family.map(member), symbol.toUpperCase()).map((each) => `${each.relation} ${each.symbol}`);

  test.each<[string, string[], string, string[]]>([
    ["a revision replaces", ["A/1", "A/1/Rev.1"], "A/1", ["replaced-by A/1/Rev.1"]],
    ["a reserved one replaces nothing", ["A/1", "?A/1/Rev.1"], "A/1", []],
    ["and names what it replaces", ["A/1", "A/1/Rev.1"], "A/1/Rev.1", ["replaces A/1"]],
    ["the last of a chain counts", ["A/1", "A/1/Rev.1", "A/1/Rev.10", "A/1/Rev.2"], "A/1", ["replaced-by A/1/Rev.10"]],
    [
      "for each of the chain",
      ["A/1", "A/1/Rev.1", "A/1/Rev.2"],
      "A/1/Rev.1",
      ["replaced-by A/1/Rev.2", "replaces A/1"],
    ],
    ["which replaces the one before", ["A/1", "A/1/Rev.1", "A/1/Rev.2"], "A/1/Rev.2", ["replaces A/1/Rev.1"]],
    [
      "a corrigendum of a revision corrects that alone",
      ["A/1", "A/1/Rev.1", "A/1/Rev.1/Corr.1"],
      "A/1/Rev.1",
      ["corrected-by A/1/Rev.1/Corr.1", "replaces A/1"],
    ],
    ["and not the original", ["A/1", "A/1/Rev.1", "A/1/Rev.1/Corr.1"], "A/1", ["replaced-by A/1/Rev.1"]],
    [
      "and names what it corrects",
      ["A/1", "A/1/Rev.1", "A/1/Rev.1/Corr.1"],
      "A/1/Rev.1/Corr.1",
      ["corrects A/1/Rev.1"],
    ],
    [
      "several follow in their order",
      ["A/1", "A/1/Add.10", "A/1/Add.2", "A/1/Corr.1"],
      "A/1",
      ["corrected-by A/1/Corr.1", "supplemented-by A/1/Add.2", "supplemented-by A/1/Add.10"],
    ],
    [
      "a corrigendum that was itself revised counts in its last form",
      ["A/1", "A/1/Corr.1", "A/1/Corr.1/Rev.1"],
      "A/1",
      ["corrected-by A/1/Corr.1/Rev.1"],
    ],
    ["an announced document replaces nothing", ["A/1", "-A/1/Rev.1"], "A/1", []],
    ["nor is it related itself", ["A/1", "-A/1/Rev.1"], "A/1/Rev.1", []],
    ["nor does a withdrawn one", ["A/1", "A/1/Rev.1", "~A/1/Rev.2"], "A/1", ["replaced-by A/1/Rev.1"]],
    ["another number is another document", ["A/1", "A/12", "A/1/2"], "A/1", []],
  ])("%s: %j, %s", (_, family, symbol, relations) => {
    expect(related(family, symbol)).toEqual(relations);
  });
});

describe("a paper that was revised, corrected and withdrawn", () => {
  const paper = `${SERIES}/2`;
  const withdrawn = `${SERIES}/7`;
  const titled = { locale: "en" as const, title: "Background paper on firearms", items: ["2"] };

  beforeAll(async () => {
    await smallMeeting(store.db);
    await smallMeeting(store.db, "wg9-2024");
    await issue(store.db, { ...titled, symbol: paper, content: "The original words" });
    await issue(store.db, { ...titled, symbol: `${paper}/Corr.1`, content: "Correction" });
    const elsewhere = { meetingKey: "wg9-2024", items: [] };
    await issue(store.db, { ...titled, ...elsewhere, symbol: `${paper}/Rev.1`, content: "The revised words" });
    await issue(store.db, { ...titled, symbol: `${paper}/Rev.2`, distribution: "restricted", content: "Restricted" });
    await issue(store.db, { ...titled, symbol: withdrawn, title: "Gone paper", content: "Vanished words" });
    await withdrawDocument(withFiles(store.db, SECRETARIAT), { symbol: withdrawn });
  });

  test("has the relations that the viewer may read, across meetings", async () => {
    const { relations } = await getDocument(asPublic(), paper.toLowerCase());
    expect(relations).toEqual([
      { relation: "replaced-by", symbol: `${paper}/Rev.1` },
      { relation: "corrected-by", symbol: `${paper}/Corr.1` },
    ]);
    const forStaff = await getDocument(contextOf(store.db, await staff(store.db, "secretariat")), paper);
    expect(forStaff.relations[0]).toEqual({ relation: "replaced-by", symbol: `${paper}/Rev.2` });
    expect((await getDocument(asPublic(), `${paper}/Rev.1`)).relations).toEqual([
      { relation: "replaces", symbol: paper },
    ]);
  });

  test("displays them on its page, in the list, under its item, where it is cited, in the feed and in the API", async () => {
    const agenda = await getAgenda(asPublic(), "wg9-2023", "en");
    const documents = await listDocuments(asPublic(), "wg9-2023");
    const document = documents.find((each) => each.symbol === paper);
    if (!document) throw new Error("issued above");
    const page = renderToStaticMarkup(createElement(RelationNotice, { document, locale: "en" }));
    expect(page).toMatch(/Replaced by <a href="\/en\/documents\/TEST\/COP\/WG9\/2023\/2\/Rev\.1"[^>]*><bdi>/);
    expect(page).toContain("Corrected by ");
    const filter = readDocumentFilter({}, agenda);
    const list = renderToStaticMarkup(createElement(MeetingDocuments, { agenda, documents, filter, locale: "en" }));
    const underItem = renderToStaticMarkup(createElement(ItemDocument, { document, locale: "en" }));
    for (const html of [list, underItem]) {
      expect(html).toMatch(/<p class="font-semibold">Replaced by <a [^>]*2\/Rev\.1"/);
      expect(html).toMatch(/<p class="">Corrected by <a [^>]*2\/Corr\.1"/);
    }
    expect(summarizeDocument(document, "en", agenda.meeting.timeZone)).toContain(
      `Replaced by ${paper}/Rev.1. Corrected by`,
    );
    expect(documentResponse(document, "https://x").relations[0]).toEqual({
      relation: "replaced-by",
      symbol: `${paper}/Rev.1`,
      address: `https://x/api/v1/documents/${paper}/Rev.1`,
    });
    const words = `See document ${paper} for more, and ${withdrawn}.`;
    const item = { ...agenda.items[0]!, locale: "en" as const }; // the meeting has items
    const citing = { ...agenda, items: [{ ...item, annotation: [paragraph(words)] }] };
    const cited = await linkAgendaCitations(asPublic(), citing, "en");
    const html = renderToStaticMarkup(createElement(RichTextBlocks, { text: cited.items[0]?.annotation ?? [] }));
    expect(html).toContain(`[Replaced by ${paper}/Rev.1, Corrected by ${paper}/Corr.1]</span> for more`);
    expect(html).toContain("[withdrawn]</span>.");
  });

  test("is found by symbol and title once withdrawn, marked, and no longer by its text", async () => {
    for (const question of [withdrawn, "gone paper"]) {
      const found = await findResults(store.db, question);
      const statuses = await findDocumentStatuses(asPublic(), foundDocumentSymbols(found));
      expect([question, found.results.map(({ label }) => label)]).toEqual([question, [withdrawn]]);
      expect(found.results[0]).toMatchObject({ passage: undefined, label: withdrawn });
      const props = { locale: "en" as const, search: { q: question }, found, statuses };
      const html = renderToStaticMarkup(createElement(SearchResults, props));
      expect(html).toMatch(new RegExp(`href="/en/documents/${withdrawn}"`));
      expect(html).toContain("Withdrawn on 2 May 2023");
      const [result] = searchResponse(found, statuses, { locale: "en", q: question }, "https://x").results;
      expect(result).toMatchObject({ withdrawnAt: "2023-05-02T09:00:00.000Z", passage: null });
    }
    expect((await findResults(store.db, "vanished")).results).toEqual([]);
    expect((await findResults(store.db, "original")).results.map(({ label }) => label)).toEqual([paper]);
  });

  test("displays its replacement and the language of its title in search results", async () => {
    await issue(store.db, { symbol: paper, locale: "fr", content: "Les mots premiers" });
    const found = await findResults(store.db, "premiers", { locale: "fr" });
    expect(found.results.map(({ title }) => printMarked(title))).toEqual(["Background paper on firearms"]);
    const statuses = await findDocumentStatuses(asPublic(), foundDocumentSymbols(found));
    const props = { locale: "fr" as const, search: { q: "premiers" }, found, statuses };
    const html = renderToStaticMarkup(createElement(SearchResults, props));
    expect(html).toMatch(/<h3[^>]* lang="en" dir="ltr">/);
    expect(html).toContain("Titre en anglais");
    expect(html).toContain("Remplacé par ");
  });
});

test.each(LOCALES)("each relation is a sentence with its symbols: %s", (locale: Locale) => {
  const relations = (
    ["replaced-by", "corrected-by", "supplemented-by", "replaces", "corrects", "supplements"] as const
  ).map((relation) => ({ relation, symbol: "A/1" }));
  const sentences = relationSentences([...relations, { relation: "supplemented-by", symbol: "A/2" }], locale);
  expect(new Set(sentences).size).toBe(6);
  for (const sentence of sentences) expect(sentence).toMatch(locale === "ar" ? /\S+ \u2068A\/1\u2069/ : /\p{L} ?A\/1/u);
  expect(sentences[2]).toContain("A/2");
});

function paragraph(text: string) {
  return { type: "paragraph" as const, content: [{ type: "text" as const, text }] };
}
