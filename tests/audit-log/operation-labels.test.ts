import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES } from "@/app/_vocabulary/locales";

const verbs = [
  ...new Set(
    globSync("app/_domain/**/*.ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\bverb: "([a-z-]+)"/g)].map(([, verb]) => verb ?? ""),
    ),
  ),
];

describe("every verb that enters itself in the record", () => {
  it("is put in words in each language", () => {
    expect(verbs.length).toBeGreaterThan(8);
    for (const locale of LOCALES) {
      const say = getTranslator(locale, "record");
      expect([locale, verbs.filter((verb) => !say.has(`verbs.${verb}`))]).toEqual([locale, []]);
    }
  });
});
