import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { type Agenda, getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { type AvailableDocument, withAvailability } from "@/components/documents/availability";
import { DocumentTable } from "@/components/documents/DocumentTable";
import { matchesFilter, readDocumentFilter } from "@/components/documents/document-filter";
import { groupDocuments } from "@/components/documents/document-groups";
import { nestDocuments } from "@/components/documents/document-tree";
import { Facets } from "@/components/documents/Facets";
import { listFacets } from "@/components/documents/facets";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { meetingWithDocuments } from "./meeting";

const SERIES = "TEST/COP/WG9/2023";
const store = testDatabase();
const agendas = new Map<Locale, Agenda>();
let all: AvailableDocument[] = [];
beforeAll(async () => {
  await meetingWithDocuments(store.db);
  const context = contextOf(store.db, PUBLIC_VIEWER);
  for (const locale of LOCALES) agendas.set(locale, await getAgenda(context, "wg9-2023", locale));
  all = withAvailability(await listDocuments(context, "wg9-2023"), agendaOf("en").meeting);
});

function agendaOf(locale: Locale): Agenda {
  const agenda = agendas.get(locale);
  if (!agenda) throw new Error("read before all tests");

  return agenda;
}

type Search = Record<string, string | string[]>;

const filterOf = (search: Search = {}) => readDocumentFilter(search, agendaOf("en"));
const groups = (search: Search = {}, locale: Locale = "en") => groupDocuments(all, agendaOf(locale), filterOf(search));

function tableHtml(search: Search = {}, locale: Locale = "en"): string {
  const { meeting } = agendaOf(locale);

  return renderToStaticMarkup(
    createElement(DocumentTable, { groups: groups(search, locale), meeting, filter: filterOf(search), locale }),
  );
}

/** Returns the headings of the groups as text, with the language of each title. */
function headings(search: Search = {}, locale: Locale = "en") {
  return [...tableHtml(search, locale).matchAll(/<th scope="rowgroup".*?<\/th>/g)].map(([html]) => ({
    text: textOf(html),
    lang: /<span lang="(\w+)"/.exec(html)?.[1],
  }));
}

/** Returns the row of a document: its heading, then its cells. */
function rowOf(symbol: string, search: Search = {}, locale: Locale = "en") {
  const rows = tableHtml(search, locale).match(/<tr.*?<\/tr>/g) ?? [];
  // The first link is the document's own; further ones are its relations.
  const row = rows.find((html) => /href="([^"]+)"/.exec(html)?.[1]?.endsWith(`/documents/${SERIES}${symbol}`)) ?? "";

  return { heading: row.split("</th>")[0] ?? "", cells: row.match(/<td.*?<\/td>/g) ?? [] };
}

function textOf(html: string | undefined): string {
  return (html ?? "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const symbols = (search: Search) =>
  all
    .filter((each) => matchesFilter(each, filterOf(search)))
    .map(({ document }) => document.symbol.replace(`${SERIES}/`, ""));

describe("the documents of a meeting", () => {
  test("are listed under their items, addenda and corrigenda after their parent", () => {
    const displayed = groups().map((group) => [
      group.by === "item" ? group.item.number : undefined,
      group.documents.map(({ document, depth }) => [document.symbol.replace(SERIES, ""), depth]),
    ]);
    expect(displayed).toEqual([
      [
        undefined,
        [
          ["/1", 0],
          ["/CRP.1", 0],
        ],
      ],
      ["1 (a)", [["/4", 0]]],
      [
        "2",
        [
          ["/2", 0],
          ["/2/Add.1", 1],
          ["/2/Add.1/Corr.1", 2],
        ],
      ],
    ]);
    const partOf = (symbol: string) => /<\/a><span[^>]*>([^<]+)/.exec(rowOf(symbol).heading)?.[1];
    expect(["/2", "/2/Add.1", "/2/Add.1/Corr.1"].map(partOf)).toEqual([undefined, "Addendum 1", "Corrigendum 1"]);
  });

  test("are grouped by kind on request, each once", () => {
    expect(headings({ by: "kind" }).map(({ text }) => text)).toEqual([
      "Annotated provisional agenda",
      "Background paper",
      "Document",
    ]);
    expect(groups({ by: "kind" }).map(({ documents }) => documents.length)).toEqual([1, 3, 2]);
  });

  test("display their availability in each language", () => {
    const paper = rowOf("/2");
    const labels = (cell: string) => [...cell.matchAll(/<span class="underline">(\w+)/g)].map(([, label]) => label);
    expect(paper.cells.map(labels)).toEqual(LOCALES.map(() => ["PDF", "TXT"]));
    expect(paper.cells.map((cell) => textOf(/<time.*<\/time>/.exec(cell)?.[0]))).toEqual([
      ...Array(3).fill("2 May 2023"),
      ...Array(3).fill("5 May 2023"),
    ]);
    const addendum = rowOf("/2/Add.1").cells.map(textOf);
    expect(addendum.map((text) => /Not yet available|In translation/.exec(text)?.[0])).toEqual([
      "Not yet available",
      "Not yet available",
      undefined,
      "In translation",
      "Not yet available",
      "Not yet available",
    ]);
    expect(rowOf("/4").cells.map(textOf)).toEqual(["This document was withdrawn on 2 May 2023."]);
  });

  test("include the agenda as a page and as XML, in each language that it was imported in", () => {
    const formats = rowOf("/1").cells.map((cell) =>
      [...cell.matchAll(/href="([^"]+)".*?underline">(\w+)/g)].map(
        ([, href, label]) => `${label} ${href?.split("/").at(-1)}`,
      ),
    );
    expect(formats[1]).toEqual(["HTML agenda", "XML agenda.akn.xml"]);
    expect(formats[2]).toEqual(["HTML agenda", expect.stringMatching(/^TXT [0-9a-f-]{36}$/), "XML agenda.akn.xml"]);
    expect(formats[3]).toEqual([]);
  });
});

