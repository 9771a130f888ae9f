import { describe, expect, test } from "vitest";
import { editDistance } from "@/app/_domain/search/edit-distance";
import { parseQuery } from "@/app/_domain/search/parse-query";
import { findQuerySymbol, unwrapAddress } from "@/app/_domain/search/query-symbol";

const one = (words: string[], more: object = {}) => ({ words, phrase: true, excluded: false, ...more });

describe("parsing a query", () => {
  test("gives words, phrases in any quotation marks, and excluded terms", () => {
    expect(parseQuery('Crime «criminalité organisée» -drugs -"small arms"').terms).toEqual([
      one(["crime"]),
      one(["criminalite", "organisee"]),
      one(["drugs"], { excluded: true }),
      one(["small", "arms"], { excluded: true }),
    ]);
  });

  test("treats words joined by a dash or an apostrophe as a phrase", () => {
    expect(parseQuery("l’entraide cross-border").terms).toEqual([one(["l", "entraide"]), one(["cross", "border"])]);
  });

  test("gives separate Chinese words, but a quoted phrase as one", () => {
    expect(parseQuery("有组织犯罪").terms.every(({ phrase }) => !phrase)).toBe(true);
    expect(parseQuery("“有组织犯罪”").terms).toEqual([one(["有组", "组织", "织犯", "犯罪"])]);
  });

  test("gives no terms without a word", () => {
    for (const text of ["", " & | ! <-> ( ) : * ' \\ ", "\ud800\0", '""', "- —"])
      expect(parseQuery(text).terms).toEqual([]);
  });

  test("stops after the maximum of words", () => {
    const { terms, isShortened } = parseQuery("word ".repeat(40));
    expect([terms.length, isShortened]).toEqual([32, true]);
  });
});

describe("a symbol is recognized", () => {
  test.each([
    [" ctoc / cop/wg.2／2023/2", "CTOC/COP/WG.2/2023/2"],
    ["CTOC/COP/WG.2/2023/", "CTOC/COP/WG.2/2023"],
    ["A/RES/55/25", "A/RES/55/25"],
  ])("%s", (typed, symbol) => {
    expect(findQuerySymbol(typed)).toBe(symbol);
  });

  test("in a pasted address", () => {
    expect(unwrapAddress("https://meetings.example.org/fr/documents/CTOC/COP/WG.2/2023/2")).toBe(
      "CTOC/COP/WG.2/2023/2",
    );
    expect(unwrapAddress("https://undocs.org/A/RES/55/25")).toBe("A/RES/55/25");
    expect(unwrapAddress("https://meetings.example.org/%zz")).toBe("https://meetings.example.org/%zz");
  });

  test("and nowhere else", () => {
    for (const text of ["crime", "the/", "", "'/'", "../../etc/passwd", "ا/ب"])
      expect(findQuerySymbol(text)).toBeUndefined();
  });
});

test("the edit distance counts changes up to a limit", () => {
  expect(editDistance("extradtion", "extradition", 2)).toBe(1);
  expect(editDistance("covnention", "convention", 2)).toBe(1);
  expect(editDistance("преступнасть", "преступность", 2)).toBe(1);
  expect(editDistance("crime", "drugs", 2)).toBe(3);
  expect(editDistance("same", "same", 2)).toBe(0);
});
