import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, prepareForStemmer } from "@/app/_domain/search/fold-word";
import { splitQueryWords, splitWords } from "@/app/_domain/search/split-words";

const wordsOf = (text: string) => splitWords(text).map(({ word }) => word);

describe("a text is cut into words", () => {
  test("of letters and digits alone, folded, each with its place", () => {
    expect(splitWords("The State’s Été!")).toEqual([
      { word: "the", from: 0, to: 3 },
      { word: "state", from: 4, to: 9 },
      { word: "s", from: 10, to: 11 },
      { word: "ete", from: 12, to: 15 },
    ]);
    expect(wordsOf("CTOC/COP/WG.2/2023/2")).toEqual(["ctoc", "cop", "wg", "2", "2023", "2"]);
  });

  test("in Chinese by every two characters and the last one, and asked for by the words of a dictionary", () => {
    expect(wordsOf("缔约方，A")).toEqual(["缔约", "约方", "方", "a"]);
    expect(splitQueryWords("引渡请求的处理")).toEqual([["引渡"], ["请求"], ["处理"]]);
    expect(splitQueryWords("缔约方会议")).toEqual([["缔约", "约方"], ["会议"]]);
    expect(splitQueryWords("法")).toEqual([["法"]]);
    expect(splitQueryWords("的")).toEqual([["的"]]);
  });

  test("whatever it is: places are in order and within it", () => {
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

describe("a word is folded", () => {
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

  test("once and for all: what is folded stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });

  test("to no more than is indexed", () => {
    expect([...foldWord("𐐀".repeat(5_000))]).toHaveLength(100);
  });
});

describe("a word is made ready for its stemmer", () => {
  test("in Arabic as a noun with the article, in French and Spanish by its ending, in others as it is", () => {
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
