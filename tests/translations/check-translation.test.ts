import { describe, expect, it } from "vitest";
import { checkTranslation } from "@/app/_domain/translations/check-translation";
import type { Locale } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";

const of = (locale: Locale, source: string, title = "") => ({
  locale,
  text: { title, annotation: parseSource(source).text, documentation: [] },
});

describe("a translation and its source", () => {
  it("agree in dates, numbers and symbols as each language prints them", () => {
    const english = of("en", "On 29 May 2023, 45 States met; see CTOC/COP/WG.2/2023/2 and resolution 10/4.");
    const others: [Locale, string][] = [
      ["zh", "2023年5月29日，45个国家举行了会议；见CTOC/COP/WG.2/2023/2和第10/4号决议。"],
      ["fr", "Le 29 mai 2023, 45 États se sont réunis ; voir CTOC/COP/WG.2/2023/2 et la résolution 10/4."],
      ["ru", "29 мая 2023 года собрались 45 государств; см. CTOC/COP/WG.2/2023/2 и резолюцию 10/4."],
      ["es", "El 29 de mayo de 2023 se reunieron 45 Estados; véanse CTOC/COP/WG.2/2023/2 y la resolución 10/4."],
      ["ar", "في 29 أيار/مايو 2023 اجتمعت ٤٥ دولة؛ انظر CTOC/COP/WG.2/2023/2 والقرار 10/4."],
    ];
    for (const [locale, text] of others)
      expect([locale, checkTranslation(english, of(locale, text))]).toEqual([locale, []]);
  });

  it("differ in a number, a date and a symbol that are not the same", () => {
    const english = of("en", "On 29 May 2023, 45 States met; see CTOC/COP/WG.2/2023/2.");
    const chinese = of("zh", "2023年5月30日，46个国家举行了会议；见CTOC/COP/WG.2/2023/3。");

    expect(checkTranslation(english, chinese)).toEqual([
      { kind: "numbers", onlySource: ["45"], onlyTarget: ["46"] },
      { kind: "dates", onlySource: ["2023-05-29"], onlyTarget: ["2023-05-30"] },
      { kind: "symbols", onlySource: ["CTOC/COP/WG.2/2023/2"], onlyTarget: ["CTOC/COP/WG.2/2023/3"] },
    ]);
  });

  it("differ in what is in one of them more often", () => {
    expect(checkTranslation(of("en", "From 12 to 12."), of("fr", "De 12."))).toEqual([
      { kind: "numbers", onlySource: ["12"], onlyTarget: [] },
    ]);
  });

  it("may print a number below ten as a word, but not as another number", () => {
    expect(checkTranslation(of("en", "In two days."), of("zh", "在2天内。"))).toEqual([]);
    expect(checkTranslation(of("en", "Article 5."), of("zh", "第6条。"))).toEqual([
      { kind: "numbers", onlySource: ["5"], onlyTarget: ["6"] },
    ]);
  });

  it("group thousands each in their own way, and print a date without its year", () => {
    const english = of("en", "On 29 May, 1,250 people.");
    expect(checkTranslation(english, of("fr", "Le 29 mai, 1 250 personnes."))).toEqual([]);
    expect(checkTranslation(english, of("ru", "30 мая собрались 1 250 человек."))).toEqual([
      { kind: "dates", onlySource: ["05-29"], onlyTarget: ["05-30"] },
    ]);
  });

  it("differ in the number of footnotes and of paragraphs", () => {
    const english = of("en", "One.[^1]\n\n(a) first\n(b) second\n\n[^1]: A note.");
    const french = of("fr", "Un.\n\na) premier");

    expect(checkTranslation(english, french)).toEqual([
      { kind: "footnotes", onlySource: ["1"], onlyTarget: [] },
      { kind: "paragraphs", onlySource: ["3"], onlyTarget: ["2"] },
    ]);
  });
});
