import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOCUMENT_FORMATS } from "@/app/_vocabulary/document-format";
import { documentFileName } from "@/app/_vocabulary/document-name";
import { LOCALES } from "@/app/_vocabulary/locales";
import { foldSymbol, isSymbol, parentSymbol, partOfParent, printSymbol } from "@/app/_vocabulary/symbol";

const SYMBOL = "CTOC/COP/WG.2/2023/2";

/** Generates UN document symbols. */
const symbols = fc
  .tuple(
    fc.constantFrom("CTOC/COP/WG.2", "A/C.3", "CAC/COSP/IRG", "E/CN.15", "UNODC/CND"),
    fc.integer({ min: 1990, max: 2099 }),
    fc.constantFrom("", "L.", "CRP.", "INF/", "NGO/"),
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom("", "/Add.1", "/Corr.2", "/Rev.1/Add.3"),
  )
  .map(([series, year, mark, number, part]) => `${series}/${year}/${mark}${number}${part}`);

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const noise = fc.constantFrom("", " ", "\u00a0", "\u200b", "\t", "\u3000", "\u200f", "\u2060");

describe("folding a symbol", () => {
  test("ignores case, width, slash, spaces and invisible marks", () => {
    const spelled = fc
      .tuple(
        symbols,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("/", "\\", "∕", "／", "//"),
        fc.array(noise, { minLength: 60, maxLength: 60 }),
      )
      .map(([symbol, lower, wide, slash, marks]) => {
        const cased = lower ? symbol.toLowerCase() : symbol;
        const slashed = cased.replaceAll("/", slash);
        const sized = wide ? fullWidth(slashed) : slashed;

        return { symbol, typed: [...sized].map((character, index) => character + (marks[index] ?? "")).join("") };
      });
    fc.assert(
      fc.property(spelled, ({ symbol, typed }) => {
        expect(foldSymbol(typed)).toBe(symbol.toUpperCase());
      }),
    );
  });

  test("finds it in an address of this portal or others, encoded or not", () => {
    const hosts = fc.constantFrom(
      (symbol: string) => `https://undocs.org/en/${symbol}`,
      (symbol: string) => `https://undocs.org/${symbol}`,
      (symbol: string) => `http://www.undocs.org/ru/${symbol}`,
      (symbol: string) => `https://docs.un.org/ar/${symbol}`,
      (symbol: string) => `undocs.org/${symbol}`,
      (symbol: string) => `https://meetings.example.org/symbol/${symbol}`,
      (symbol: string) => `http://localhost:3000/zh/documents/${symbol}#item-2`,
      (symbol: string) => `https:/undocs.org/en/${symbol}?x=1`,
      (symbol: string) => `https://documents.un.org/api/symbol/access?s=${symbol}&l=en&t=pdf`,
      (symbol: string) => `https://documents.un.org/api/symbol/access?l=en&s=${encodeURIComponent(symbol)}`,
      (symbol: string) => `http://daccess-ods.un.org/access.nsf/Get?Open&DS=${symbol}&Lang=E`,
    );
    fc.assert(
      fc.property(symbols, hosts, fc.boolean(), (symbol, address, lower) => {
        const typed = address(symbol);
        expect(foldSymbol(lower ? typed.toLowerCase() : typed)).toBe(symbol.toUpperCase());
      }),
    );
  });

  test.each([
    "ctoc/cop/wg.2/2023/2",
    " CTOC / COP / WG.2 / 2023 / 2 ",
    "/CTOC/COP/WG.2/2023/2/",
    "CTOC/COP/WG.2/2023/2*",
    "CTOC/COP/WG.2/2023/2 **",
    "CTOC\\COP\\WG.2\\2023\\2",
    "ＣＴＯＣ／ＣＯＰ／ＷＧ．２／２０２３／２",
    "\u200fCTOC/COP/WG.2/2023/2",
  ])("handles the spelling %s", (typed) => {
    expect(foldSymbol(typed)).toBe(SYMBOL);
  });

  test("unifies dashes", () => {
    for (const dash of "-‐‑‒–—―−－") expect(foldSymbol(`S/RES/1${dash}2`)).toBe("S/RES/1-2");
  });
});

