import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { type Agenda, getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { isChosen, type Listed, listed, readChoice } from "@/app/[locale]/(public)/meetings/[meeting]/documents/choice";
import { facetsOf } from "@/app/[locale]/(public)/meetings/[meeting]/documents/facets";
import { underParents } from "@/app/[locale]/(public)/meetings/[meeting]/documents/family";
import { groupsOf } from "@/app/[locale]/(public)/meetings/[meeting]/documents/groups";
import { DocumentTable } from "@/components/documents/DocumentTable";
import { Facets } from "@/components/documents/Facets";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { meetingWithDocuments } from "./meeting";

const SERIES = "TEST/COP/WG9/2023";
const store = testDatabase();
const agendas = new Map<Locale, Agenda>();
let all: Listed[] = [];
beforeAll(async () => {
  await meetingWithDocuments(store.db);
  const context = contextOf(store.db, PUBLIC_VIEWER);
  for (const locale of LOCALES) agendas.set(locale, await getAgenda(context, "wg9-2023", locale));
  all = listed(await listDocuments(context, "wg9-2023"), agendaIn("en"));
});

function agendaIn(locale: Locale): Agenda {
  const agenda = agendas.get(locale);
  if (!agenda) throw new Error("read before all tests");

  return agenda;
}

const choose = (search: Record<string, string | string[]> = {}) => readChoice(search, agendaIn("en"));
const groups = (search: Record<string, string | string[]> = {}, locale: Locale = "en") =>
  groupsOf(all, { agenda: agendaIn(locale), choice: choose(search), locale });
const symbols = (search: Record<string, string | string[]>) =>
  all.filter((each) => isChosen(each, choose(search))).map(({ document }) => document.symbol.replace(`${SERIES}/`, ""));

describe("the documents of a meeting", () => {
  test("stand under their items, addenda and corrigenda after the document that they belong to", () => {
    const shown = groups().map(({ number, rows }) => [
      number,
      rows.map((row) => [row.symbol.replace(SERIES, ""), row.depth]),
    ]);
    expect(shown).toEqual([
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
    expect(groups()[2]?.rows.map((row) => row.part)).toEqual([undefined, "Addendum 1", "Corrigendum 1"]);
  });

  test("stand by kind where that is asked for, each once", () => {
    expect(groups({ by: "kind" }).map(({ title, rows }) => [title, rows.length])).toEqual([
      ["Annotated provisional agenda", 1],
      ["Background paper", 3],
      ["Document", 2],
    ]);
  });

  test("say how they stand in each language", () => {
    const [paper, addendum] = groups()[2]?.rows ?? [];
    expect(paper?.cells.map((cell) => cell.files.map((file) => file.label))).toEqual(LOCALES.map(() => ["PDF", "TXT"]));
    expect(paper?.cells.map((cell) => cell.date?.words)).toEqual([
      ...Array(3).fill("2 May 2023"),
      ...Array(3).fill("5 May 2023"),
    ]);
    expect(addendum?.cells.map((cell) => cell.state)).toEqual([
      "Not yet available",
      "Not yet available",
      undefined,
      "In translation",
      "Not yet available",
      "Not yet available",
    ]);
    expect(groups()[1]?.rows[0]).toMatchObject({ none: "This document was withdrawn on 2 May 2023." });
  });

  test("of which the agenda is read on the portal and as XML too, in each language that it was entered in", () => {
    const [agenda] = groups()[0]?.rows ?? [];
    const formats = agenda?.cells.map((cell) =>
      cell.files.map((file) => `${file.label} ${file.href.split("/").at(-1)}`),
    );
    expect(formats?.[1]).toEqual(["HTML agenda", "XML agenda.akn.xml"]);
    expect(formats?.[2]).toEqual(["HTML agenda", expect.stringMatching(/^TXT [0-9a-f-]{36}$/), "XML agenda.akn.xml"]);
    expect(formats?.[3]).toEqual([]);
  });
});

describe("what is not in the reader's language", () => {
  test("is named at the one thing that it is: the title, where the file is there", () => {
    const rows = groups({}, "fr").flatMap((group) => group.rows);
    const paper = rows.find((row) => row.symbol === `${SERIES}/2`);
    expect(paper).toMatchObject({ locale: "zh", titleIn: "Titre en chinois" });
    expect(paper?.cells.find((cell) => cell.locale === "fr")).toMatchObject({ state: undefined, isMissing: false });
  });

  test("is named at each heading of an item, and marked with its language", () => {
    const headings = groups({}, "fr").map(({ number, locale, titleIn }) => [number, locale, titleIn]);
    expect(headings).toEqual([
      [undefined, "fr", undefined],
      ["1 a)", "zh", "Titre en chinois"],
      ["2", "zh", "Titre en chinois"],
    ]);
    const words = { caption: "Documents", document: "Document" };
    const table = { locale: "fr" as const, groups: groups({}, "fr"), languages: [...LOCALES], words };
    const html = renderToStaticMarkup(createElement(DocumentTable, table));
    expect(html).toMatch(/<span lang="zh" dir="ltr">[^<]+<\/span><\/a><span class="[^"]*">Titre en chinois/);
    expect(html).not.toMatch(/n’est pas disponible/);
  });
});

describe("choosing among documents", () => {
  test("by item, kind, language and format leaves those that are all of it", () => {
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
  ])("by what there is not shows the whole list and names it: %j", (search, unknown) => {
    expect(choose(search as Record<string, string | string[]>)).toMatchObject({
      unknown,
      kind: undefined,
      item: undefined,
    });
    expect(symbols(search as Record<string, string | string[]>)).toHaveLength(all.length);
  });

  test("offers what leaves something, with how much, and the way back", () => {
    const facets = facetsOf(all, choose({ language: "fr" }), agendaIn("fr"), "fr");
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

  test("leaves out the items that are left without a document", () => {
    expect(groups({ language: "es" }).map((group) => [group.number, group.rows[0]?.cells.length])).toEqual([
      [undefined, 1],
      ["2", 1],
    ]);
    expect(groups({ language: "ru", item: "whole" })).toEqual([]);
  });
});

test("an addendum whose document is not among those shown stands for itself", () => {
  const nested = underParents(
    [`${SERIES}/2/Add.1/Corr.1`, `${SERIES}/7/Rev.1`].map((symbol) => ({ document: { symbol } })),
  );
  expect(nested.map(({ depth }) => depth)).toEqual([0, 0]);
});

test.each(LOCALES)("the table names its columns and says nothing in braces or dots: %s", (locale) => {
  const page = { agenda: agendaIn(locale), choice: choose(), locale };
  const words = { caption: "Documents", document: "Document" };
  const table = { locale, groups: groupsOf(all, page), languages: [...LOCALES], words };
  const facets = { facets: facetsOf(all, choose(), page.agenda, locale), label: "Filters" };
  const html = renderToStaticMarkup(
    createElement("div", {}, createElement(Facets, facets), createElement(DocumentTable, table)),
  );
  expect(html.match(/<th scope="col"/g)).toHaveLength(7);
  expect(html).not.toMatch(/[{}]|documents\.|undefined|\[object/);
  expect(html).toContain(`href="/${locale}/documents/${SERIES}/2/Add.1"`);
});
