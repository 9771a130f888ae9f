import { describe, expect, test } from "vitest";
import { readArticles } from "@/app/_domain/legislation/read-articles";

describe("the articles that a delegation typed", () => {
  test.each<[string, number[]]>([
    ["5, 6 and 23", [5, 6, 23]],
    ["5 à 8, 23", [5, 8, 23]],
    ["artículos 5 y 6", [5, 6]],
    ["статьи 5–8 и 42", [5, 8, 42]],
    ["المادتان ٥ و٢٣", [5, 23]],
    ["第5条、第6条和第23条", [5, 6, 23]],
    ["5-8; 0", [5, 8, 0]],
    ["16.2, 18", [16, 18]],
  ])("are the numbers of a list or a range: %s", (typed, articles) => {
    expect(readArticles(typed)).toEqual(articles);
  });

  test.each<[string, number[]]>([
    ["5, para. 50", [5]],
    ["art. 18 (2004)", [18]],
    ["5 (1) (99), 41", [5, 41]],
    ["5 § 50", [5]],
    ["16, paragraphs 50 and 51, and article 18", [16, 18]],
    ["18, subparagraph 99, art. 99", [18, 99]],
    ["article 5, alinéa 50 ; article 6", [5, 6]],
    ["artículo 5, párrafo 50, apartado 60", [5]],
    ["пункт 50 статьи 5", [5]],
    ["статья 5, пункты 50 и 51; ст. 6", [5, 6]],
    ["المادة ٥، الفقرة ٥٠، والمادة ٦", [5, 6]],
    ["第5条第50款和第6条", [5, 6]],
    ["第5条第50款、第51项", [5]],
    ["18, 2004, 19", [18, 19]],
    ["5; Law No. 45/2004", [5]],
    ["several", []],
  ])("leave out paragraphs, subparagraphs, years and what is not certain: %s", (typed, articles) => {
    expect(readArticles(typed)).toEqual(articles);
  });
});
