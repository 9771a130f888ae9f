import { describe, expect, test } from "vitest";
import { formatTime } from "@/app/_vocabulary/instants";
import { printItemMark, printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES } from "@/app/_vocabulary/locales";
import { formatDays, formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";

const inEach = (print: (locale: (typeof LOCALES)[number]) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, print(locale).replaceAll("\u00a0", " ")]));

describe("printing an item number", () => {
  test("in running text", () => {
    expect(inEach((locale) => printItemNumber("1 (b)", locale))).toEqual({
      ar: "1 (ب)",
      zh: "1 (b)",
      en: "1 (b)",
      fr: "1 b)",
      ru: "1 b)",
      es: "1 b)",
    });
  });

  test("in a list", () => {
    expect(LOCALES.map((locale) => printItemMark("1 (a)", locale))).toEqual(["(أ)", "(a)", "(a)", "a)", "a)", "a)"]);
    expect(LOCALES.map((locale) => printItemMark("12", locale))).toEqual(["12-", "12.", "12.", "12.", "12.", "12."]);
  });
});

test("the days of a meeting are printed in UN style", () => {
  expect(inEach((locale) => formatDays("2023-05-29", "2023-05-30", locale))).toEqual({
    ar: "29 و30 أيار/مايو 2023",
    zh: "2023年5月29日和30日",
    en: "29 and 30 May 2023",
    fr: "29 et 30 mai 2023",
    ru: "29 и 30 мая 2023 года",
    es: "29 y 30 de mayo de 2023",
  });
  expect(formatDays("2017-10-11", "2017-10-13", "en")).toBe("11–13 October 2017");
});

test("days of two months, with the year printed once unless there are two", () => {
  expect(inEach((locale) => formatDays("2023-05-30", "2023-06-01", locale))).toEqual({
    ar: "30 أيار/مايو - 1 حزيران/يونيه 2023",
    zh: "2023年5月30日至6月1日",
    en: "30 May–1 June 2023",
    fr: "30 mai-1er juin 2023",
    ru: "30 мая – 1 июня 2023 года",
    es: "30 de mayo a 1 de junio de 2023",
  });
  expect(inEach((locale) => formatDays("2023-12-29", "2024-01-02", locale))).toMatchObject({
    zh: "2023年12月29日至2024年1月2日",
    en: "29 December 2023–2 January 2024",
    es: "29 de diciembre de 2023 a 2 de enero de 2024",
  });
});

test("the hours of a plenary meeting are printed as in an organization of work", () => {
  const at = (hour: number) => new Date(Date.UTC(2023, 4, 29, hour));
  expect(inEach((locale) => formatPeriod(at(8), at(11), locale, "Europe/Vienna"))).toEqual({
    ar: "من الساعة 10/00 إلى الساعة 13/00",
    zh: "上午10时至下午1时",
    en: "10 a.m.–1 p.m.",
    fr: "10 heures-13 heures",
    ru: "10 час. 00 мин. – 13 час. 00 мин.",
    es: "De 10.00 a 13.00 horas",
  });
  expect(formatPeriod(at(13), at(16), "en", "Europe/Vienna")).toBe("3–6\u00a0p.m.");
  expect(formatPeriod(at(13), at(16), "zh", "Europe/Vienna")).toBe("下午3时至6时");
  expect(formatPlenaryMeetingDay("2023-05-29", "zh")).toBe("2023年5月29日，星期一");
  expect(formatPlenaryMeetingDay("2023-05-29", "es")).toBe("Lunes 29 de mayo de 2023");
});

test("the first two hours of a day are singular in French", () => {
  const at = (time: string) => formatTime(new Date(`2023-05-29T${time}Z`), "fr", "UTC");
  expect([at("00:00"), at("01:00"), at("02:00"), at("01:30")]).toEqual(["0 heure", "1 heure", "2 heures", "1 h 30"]);
});

test("noon and midnight are printed unambiguously", () => {
  const at = (time: string, locale: (typeof LOCALES)[number]) =>
    formatTime(new Date(`2023-05-29T${time}Z`), locale, "UTC");
  expect([at("12:00", "en"), at("12:30", "en"), at("00:00", "en")]).toEqual(["12 noon", "12.30 p.m.", "12 a.m."]);
  expect([at("12:00", "zh"), at("12:30", "zh"), at("13:00", "zh")]).toEqual(["中午12时", "下午12时30分", "下午1时"]);
  expect([at("00:00", "zh"), at("00:02", "zh"), at("01:00", "zh")]).toEqual(["0时", "0时2分", "上午1时"]);
});
