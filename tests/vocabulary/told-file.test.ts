import { describe, expect, test } from "vitest";
import { languageOfName, languageOfText, symbolOfName, symbolOfText } from "@/app/_vocabulary/told-file";

describe("the language that a file's name tells", () => {
  test.each([
    ["CTOC_COP_WG.2_2023_2_E.pdf", "en"],
    ["CTOC_COP_WG.2_2023_2-A.docx", "ar"],
    ["2311234A.pdf", "ar"],
    ["V2311234C.pdf", "zh"],
    ["V23-01234 (R).docx", "ru"],
    ["agenda-ar.docx", "ar"],
    ["paper_fr", "fr"],
    ["paper_FR.PDF", "fr"],
    ["draft report spanish.txt", "es"],
    ["paper.zho.html", "zh"],
    ["2-S.pdf", "es"],
  ])("%s: %s", (name, language) => {
    expect(languageOfName(name)).toBe(language);
  });

  test.each(["paper.pdf", "2311234.pdf", "Annex B.pdf", "CTOC_COP_WG.2_2023_2.pdf", "sugar.pdf", "es.final.v2.pdf"])(
    "%s tells none",
    (name) => {
      expect(languageOfName(name)).toBeUndefined();
    },
  );
});

describe("the language of a text", () => {
  test("is told from its script and words, and not from a few letters", () => {
    expect(languageOfText("The States parties may wish to consider the following questions on the agenda.")).toBe("en");
    expect(languageOfText("Государства-участники, возможно, пожелают рассмотреть следующие вопросы.")).toBe("ru");
    expect(languageOfText("12 % 34 ...")).toBeUndefined();
  });
});

describe("the document of a file", () => {
  const symbols = [
    "CTOC/COP/WG.2/2023/1",
    "CTOC/COP/WG.2/2023/2",
    "CTOC/COP/WG.2/2023/2/Add.1",
    "CTOC/COP/WG.2/2023/12",
  ];

  test.each([
    ["CTOC_COP_WG.2_2023_2-E.txt", "CTOC/COP/WG.2/2023/2"],
    ["ctoc-cop-wg2-2023-2-add1-f.pdf", "CTOC/COP/WG.2/2023/2/Add.1"],
    ["CTOCCOPWG2202312.pdf", "CTOC/COP/WG.2/2023/12"],
    ["2311234A.pdf", undefined],
  ])("%s is told by its name: %s", (name, symbol) => {
    expect(symbolOfName(name, symbols)).toBe(symbol);
  });

  test("is the symbol that stands first in its text, not one that it cites later", () => {
    const text = "United Nations CTOC / COP / WG.2 / 2023 / 2 / Add.1 Distr.: General. See CTOC/COP/WG.2/2023/1.";
    expect(symbolOfText(text, symbols)).toBe("CTOC/COP/WG.2/2023/2/Add.1");
    expect(symbolOfText("CTOC/COP/WG.2/2023/123", symbols)).toBeUndefined();
  });
});
