import { describe, expect, test } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { mergeFullStops } from "@/app/_vocabulary/full-stop";
import { formatTime } from "@/app/_vocabulary/instants";
import { LOCALES } from "@/app/_vocabulary/locales";

const TIMES = ["2023-05-30T08:00:00Z", "2023-05-30T13:30:00Z", "2023-05-30T10:00:00Z"].map((each) => new Date(each));

describe("an abbreviation at the end of a sentence", () => {
  test.each<[sentence: string, put: string[], expected: string]>([
    ["It opens at 3 p.m..", ["3 p.m."], "It opens at 3 p.m."],
    ["Again at 3 p.m.. It begins.", ["3 p.m."], "Again at 3 p.m. It begins."],
    ["в 15 час. 00 мин..", ["15 час. 00 мин."], "в 15 час. 00 мин."],
    ["a las 3 p. m..", ["3 p. m."], "a las 3 p. m."],
    ["\u0627 \u2068No.\u2069.", ["\u2068No.\u2069"], "\u0627 \u2068No.\u2069"],
    ["At 3 p.m., not before.", ["3 p.m."], "At 3 p.m., not before."],
    ["Etc....", ["Etc."], "Etc...."],
    ["See ../x.", ["../x"], "See ../x."],
    ["Found.. in it.", [], "Found.. in it."],
  ])("has one full stop: %s", (sentence, inserted, expected) => {
    expect(mergeFullStops(sentence, inserted)).toBe(expected);
  });

  test.each(LOCALES)("never doubles the full stop of a message: %s", (locale) => {
    const t = getTranslator(locale, "findings");
    for (const time of TIMES) {
      const opening = formatTime(time, locale, "Europe/Vienna");
      const text = t("kinds.opening-time-differs.text", { opening, first: opening });
      expect(text).not.toMatch(/\.\u2069?\./u);
      expect(text).toContain(opening);
    }
    const already = getTranslator(locale, "signIn")("already", { name: "A. Sample Jr." });
    expect(already).not.toMatch(/\.\u2069?\./u);
    expect(already).toContain("A. Sample Jr.");
  });
});
