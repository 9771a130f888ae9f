import { describe, expect, it } from "vitest";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";
import { seriesOfSymbol } from "@/app/_vocabulary/printed-symbols";
import { foldSymbol, isSymbol } from "@/app/_vocabulary/symbol";
import { readAgendaText } from "../../support/agenda-text";

const read = (text: string) => readAgendaDocument(readTextSource(Buffer.from(text)));
const HEAD =
  "Council on Reed Beds\n\nHundred and twenty-seventh session\n\nGeneva, 3–5 March 2031\n\nProvisional agenda\n\n";
const ITEMS = "1. Opening of the session.\n\n2. State of reed beds.\n\n";

describe.each([
  ["CL 127/1", "CL127/1"],
  ["CL 127/INF/5", "CL127/INF/5"],
  ["CL 127/1-Rev.1", "CL127/1-REV.1"],
  ["C 2031/12", "C2031/12"],
  ["COFI/2001/Inf.4", "COFI/2001/INF.4"],
])("the symbol %s", (symbol, folded) => {
  it("is read alone on its line above the names, and no name of a body", () => {
    const { masthead } = read(`${symbol}\n\n${HEAD}${ITEMS}3. Report.\n`);
    expect(masthead.symbols).toEqual([symbol]);
    expect(masthead.names.map(({ text }) => text)).toEqual(["Council on Reed Beds"]);
    expect(masthead.otherLines).toEqual([]);
  });

  it("is read from the heads of pages, which are no text", () => {
    const document = read(`${HEAD}${ITEMS}2\f\n${symbol}\n\n3. Report.\n`);
    expect(document.symbols).toEqual([symbol]);
    expect(document.items.map(({ title }) => title)).toEqual([
      "Opening of the session",
      "State of reed beds",
      "Report",
    ]);
    expect(document.chapters).toEqual([]);
  });

  it("is folded to one of an address", () => {
    expect(readAgendaText(`${symbol}\n\n${HEAD}${ITEMS}`).symbol).toBe(folded);
    expect(isSymbol(folded)).toBe(true);
    expect(foldSymbol(`https://docs.un.org/en/${encodeURI(symbol)}`)).toBe(folded);
  });
});

it("the number of the session is none of the body", () => {
  expect(seriesOfSymbol("CL127/INF/5", 127)).toBe("CL");
  expect(seriesOfSymbol("CL127/INF/5", 128)).toBe("CL127");
});

it("another symbol alone on its line is that of another document", () => {
  const { masthead } = read(`CL 127/1\n\nCL 127/2\n\n${HEAD}${ITEMS}`);
  expect([masthead.symbols, masthead.otherSymbols]).toEqual([["CL 127/1"], ["CL 127/2"]]);
  expect(masthead.names.map(({ text }) => text)).toEqual(["Council on Reed Beds"]);
});
