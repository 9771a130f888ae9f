import { describe, expect, it } from "vitest";
import { breakWord } from "@/app/_publishing/pdf/break-word";
import { typesetText } from "@/app/_publishing/pdf/typeset-text";
import { splitByFace } from "@/app/_publishing/pdf/typography";

describe("typesetting a text", () => {
  it("binds a figure to the next word", () => {
    expect(typesetText("on 29 May 2023", "en")).toBe("on 29\u00a0May 2023");
  });

  it("removes spaces beside Chinese characters", () => {
    expect(typesetText("第 26/3 号决议, 例如", "zh")).toBe("第26/3号决议,例如");
    expect(breakWord(typesetText("the Working Group", "zh"))).toEqual(["the\u00a0", "", "Working\u00a0", "", "Group"]);
  });

  it("breaks Chinese where Unicode allows, an address after punctuation, and nothing else", () => {
    const chinese = breakWord("工作组通过了下列议程：");
    expect(chinese.join("")).toBe("工作组通过了下列议程：");
    expect(chinese.at(-1)).toBe("程：");
    expect(chinese.filter((_, index) => index % 2 === 1).every((part) => part === "")).toBe(true);
    expect(breakWord("internationalization")).toEqual(["internationalization"]);
    expect(breakWord("https://sherloc.unodc.org/cld/en/st/home.html")).toContain("sherloc.");
  });

  it("uses a face that has the script of a name", () => {
    expect(splitByFace("документ CTOC/2", "Cyrillic")).toEqual([
      { text: "документ ", family: "Cyrillic" },
      { text: "CTOC", family: "Latin" },
      { text: "/2", family: "Cyrillic" },
    ]);
    expect(splitByFace("مصر (Egypt)", "Arabic")).toEqual([{ text: "مصر (Egypt)", family: "Arabic" }]);
    expect(splitByFace("Egypt – مصر", "Latin").map(({ family }) => family)).toEqual(["Latin", "Arabic"]);
  });
});
