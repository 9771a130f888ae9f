import { describe, expect, it } from "vitest";
import { printMinutes, readHalfOfDay, readSpanOfTime } from "@/app/_domain/agenda-import/times";
import type { Locale } from "@/app/_vocabulary/locales";

function span(text: string, locale: Locale): string | undefined {
  const read = readSpanOfTime(text, locale);

  return typeof read === "object" ? `${printMinutes(read.start)}-${printMinutes(read.end)}` : read;
}

describe("a span of time", () => {
  it.each<[Locale, string, string]>([
    ["en", "10 a.m.–1 p.m.", "10:00-13:00"],
    ["en", "10 a.m.–noon", "10:00-12:00"],
    ["en", "Noon–1 p.m.", "12:00-13:00"],
    ["en", "10 a.m.-12 noon", "10:00-12:00"],
    ["en", "3–6 p.m.", "15:00-18:00"],
    ["en", "11.30 a.m. to 1 p.m.", "11:30-13:00"],
    ["en", "10.00–13.00 hrs", "10:00-13:00"],
    ["fr", "10 heures à midi", "10:00-12:00"],
    ["fr", "10 heures-13 heures", "10:00-13:00"],
    ["fr", "15 h 30-18 h", "15:30-18:00"],
    ["es", "10.00 a 13.00 h", "10:00-13:00"],
    ["es", "De 10.00 a 13.00 horas", "10:00-13:00"],
    ["es", "10.00 horas a mediodía", "10:00-12:00"],
    ["ru", "с 10 ч 00 мин до 13 ч 00 мин", "10:00-13:00"],
    ["ru", "10 час. 00 мин. – 13 час. 00 мин.", "10:00-13:00"],
    ["ru", "10.00–13.00", "10:00-13:00"],
    ["ar", "00/10–00/13", "10:00-13:00"],
    ["ar", "10/00 - 13/00", "10:00-13:00"],
    ["ar", "30/15–00/18", "15:30-18:00"],
    ["ar", "من الساعة ١٠/٠٠ إلى الساعة ١٣/٠٠", "10:00-13:00"],
    ["zh", "上午10时至中午12时", "10:00-12:00"],
    ["zh", "上午10时至下午1时", "10:00-13:00"],
    ["zh", "下午3时至6时", "15:00-18:00"],
    ["zh", "10:00-13:00", "10:00-13:00"],
  ])("is read in %s from “%s”", (locale, text, expected) => {
    expect(span(text, locale)).toBe(expected);
  });

  it("that cannot be is told apart from other text", () => {
    expect(span("1 p.m.–10 a.m.", "en")).toBe("impossible");
    expect(span("25.00–26.00", "es")).toBe("impossible");
    expect(span("2 and 3", "en")).toBeUndefined();
    expect(span("10 a.m.–1 p.m. and more", "en")).toBeUndefined();
  });

  it("may be a half of the day", () => {
    const halves: [string, Locale][] = [
      ["Morning", "en"],
      ["Après-midi", "fr"],
      ["Mañana", "es"],
      ["Утро", "ru"],
      ["بعد الظهر", "ar"],
      ["下午", "zh"],
      ["Opening", "en"],
    ];
    expect(halves.map(([text, locale]) => readHalfOfDay(text, locale))).toEqual([
      "morning",
      "afternoon",
      "morning",
      "morning",
      "afternoon",
      "afternoon",
      undefined,
    ]);
  });
});
