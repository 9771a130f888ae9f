import { describe, expect, it } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { shortenUnchanged, wordDifference } from "@/app/_vocabulary/word-difference";

const TEXTS = [
  "The Working Group met in Vienna on 29 and 30 May 2023.",
  "اجتمع الفريقُ العاملُ في فيينا يومي ٢٩ و٣٠ أيّار/مايو ٢٠٢٣.",
  "工作组于2023年5月29日和30日在维也纳举行会议。",
  "a\u0301 e\u0308 \u{1F3F3}\uFE0F\u200D\u{1F308} \u202Ex\u202C \uD83D",
  "",
];

describe("the word difference of two texts", () => {
  it("gives the first text without the additions, and the second without the removals", () => {
    for (const locale of LOCALES)
      for (const before of TEXTS)
        for (const after of [...TEXTS, `${before} And more.`, before.slice(3)]) {
          const parts = wordDifference(before, after, locale) ?? [];
          const without = (kind: string) =>
            parts
              .filter((part) => part.kind !== kind)
              .map(({ text }) => text)
              .join("");
          expect([without("added"), without("removed")]).toEqual([before, after]);
        }
  });

  it("lists each changed word separately", () => {
    const parts = wordDifference("One two three four five.", "One 2 three four 5.", "en");
    expect(parts?.filter(({ kind }) => kind !== "same").map(({ kind, text }) => [kind, text])).toEqual([
      ["removed", "two"],
      ["added", "2"],
      ["removed", "five"],
      ["added", "5"],
    ]);
  });

  it("is undefined, and fast, if two long texts have almost nothing in common", () => {
    const long = (word: string) => Array.from({ length: 10_000 }, (_, index) => `${word}${index}`).join(" ");
    expect(wordDifference(long("a"), long("b"), "en")).toBeUndefined();
  });

  it("is shortened to whole words near each change", () => {
    const filler = "word ".repeat(100);
    const parts = wordDifference(`${filler}A ${filler}B ${filler}`, `${filler}C ${filler}D ${filler}`, "en") ?? [];
    const text = shortenUnchanged(parts)
      .map((part) => part.text)
      .join("|");
    expect(text).toMatch(/^ … (word )+\|A\|C\|( word)+ … (word )+\|B\|D\|( word)+ … $/);
    expect(text.length).toBeLessThan(500);
  });
});
