import { describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { namesOfPlace, pickPlace, zoneOfPlace } from "@/app/_vocabulary/places";

describe("a place where the organization meets", () => {
  test.each([
    ["Vienna", { ar: "فيينا", zh: "维也纳", en: "Vienna", fr: "Vienne", ru: "Вена", es: "Viena" }],
    ["جنيف", { ar: "جنيف", zh: "日内瓦", en: "Geneva", fr: "Genève", ru: "Женева", es: "Ginebra" }],
    ["La Haye", { ar: "لاهاي", zh: "海牙", en: "The Hague", fr: "La Haye", ru: "Гаага", es: "La Haya" }],
    [
      "abu-dhabi",
      { ar: "أبو ظبي", zh: "阿布扎比", en: "Abu Dhabi", fr: "Abou Dhabi", ru: "Абу-Даби", es: "Abu Dhabi" },
    ],
    ["Kioto", { ar: "كيوتو", zh: "京都", en: "Kyoto", fr: "Kyoto", ru: "Киото", es: "Kyoto" }],
  ])("has names in six languages for any entered spelling: %s", (entered, names) => {
    expect(
      Object.fromEntries(LOCALES.map((locale) => [locale, pickPlace({ [locale]: names[locale] }, locale)?.text])),
    ).toEqual(names);
    for (const locale of LOCALES.filter((each) => each !== "fr"))
      expect(pickPlace({ fr: entered }, locale)).toEqual({ text: names[locale], locale });
  });

  test.each([
    ["New York", "America/New_York"],
    ["Addis-Abeba", "Africa/Addis_Ababa"],
    ["北京", undefined],
    ["بون", "Europe/Berlin"],
    ["Nairobi", "Africa/Nairobi"],
    ["Монреаль", "America/Toronto"],
    ["Sample City", undefined],
    ["", undefined],
  ])("has a time zone: %s", (name, zone) => {
    expect(zoneOfPlace(name)).toBe(zone);
  });

  test("uses the entered name in its language, and if the place is unknown", () => {
    expect(namesOfPlace({ en: "Vienna International Centre" })).toEqual({ en: "Vienna International Centre" });
    expect(pickPlace({ en: "Springfield" }, "ar")).toEqual({ text: "Springfield", locale: "en" });
    expect(pickPlace({ en: "Vienna", fr: "Vienne (Autriche)" }, "fr")?.text).toBe("Vienne (Autriche)");
    expect(pickPlace({}, "ru")).toBeUndefined();
  });
});
