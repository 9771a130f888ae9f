import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { testDatabase } from "../support/database";
import { smallMeeting } from "../support/small-meeting";
import { findResults, findTitles, type IndexedText, indexTexts, printMarked } from "./search-fixtures";

const test = testDatabase();

const TEXTS: IndexedText[] = [
  {
    number: 1,
    locale: "en",
    title: "Extradition of fugitives",
    body: "States parties discussed organized crimes and the meetings of their experts.",
  },
  {
    number: 2,
    locale: "fr",
    title: "Criminalité organisée",
    body: "Les États parties ont étudié l’entraide judiciaire et tenu des réunions ; œuvre commune.",
  },
  {
    number: 3,
    locale: "es",
    title: "Delincuencia organizada",
    body: "Los países examinaron las convenciones, la extradición y la investigación de los niños desaparecidos.",
  },
  {
    number: 4,
    locale: "ru",
    title: "Организованная преступность",
    body: "Государства-участники рассмотрели отчёты о выдаче и о борьбе с преступностью.",
  },
  {
    number: 5,
    locale: "ar",
    title: "الجريمة المنظمة عبر الوطنية",
    body: "ناقشت الدول الأطراف الاتفاقيات وتسليم المجرمين، والتعاون القانوني في مكافحة المخدرات.",
  },
  {
    number: 6,
    locale: "zh",
    title: "打击跨国有组织犯罪",
    body: "缔约方会议审议了引渡请求的处理和国际司法协助。",
  },
];

beforeAll(async () => {
  const { meetingId } = await smallMeeting(test.db);
  await indexTexts(test.db, meetingId, ...TEXTS);
});

const titleIn = (locale: Locale) => TEXTS.find((text) => text.locale === locale)?.title;

describe("searching finds words in any form", () => {
  it.each<[Locale, string[]]>([
    ["en", ["meeting", "meetings", "CRIME", "organizing", "extradite party"]],
    ["fr", ["réunion", "réunions", "étudiés", "organisé", "organisées"]],
    ["es", ["convención", "convenciones", "país", "investigaciones", "extradiciones"]],
    ["ru", ["преступностью", "преступности", "организованной", "государство"]],
    ["ar", ["اتفاقية", "الاتفاقية", "بالاتفاقيات", "تعاون", "قانونية", "المخدرات", "مخدر", "للدول"]],
    ["zh", ["缔约方", "国际 司法", "引渡请求", "会议缔约方", "审"]],
  ])("in %s", async (locale, questions) => {
    for (const q of questions)
      expect([q, await findTitles(test.db, q, { locale, language: locale })]).toEqual([q, [titleIn(locale)]]);
  });

  it("but not similar words", async () => {
    for (const q of ["meet", "crimson", "réunir", "преступник", "اجتماع", "约会"])
      expect([q, await findTitles(test.db, `"${q}"`)]).toEqual([q, q === "meet" ? [titleIn("en")] : []]);
  });
});

describe("searching finds letters in any form", () => {
  it.each<[Locale, string[]]>([
    ["fr", ["CRIMINALITE", "etats", "oeuvre", "l'entraide"]],
    ["es", ["extradicion", "ninos", "INVESTIGACIÓN"]],
    ["ru", ["отчеты", "ОТЧЁТЫ"]],
    ["ar", ["الاطراف", "الأَطْـرَاف", "الجريمه", "المنظمه"]],
    ["en", ["ｅｘｔｒａｄｉｔｉｏｎ", "extra\u00addition"]],
  ])("in %s", async (locale, questions) => {
    for (const q of questions)
      expect([q, await findTitles(test.db, q, { locale, language: locale })]).toEqual([q, [titleIn(locale)]]);
  });
});

describe("a result", () => {
  it.each<[Locale, string, string]>([
    ["en", "crime meeting", "States parties discussed organized *crimes* and the *meetings* of their experts."],
    ["fr", "reunion", "Les États parties ont étudié l’entraide judiciaire et tenu des *réunions* ; œuvre commune."],
    ["ru", "отчеты", "Государства-участники рассмотрели *отчёты* о выдаче и о борьбе с преступностью."],
    ["zh", "缔约方", "*缔约方*会议审议了引渡请求的处理和国际司法协助。"],
    ["ar", "التعاون", "ناقشت الدول الأطراف الاتفاقيات وتسليم المجرمين، *والتعاون* القانوني في مكافحة المخدرات."],
  ])("has its original text with the words of the query marked, in %s", async (locale, q, passage) => {
    const { results } = await findResults(test.db, q, { locale });
    expect(printMarked(results[0]?.passage, "*")).toBe(passage);
  });

  it("has its title marked too", async () => {
    const { results } = await findResults(test.db, "преступности", { locale: "ru" });
    expect(printMarked(results[0]?.title, "*")).toBe("Организованная *преступность*");
  });
});

describe("suggestions correct the spelling", () => {
  it.each<[Locale, string, string]>([
    ["en", "extradtion", "extradition"],
    ["fr", "crimnalité organisée", "criminalité organisée"],
    ["es", "delincuensia", "delincuencia"],
    ["ru", "преступнасть", "преступность"],
    ["ar", "المخردات", "المخدرات"],
  ])("in %s from %s", async (locale, q, meant) => {
    const { count, suggestions } = await findResults(test.db, q, { locale });
    expect([count, suggestions]).toEqual([0, [meant]]);
  });

  it("in a language of the query's script other than the reader's", async () => {
    expect((await findResults(test.db, "extradtion", { locale: "zh" })).suggestions).toEqual(["extradition"]);
  });

  it("but not in Chinese, without similar words, or with results", async () => {
    for (const q of ["引度", "xyzzyq", "the of and", "extradition", "meeting extradition"])
      expect([q, (await findResults(test.db, q)).suggestions]).toEqual([q, []]);
  });
});

describe("the last word may be a prefix", () => {
  it.each<[Locale, string]>([
    ["en", "fugitives extradi"],
    ["fr", "judici"],
    ["ru", "организ"],
    ["ar", "المخد"],
  ])("in %s", async (locale, q) => {
    expect(await findTitles(test.db, q, { locale, language: locale })).toEqual([titleIn(locale)]);
  });

  it("unless something has it as a word", async () => {
    expect(await findTitles(test.db, "part", { language: "en" })).toEqual([titleIn("en")]);
    expect(await findTitles(test.db, "extradi fugitives")).toEqual([]);
  });
});

it("the texts are in the six languages", () => {
  expect(TEXTS.map(({ locale }) => locale).sort()).toEqual([...LOCALES].sort());
});
