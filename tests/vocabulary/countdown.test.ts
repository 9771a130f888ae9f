import { describe, expect, it } from "vitest";
import { daysBetween, endOfDay, meetingPhase, printCountdown, printNow } from "@/app/_vocabulary/countdown";
import { LOCALES } from "@/app/_vocabulary/locales";

const TODAY = "2023-05-29";
const inAll = (day: string) => LOCALES.map((locale) => printCountdown(TODAY, day, locale));

describe("a countdown", () => {
  it("names today and the days next to it, in each language", () => {
    expect(inAll("2023-05-29")).toEqual(["اليوم", "今天", "today", "aujourd’hui", "сегодня", "hoy"]);
    expect(inAll("2023-05-30")).toEqual(["غدًا", "明天", "tomorrow", "demain", "завтра", "mañana"]);
    expect(LOCALES.map((locale) => printNow(locale))).toEqual(["الآن", "现在", "now", "maintenant", "сейчас", "ahora"]);
  });

  it("counts days with the plural of each language, in European figures", () => {
    expect(inAll("2023-06-01")).toEqual([
      "خلال 3 أيام",
      "3天后",
      "in 3 days",
      "dans 3 jours",
      "через 3 дня",
      "dentro de 3 días",
    ]);
    expect(inAll("2023-06-20")[0]).toBe("خلال 22 يومًا");
    expect(inAll("2023-06-20")[4]).toBe("через 22 дня");
  });

  it("counts months and years from two on, and never says next year for twelve months", () => {
    const english = (day: string) => printCountdown(TODAY, day, "en");
    expect(["2023-07-28", "2023-07-29", "2024-05-29", "2025-05-28", "2025-05-29"].map(english)).toEqual([
      "in 60 days",
      "in 2 months",
      "in 12 months",
      "in 23 months",
      "in 2 years",
    ]);
    expect(["2023-05-28", "2023-05-20", "2020-01-01"].map(english)).toEqual(["yesterday", "9 days ago", "3 years ago"]);
  });
});

describe("the days of a meeting", () => {
  it("are counted by the calendar, regardless of clock changes", () => {
    expect([daysBetween("2023-03-25", "2023-03-27"), daysBetween("2024-02-28", "2024-03-01")]).toEqual([2, 2]);
    expect(daysBetween("2023-05-30", "2023-05-29")).toBe(-1);
  });

  it("are before, on or after a day", () => {
    const meeting = { startsOn: "2023-05-29", endsOn: "2023-05-30" };
    expect(["2023-05-28", "2023-05-29", "2023-05-30", "2023-05-31"].map((day) => meetingPhase(meeting, day))).toEqual([
      "before",
      "during",
      "during",
      "after",
    ]);
  });
});

describe("the end of a day", () => {
  it("is midnight in the zone, in summer and in winter", () => {
    expect(endOfDay("2023-05-29", "Europe/Vienna")).toEqual(new Date("2023-05-29T22:00:00Z"));
    expect(endOfDay("2023-12-31", "Europe/Vienna")).toEqual(new Date("2023-12-31T23:00:00Z"));
    expect(endOfDay("2023-05-29", "America/New_York")).toEqual(new Date("2023-05-30T04:00:00Z"));
  });

  it("is defined even if the clock skips midnight, or a whole day", () => {
    expect(endOfDay("2023-09-02", "America/Santiago")).toEqual(new Date("2023-09-03T04:00:00Z"));
    expect(endOfDay("2011-12-29", "Pacific/Apia")).toEqual(new Date("2011-12-30T10:00:00Z"));
  });
});
