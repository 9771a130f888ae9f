import { describe, expect, it } from "vitest";
import { readDates } from "@/app/_domain/agenda-import/dates";
import { LEXICONS } from "@/app/_domain/agenda-import/lexicon";
import type { Locale } from "@/app/_vocabulary/locales";

const days = (text: string, locale: Locale, year?: number) =>
  readDates(text, LEXICONS[locale], year).map((date) => date.days?.join(" ").replaceAll("2023-", ""));

describe("the dates in a text", () => {
  it.each<[Locale, string, (string | undefined)[]]>([
    ["en", "Vienna, 29 and 30 May 2023", ["05-29 05-30"]],
    ["en", "Vienna, 22–24, 29 and 30 May 2023", ["05-22 05-23 05-24 05-29 05-30"]],
    ["en", "New York, 30 May–2 June 2023", ["05-30 05-31 06-01 06-02"]],
    ["en", "Geneva, 30 December 2022 to 2 January 2023", ["2022-12-30 2022-12-31 01-01 01-02"]],
    ["en", "Geneva, 31 December–1 January 2023", ["2022-12-31 01-01"]],
    ["en", "opened on Monday, 29 May 2023, at 10 a.m.", ["05-29"]],
    ["en", "May 29, 2023", ["05-29"]],
    ["en", "30 February 2023", [undefined]],
    ["en", "on 29 May 2023 and on 30 June 2023", ["05-29", "06-30"]],
    ["fr", "Vienne, 29 et 30 mai 2023", ["05-29 05-30"]],
    ["fr", "du lundi 29 mai au 1er juin 2023", ["05-29 05-30 05-31 06-01"]],
    ["es", "Viena, 22 a 24, 29 y 30 de mayo de 2023", ["05-22 05-23 05-24 05-29 05-30"]],
    ["ru", "Вена, 22–24, 29 и 30 мая 2023 года", ["05-22 05-23 05-24 05-29 05-30"]],
    ["ru", "с 29 мая по 1 июня 2023 года", ["05-29 05-30 05-31 06-01"]],
    ["ar", "فيينا، 29 و30 أيار/مايو 2023", ["05-29 05-30"]],
    ["ar", "فيينا، ٢٩ و٣٠ أيار/مايو ٢٠٢٣", ["05-29 05-30"]],
    ["ar", "29 أيار/مايو - 1 حزيران/يونيه 2023", ["05-29 05-30 05-31 06-01"]],
    ["zh", "2023年5月29日和30日，维也纳", ["05-29 05-30"]],
    ["zh", "2023年5月22日至24日、29日和30日", ["05-22 05-23 05-24 05-29 05-30"]],
    ["zh", "2023年5月29日（星期一）上午10时", ["05-29"]],
  ])("are read in %s from “%s”", (locale, text, expected) => {
    expect(days(text, locale)).toEqual(expected);
  });

  it.each<[Locale, string, string]>([
    ["en", "Monday, 5 September", "09-05"],
    ["fr", "Lundi 5 septembre", "09-05"],
    ["es", "Lunes 5 de septiembre", "09-05"],
    ["ru", "Понедельник, 5 сентября", "09-05"],
    ["ar", "الاثنين، 5 أيلول/سبتمبر", "09-05"],
    ["zh", "9月5日星期一", "09-05"],
  ])("have the year of the context where they print none, in %s", (locale, text, expected) => {
    expect(days(text, locale)).toEqual([]);
    expect(days(text, locale, 2023)).toEqual([expected]);
  });

  it("end with their month, before a time", () => {
    expect(days("Monday, 3 March 10 a.m.", "en", 2023)).toEqual(["03-03"]);
    expect(days("Lundi 3 mars 10 heures", "fr", 2023)).toEqual(["03-03"]);
  });

  it("are not read from other numbers", () => {
    expect(days("paragraph 12 of resolution 7/1, 10.30 a.m., article 5 May", "en")).toEqual([]);
  });
});
