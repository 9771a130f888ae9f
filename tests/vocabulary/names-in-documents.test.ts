import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXTENDED_BUREAU_NAMES } from "@/app/_vocabulary/bureau";
import { BILATERAL_CONSULTATION_NAMES } from "@/app/_vocabulary/consultations";
import { LOCALES } from "@/app/_vocabulary/locales";
import { SHERLOC_NAMES } from "@/app/_vocabulary/sherloc";

/** Counts the paragraphs of the sample agenda with any of the names, by language. */
function paragraphsWith(names: string[]): number[] {
  return LOCALES.map(
    (locale) =>
      readFileSync(`db/seed/wg2-2023/${locale}.txt`, "utf8")
        .split("\n")
        .filter((line) => line.length > 30 && names.some((name) => line.includes(name))).length,
  );
}

describe("names in documents", () => {
  it("find the two decisions of the extended Bureau in each language", () => {
    expect(paragraphsWith(EXTENDED_BUREAU_NAMES)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it("find the bilateral consultations and SHERLOC in each language", () => {
    expect(paragraphsWith(BILATERAL_CONSULTATION_NAMES)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const count of paragraphsWith(SHERLOC_NAMES)) expect(count).toBeGreaterThan(0);
  });
});