describe("content that lacks the reader's language", () => {
  test("is marked exactly where it occurs: at the title, if the file exists", () => {
    const { heading, cells } = rowOf("/2", {}, "fr");
    expect(heading).toMatch(/<bdi lang="zh" dir="ltr">[^<]+<\/bdi><\/p><p [^>]*>Titre en chinois<\/p>/);
    expect(textOf(cells[LOCALES.indexOf("fr")])).toMatch(/^Français PDF .* TXT /);
  });

  test("is marked at each item heading, with its language", () => {
    expect(headings({}, "fr").map(({ text, lang }) => [text.split(" ")[0], lang])).toEqual([
      ["La", undefined],
      ["1", "zh"],
      ["2", "zh"],
    ]);
    const html = tableHtml({}, "fr");
    expect(html).toMatch(/<span lang="zh" dir="ltr">[^<]+<\/span><\/a><span class="[^"]*">Titre en chinois/);
    expect(html).not.toMatch(/n’est pas disponible/);
  });
});

describe("filtering documents", () => {
  test("by item, kind, language and format combines the conditions", () => {
    expect(symbols({ item: "2" })).toEqual(["2", "2/Add.1", "2/Add.1/Corr.1"]);
    expect(symbols({ item: "1-a" })).toEqual(["4"]);
    expect(symbols({ item: "whole", language: "es" })).toEqual(["CRP.1"]);
    expect(symbols({ kind: "background-paper", format: "pdf" })).toEqual(["2"]);
    expect(symbols({ language: "en", format: "xml" })).toEqual(["1"]);
    expect(symbols({ language: "ru", item: "whole" })).toEqual([]);
  });

  test.each([
    [{ item: "9" }, "9"],
    [{ kind: "other", language: "xx" }, "xx"],
    [{ format: "exe".repeat(40) }, "exe".repeat(20)],
    [{ language: ["tlh", "en"] }, "tlh"],
    [{ by: "colour" }, "colour"],
    [{ kind: "__proto__" }, "__proto__"],
  ])("by an unknown value displays all documents and names the value: %j", (search, unknown) => {
    expect(filterOf(search as Search)).toMatchObject({
      unknown,
      kind: undefined,
      item: undefined,
    });
    expect(symbols(search as Search)).toHaveLength(all.length);
  });

  test("offers the values that leave documents, with counts, and the way back", () => {
    const facets = listFacets(all, filterOf({ language: "fr" }), agendaOf("fr"), "fr");
    expect(
      facets.map((facet) => [facet.label, facet.options.map((option) => `${option.label} ${option.count}`)]),
    ).toEqual([
      ["Langue", ["Arabe 1", "Chinois 2", "Anglais 4", "Français 1", "Russe 1", "Espagnol 2"]],
      ["Format", ["PDF 1", "TXT 1"]],
    ]);
    expect(facets[0]?.all.href).toBe("/fr/meetings/wg9-2023/documents");
    expect(facets[1]?.options[0]).toMatchObject({
      href: "/fr/meetings/wg9-2023/documents?language=fr&format=pdf",
      current: false,
    });
  });

  test("leaves out items without documents", () => {
    expect(groups({ language: "es" }).map((group) => (group.by === "item" ? group.item.number : group.by))).toEqual([
      "whole-meeting",
      "2",
    ]);
    expect(rowOf("/2", { language: "es" }).cells).toHaveLength(1);
    expect(groups({ language: "ru", item: "whole" })).toEqual([]);
  });
});

test("an addendum without its parent in the list is not nested", () => {
  const nested = nestDocuments(
    [`${SERIES}/2/Add.1/Corr.1`, `${SERIES}/7/Rev.1`].map((symbol) => ({ document: { symbol } })),
  );
  expect(nested.map(({ depth }) => depth)).toEqual([0, 0]);
});

test.each(LOCALES)("the table has column headings and no raw keys: %s", (locale) => {
  const facets = { documents: all, filter: filterOf(), agenda: agendaOf(locale), locale };
  const html = renderToStaticMarkup(createElement(Facets, facets)) + tableHtml({}, locale);
  expect(html.match(/<th scope="col"/g)).toHaveLength(7);
  expect(html).not.toMatch(/[{}]|documents\.|undefined|\[object/);
  expect(html).toContain(`href="/${locale}/documents/${SERIES}/2/Add.1"`);
});
