import { describe, expect, it, test } from "vitest";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { meetingPhrase, type NumberedMeeting, printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { readSessions } from "@/app/_vocabulary/ordinals/read-session";

const inEach = (meeting: NumberedMeeting) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, printMeetingOrdinal(meeting, locale)]));
const session = (ordinal: number, resumed: number | null = null): NumberedMeeting => ({
  ordinal,
  resumed,
  designation: "session",
});

describe("the name of a meeting by its number", () => {
  it("is printed in words, in Spanish in figures", () => {
    expect(inEach({ ordinal: 14 })).toEqual({
      ar: "الاجتماع الرابع عشر",
      zh: "第十四次会议",
      en: "Fourteenth meeting",
      fr: "Quatorzième réunion",
      ru: "Четырнадцатое совещание",
      es: "14ª reunión",
    });
  });

  it("agrees with the word for a session", () => {
    expect(inEach(session(67))).toEqual({
      ar: "الدورة السابعة والستون",
      zh: "第六十七届会议",
      en: "Sixty-seventh session",
      fr: "Soixante-septième session",
      ru: "Шестьдесят седьмая сессия",
      es: "67º período de sesiones",
    });
  });

  it("names a resumption", () => {
    expect(inEach(session(67, 1))).toEqual({
      ar: "الدورة السابعة والستون المستأنفة",
      zh: "第六十七届会议续会",
      en: "Resumed sixty-seventh session",
      fr: "Reprise de la soixante-septième session",
      ru: "Возобновленная шестьдесят седьмая сессия",
      es: "Continuación del 67º período de sesiones",
    });
    expect(inEach(session(15, 2))).toEqual({
      ar: "الدورة الخامسة عشرة المستأنفة الثانية",
      zh: "第十五届会议第二次续会",
      en: "Second resumed fifteenth session",
      fr: "Deuxième reprise de la quinzième session",
      ru: "Вторая возобновленная пятнадцатая сессия",
      es: "Segunda continuación del 15º período de sesiones",
    });
    expect(inEach({ ordinal: 3, resumed: 1, designation: "meeting" })).toEqual({
      ar: "الاجتماع الثالث المستأنف",
      zh: "第三次会议续会",
      en: "Resumed third meeting",
      fr: "Reprise de la troisième réunion",
      ru: "Возобновленное третье совещание",
      es: "Continuación de la 3ª reunión",
    });
  });

  test.each<[number, Partial<Record<Locale, string>>]>([
    [1, { en: "First session", fr: "Première session", ru: "Первая сессия", ar: "الدورة الأولى" }],
    [3, { ru: "Третья сессия", es: "3º período de sesiones" }],
    [10, { en: "Tenth session", zh: "第十届会议", ru: "Десятая сессия", ar: "الدورة العاشرة" }],
    [11, { en: "Eleventh session", fr: "Onzième session", ar: "الدورة الحادية عشرة" }],
    [20, { en: "Twentieth session", fr: "Vingtième session", ru: "Двадцатая сессия", ar: "الدورة العشرون" }],
    [21, { fr: "Vingt et unième session", zh: "第二十一届会议", ar: "الدورة الحادية والعشرون" }],
    [39, { fr: "Trente-neuvième session", en: "Thirty-ninth session", ru: "Тридцать девятая сессия" }],
    [40, { ru: "Сороковая сессия", en: "Fortieth session" }],
    [71, { fr: "Soixante et onzième session", ru: "Семьдесят первая сессия" }],
    [80, { fr: "Quatre-vingtième session", en: "Eightieth session", ru: "Восьмидесятая сессия" }],
    [81, { fr: "Quatre-vingt-unième session", ar: "الدورة الحادية والثمانون" }],
    [95, { fr: "Quatre-vingt-quinzième session", ru: "Девяносто пятая сессия" }],
    [101, { en: "101st session", fr: "101e session", ru: "101-я сессия", zh: "第101届会议", ar: "الدورة 101" }],
  ])("is right for the session %i", (ordinal, names) => {
    expect(inEach(session(ordinal))).toMatchObject(names);
  });

  it("is read back in every language, up to the hundred and ninety-ninth", () => {
    for (const locale of LOCALES)
      for (const designation of ["session", "meeting"] as const)
        for (const resumed of [null, 1, 2, 3])
          for (let ordinal = 1; ordinal <= 199; ordinal++) {
            const printed = printMeetingOrdinal({ ordinal, resumed, designation }, locale) ?? "";
            const [read] = readSessions(printed, locale);
            expect([printed, read?.number, read?.resumed ?? null]).toEqual([printed, ordinal, resumed]);
          }
  });

  it("is undefined without a number", () => {
    expect(printMeetingOrdinal({ ordinal: null, designation: "session" }, "en")).toBeUndefined();
    expect(meetingPhrase({ ordinal: 14 }, "en")).toBe("fourteenth meeting");
  });
});
