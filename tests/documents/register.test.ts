import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { listDocuments, type MeetingDocument } from "@/app/_domain/documents/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { DocumentRegister } from "@/components/document-register/DocumentRegister";
import { readRegisterView, viewDocuments } from "@/components/document-register/register-view";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { meetingWithDocuments } from "./meeting";

const SERIES = "TEST/COP/WG9/2023";
const store = testDatabase();
let documents: MeetingDocument[] = [];
beforeAll(async () => {
  await meetingWithDocuments(store.db);
  documents = await listDocuments(contextOf(store.db, await staff(store.db, "editor")), "wg9-2023");
});

const symbols = (query: Record<string, string>) =>
  viewDocuments(documents, readRegisterView(query, documents), "en").map(({ symbol }) =>
    symbol.replace(`${SERIES}/`, ""),
  );
const html = (query: Record<string, string> = {}, locale: Locale = "en") =>
  renderToStaticMarkup(
    createElement(DocumentRegister, {
      documents,
      timings: new Map(),
      query,
      meetingKey: "wg9-2023",
      locale,
      waiting: 0,
    }),
  );
const rowOf = (symbol: string, locale: Locale = "en") =>
  (html({}, locale).match(/<tr.*?<\/tr>/g) ?? []).find((row) => row.includes(`<bdi>${SERIES}/${symbol}</bdi>`)) ?? "";
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the register of documents", () => {
  test("lists every document by its symbol, numbers by their value", () => {
    const all = symbols({});
    expect(all).toHaveLength(documents.length);
    expect(all.filter((symbol) => /^\d/.test(symbol))).toEqual(["1", "2", "2/Add.1", "2/Add.1/Corr.1", "3", "4"]);
  });

  test("is sorted by any column in either direction; an unknown one is that of the symbol", () => {
    expect(symbols({ sort: "symbol down" })).toEqual(symbols({}).toReversed());
    expect(symbols({ sort: "date down" })[0]).not.toBe(symbols({ sort: "date" })[0]);
    expect(symbols({ sort: "password" })).toEqual(symbols({}));
  });

  test("is filtered by kind, by item and by a language in which a document is not issued", () => {
    expect(symbols({ kind: "annotated-provisional-agenda" })).toEqual(["1"]);
    expect(symbols({ item: "1 (a)" })).toEqual(["4"]);
    expect(symbols({ item: "none" })).not.toContain("4");
    const lacking = symbols({ missing: "fr" });
    expect(lacking).toContain("2/Add.1");
    expect(lacking).not.toContain("2");
    // Nothing is expected of a withdrawn document.
    expect(lacking).not.toContain("4");
    expect(symbols({ missing: "any" })).toEqual(expect.arrayContaining(lacking));
  });

  test("says of each language what is known, and of the files their formats and size", () => {
    const paper = textOf(rowOf("2"));
    expect(paper).toMatch(/PDF, TXT · [\d.]+ kB/);
    expect(rowOf("2")).toMatch(/title="French: issued, PDF .*?, TXT /);
    expect(rowOf("2/Add.1")).toContain('title="French: in translation"');
    expect(rowOf("2/Add.1")).toContain('title="Spanish: nothing known"');
    expect(textOf(rowOf("4"))).toContain("withdrawn");
  });

  test("shows staff the restricted documents and the drafts, marked by their distribution", () => {
    expect(textOf(html())).toContain("Restricted");
  });

  test("is in the reader's language, with symbols isolated", () => {
    expect(rowOf("2/Add.1", "ar")).toContain("قيد الترجمة");
    expect(html({}, "ar")).toContain(`<bdi>${SERIES}/2</bdi>`);
  });

  test("says how many of all documents the filters leave", () => {
    expect(textOf(html({ kind: "annotated-provisional-agenda" }))).toContain(`1 of ${documents.length} shown.`);
    expect(html({ kind: "report", item: "2" })).toContain("No documents match the filters.");
  });
});
