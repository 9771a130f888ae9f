import { describe, expect, test } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";

const isolated = (text: string) => `\u2068${text}\u2069`;

describe("text in the opposite direction of its sentence", () => {
  test.each<[text: string, locale: Locale, expected: string]>([
    ["Vienna", "ar", isolated("Vienna")],
    ["26 و27 أيار/مايو 2022", "ar", "26 و27 أيار/مايو 2022"],
    ["UTC+2", "ar", isolated("UTC+2")],
    ["2023", "ar", "2023"],
    ["2 (أ)", "ar", "2 (أ)"],
    ["维也纳", "ar", isolated("维也纳")],
    ["لبنان", "en", isolated("لبنان")],
    ["Vienna", "en", "Vienna"],
    ["Вена", "zh", "Вена"],
    [isolated("Vienna"), "ar", isolated("Vienna")],
    [`اجتماع، ${isolated("Vienna")}، 26`, "ar", `اجتماع، ${isolated("Vienna")}، 26`],
  ])("is isolated, and other text is not: %s in %s", (text, locale, expected) => {
    expect(isolateDirection(text, locale)).toBe(expected);
  });

  test("is isolated in the parameters of every message", () => {
    const days = "26 و27 أيار/مايو 2022";
    expect(getTranslator("ar", "meeting")("where", { place: "Springfield", days })).toBe(
      `${isolated("Springfield")}، ${days}`,
    );
    expect(getTranslator("ar", "portal")("name")).not.toMatch(/[\u2066-\u2069]/);
    expect(getTranslator("ar", "feed")("withdrawn", { day: days })).not.toMatch(/[\u2066-\u2069]/);
    expect(getTranslator("en", "meeting")("where", { place: "بيروت", days: "26 and 27 May" })).toBe(
      `${isolated("بيروت")}, 26 and 27 May`,
    );
  });
});
