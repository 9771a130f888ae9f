import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitPassages } from "@/app/_domain/search/split-passages";

describe("splitting a text into passages", () => {
  test("happens between paragraphs, with short ones combined", () => {
    const paragraph = "A sentence of the report. ".repeat(18).trim();
    expect(splitPassages(`${paragraph}\n${paragraph}\n\n${paragraph}`)).toEqual([
      `${paragraph}\n${paragraph}`,
      paragraph,
    ]);
  });

  test("happens between sentences of a long paragraph, and between words of a long sentence", () => {
    const sentences = splitPassages("One more sentence, of some length. ".repeat(60));
    expect(sentences.every((passage) => passage.endsWith("."))).toBe(true);
    const words = splitPassages("word ".repeat(500));
    expect(words.every((passage) => /^(word ?)+$/.test(passage))).toBe(true);
  });

  test("removes characters that PostgreSQL rejects", () => {
    expect(splitPassages("a\0b \ud800 c")).toEqual(["ab \ufffd c"]);
    expect(splitPassages(" \n \n")).toEqual([]);
  });

  test("gives at most 1,000 characters each for any text, and loses no word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 5_000 }), (text) => {
        const passages = splitPassages(text);
        expect(passages.every((passage) => passage.length <= 1_000 && passage.isWellFormed())).toBe(true);
        const letters = (one: string) => one.replace(/[\s\0]/g, "");
        expect(letters(passages.join(""))).toBe(letters(text.toWellFormed()));
      }),
      { numRuns: 30 },
    );
  });
});
