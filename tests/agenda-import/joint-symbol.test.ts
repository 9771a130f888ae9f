import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareLanguages } from "@/app/_domain/agenda-import/drafts/compare-languages";
import { readAgendaText } from "../support/agenda-text";

const CASE = new URL("../support/agenda-documents/cases/joint-symbols.en.txt", import.meta.url);
const text = readFileSync(CASE, "utf8");
const REPORT = "Report of the Executive Director (E/CN.98/2031/2–E/CN.99/2031/2)";
const withReport = (lines: string) => text.replace(REPORT, lines);
const documentFindings = (changed: string) =>
  readAgendaText(changed).findings.flatMap(({ kind, detail }) =>
    kind.startsWith("document") ? [[kind, detail.symbol]] : [],
  );

describe("the documents of an agenda with a joint symbol", () => {
  it("may have the symbols of both bodies, or of either", () => {
    expect(documentFindings(text)).toEqual([]);
    expect(documentFindings(withReport("Report (E/CN.98/2031/2)\n\nNote (E/CN.99/2031/2)"))).toEqual([]);
  });

  it("are in order in each series, and of no other", () => {
    expect(documentFindings(withReport(`${REPORT}\n\nNote (E/CN.99/2031/4)\n\nNote (E/CN.98/2031/3)`))).toEqual([]);
    expect(documentFindings(withReport(`Note (E/CN.99/2031/4)\n\n${REPORT}\n\nNote (E/CN.97/2031/3)`))).toEqual([
      ["documents-out-of-order", "E/CN.98/2031/2-E/CN.99/2031/2"],
      ["document-of-other-series", "E/CN.97/2031/3"],
    ]);
  });
});

describe("languages of an agenda", () => {
  const differences = (other: string) =>
    compareLanguages([readAgendaText(text), { ...readAgendaText(other), locale: "fr" }]).map(({ kind, subject }) => [
      kind,
      subject,
    ]);

  it("may print a joint symbol, or that of one body", () => {
    expect(differences(withReport("Report of the Executive Director (E/CN.99/2031/2)"))).toEqual([]);
    expect(
      differences(text.replace("E/CN.98/2031/1-", "E/CN.98/2031/1").replace(/^ +E\/CN\.99\/2031\/1$/m, "")),
    ).toEqual([]);
  });

  it("differ where a document is of another number", () => {
    expect(differences(withReport("Report of the Executive Director (E/CN.99/2031/3)"))).toEqual([
      ["document-missing", "E/CN.98/2031/2-E/CN.99/2031/2"],
      ["document-missing", "E/CN.99/2031/3"],
    ]);
  });
});
