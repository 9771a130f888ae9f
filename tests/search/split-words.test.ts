import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, prepareForStemmer } from "@/app/_domain/search/fold-word";
import { splitQueryWords, splitWords } from "@/app/_domain/search/split-words";

const wordsOf = (text: string) => splitWords(text).map(({ word }) => word);

describe("splitting a text into words", () => {
  test("gives folded words of letters and digits, with their ranges", () => {
    expect(splitWords("The State’s Été!")).toEqual([
      { word: "the", from: 0, to: 3 },
      { word: "state", from: 4, to: 9 },
      { word: "s", from: 10, to: 11 },
      { word: "ete", from: 12, to: 15 },
    ]);
    expect(wordsOf("CTOC/COP/WG.2/2023/2")).toEqual(["ctoc", "cop", "wg", "2", "2023", "2"]);
  });

  test("gives character pairs in Chinese texts, and dictionary words in Chinese queries", () => {
    expect(wordsOf("缔约方，A")).toEqual(["缔约", "约方", "方", "a"]);
    expect(splitQueryWords("引渡请求的处理")).toEqual([["引渡"], ["请求"], ["处理"]]);
    expect(splitQueryWords("缔约方会议")).toEqual([["缔约", "约方"], ["会议"]]);
    expect(splitQueryWords("法")).toEqual([["法"]]);
    expect(splitQueryWords("的")).toEqual([["的"]]);
  });

  test("gives ordered ranges within any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let before = -1;
        for (const { word, from, to } of splitWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{Nd}]+$/u);
          expect(from >= before && to > from && to <= text.length).toBe(true);
          before = from;
        }
      }),
    );
  });
});

describe("folding a word", () => {
  test.each([
    ["ＣＴＯＣ", "ctoc"],
    ["Œuvre", "oeuvre"],
    ["coopération", "cooperation"],
    ["niño", "nino"],
    ["учёт", "учет"],
    ["Йод", "йод"],
    ["الأَطْـرَاف", "الاطراف"],
    ["إلى", "الي"],
    ["منظمه", "منظمة"],
    ["١٤", "14"],
    ["co\u00adoperation", "cooperation"],
  ])("%s → %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });

  test("cuts it to the maximum length", () => {
    expect([...foldWord("𐐀".repeat(5_000))]).toHaveLength(100);
  });
});

describe("preparing a word for the stemmer", () => {
  test("adds the Arabic article, adapts French and Spanish endings, and leaves other words", () => {
    expect(["وللدول", "تعاون", "بالمخدرات", "تسليمهم"].map((word) => prepareForStemmer(word, "ar"))).toEqual([
      "الدول",
      "التعاون",
      "المخدرات",
      "التسليم",
    ]);
    expect(prepareForStemmer("organisees", "fr")).toBe("organises");
    expect(prepareForStemmer("extradicion", "es")).toBe("extradición");
    expect(prepareForStemmer("organisees", "en")).toBe("organisees");
    expect(prepareForStemmer("acme", "ar")).toBe("acme");
  });
});