describe("any text at all", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(
        "h",
        "t",
        "p",
        "s",
        ":",
        "/",
        ".",
        "u",
        "n",
        "o",
        "r",
        "g",
        "*",
        "\\",
        " ",
        "%",
        "?",
        "=",
        "&",
        "ſ",
        "ﬀ",
        "İ",
      ),
    }),
    symbols,
  );

  test("is folded idempotently", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldSymbol(foldSymbol(text))).toBe(foldSymbol(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("that counts as a symbol gives only addresses of documents", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldSymbol(text);
        if (!isSymbol(folded)) return;
        expect(new URL(`/en/documents/${folded}`, "https://portal.test").pathname).toBe(
          encodeURI(`/en/documents/${folded}`),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    "",
    "..",
    "../../etc/passwd",
    "A/../B",
    "A/./B",
    "A/%00",
    "A/\0",
    "A//",
    "/",
    "*",
    "A",
    "A/B?x",
    "A/B#x",
    "A/<b>",
    "А/Б",
    `A/${"1".repeat(200)}`,
  ])("that is no symbol is not recognized as one: %j", (text) => {
    expect(isSymbol(foldSymbol(text))).toBe(false);
  });

  test("is folded quickly, however long", () => {
    const started = performance.now();
    for (const text of [
      "/".repeat(1e6),
      "*".repeat(1e6),
      "http:".repeat(1e5),
      "a.".repeat(1e5),
      `https://${"x/".repeat(1e5)}`,
      "/*".repeat(1e5),
    ])
      foldSymbol(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("an addendum, a corrigendum or a revision", () => {
  test.each([
    [`${SYMBOL}/Add.1`, SYMBOL, { part: "addendum", number: 1 }],
    [`${SYMBOL}/corr.12`, SYMBOL, { part: "corrigendum", number: 12 }],
    [`${SYMBOL}/Rev.2`, SYMBOL, { part: "revision", number: 2 }],
    [`${SYMBOL}/Add.1/Corr.3`, `${SYMBOL}/ADD.1`, { part: "corrigendum", number: 3 }],
  ])("names the document that it belongs to: %s", (symbol, parent, part) => {
    expect([parentSymbol(symbol), partOfParent(symbol)]).toEqual([parent, part]);
  });

  test("is none in any other symbol", () => {
    for (const symbol of [SYMBOL, "CTOC/COP/2022/L.1", "A/ADD.1/2", "Add.1", "", `${SYMBOL}/Add.x`])
      expect([parentSymbol(symbol), partOfParent(symbol)]).toEqual([undefined, undefined]);
  });

  test("is printed as the organization prints it", () => {
    expect(printSymbol("ctoc/cop/wg.2/2023/2/add.1/corr.1")).toBe("CTOC/COP/WG.2/2023/2/Add.1/Corr.1");
  });
});

describe("the name of a file", () => {
  test("has symbol, language and format in ASCII", () => {
    expect(LOCALES.map((locale) => documentFileName("CTOC/COP/WG.2/2023/1", locale, "txt"))).toEqual(
      ["A", "C", "E", "F", "R", "S"].map((letter) => `CTOC_COP_WG.2_2023_1-${letter}.txt`),
    );
  });

  test("is unique", () => {
    const files = fc.tuple(symbols, fc.constantFrom(...LOCALES), fc.constantFrom(...DOCUMENT_FORMATS));
    fc.assert(
      fc.property(files, files, (one, other) => {
        const same = foldSymbol(one[0]) === foldSymbol(other[0]) && one[1] === other[1] && one[2] === other[2];
        expect(documentFileName(...one) === documentFileName(...other)).toBe(same);
        expect(documentFileName(...one)).toMatch(/^[\w.()-]+$/);
      }),
    );
  });
});
