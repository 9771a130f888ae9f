import { describe, expect, it } from "vitest";
import { findTextChecks, renewSeries, type SourceOfText } from "@/app/_vocabulary/cloned-text";
import { formatDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

const SOURCE: SourceOfText = { ordinal: 14, resumed: null, designation: "meeting", series: "CTOC/COP/WG.2/2023" };
const found = (text: string, locale: Locale, source = SOURCE) =>
  findTextChecks(text, locale, source).map(({ kind, text: each }) => `${kind} ${each}`);

describe("a text of a cloned meeting", () => {
  it.each(LOCALES)("has its dates found with their years, in %s", (locale) => {
    for (const day of ["2023-05-29", "2019-03-01", "2031-12-15"])
      expect(found(formatDay(day, locale), locale)).toEqual([`date ${formatDay(day, locale)}`]);
    const short = formatDay("2023-05-29", locale, { year: false });
    expect(found(short, locale)).toEqual([`date ${short}`]);
  });

  it.each([
    ["en", "Vienna, 29 and 30 May 2023", "29 and 30 May 2023"],
    ["fr", "Vienne, du 29 au 31 mai 2023", "29 au 31 mai 2023"],
    ["es", "Viena, 29 y 30 de mayo de 2023", "29 y 30 de mayo de 2023"],
    ["ru", "Вена, 29 и 30 мая 2023 года", "29 и 30 мая 2023 года"],
    ["ar", "فيينا، 29 و30 أيار/مايو 2023", "29 و30 أيار/مايو 2023"],
    ["zh", "2023年5月29日和30日，维也纳", "2023年5月29日和30日"],
  ] as const)("has several days of one month found as one date, in %s", (locale, text, date) => {
    expect(found(text, locale)).toEqual([`date ${date}`]);
  });

  it("has every year found, once, and none within a symbol or a number", () => {
    expect(found("In 2018 and 2031, and in 2018; resolution 12018; A/RES/74/2019.", "en")).toEqual([
      "year 2018",
      "year 2031",
    ]);
  });

  it("has its ordinal found as it stands, and the symbols of the meeting's own documents alone", () => {
    const text = "The Fourteenth meeting has CTOC/COP/WG.2/2023/2 and CTOC/COP/2022/9.";
    expect(found(text, "en")).toEqual(["ordinal Fourteenth meeting", "symbol CTOC/COP/WG.2/2023/2"]);
    expect(found("第十四次会议", "zh")).toHaveLength(1);
  });

  it("has nothing to check where nothing stands", () => {
    for (const locale of LOCALES) expect(found("", locale)).toEqual([]);
    expect(found("Article 31, paragraph 5, may be read in 3 parts.", "en")).toEqual([]);
  });
});

describe("the series of the symbols of a clone", () => {
  it("has the year or, without one, the number of the new meeting", () => {
    const [from, to] = [
      { year: 2023, ordinal: 32 },
      { year: 2025, ordinal: 34 },
    ];
    expect(renewSeries("CTOC/COP/WG.2/2023", from, to)).toBe("CTOC/COP/WG.2/2025");
    expect(renewSeries("CRPD/C/32", from, to)).toBe("CRPD/C/34");
    expect(renewSeries("LAKES/WG.1", from, to)).toBeUndefined();
    expect(renewSeries("CRPD/C/32", from, { year: 2025, ordinal: null })).toBeUndefined();
  });
});
