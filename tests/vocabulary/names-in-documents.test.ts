import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TreatyData } from "@/app/_domain/treaties/schemas";
import { readTreaty } from "@/app/_platform/load-treaties";
import { LOCALES } from "@/app/_vocabulary/locales";
import { namesInDocuments } from "@/app/_vocabulary/treaty";

const { terms } = TreatyData.parse(await readTreaty("db/seed/ctoc"));

/** Counts the paragraphs of the sample agenda with any of the names, by language. */
function paragraphsWith(names: string[]): number[] {
  return LOCALES.map(
    (locale) =>
      readFileSync(`db/seed/wg2-2023/${locale}.txt`, "utf8")
        .split("\n")
        .filter((line) => line.length > 30 && names.some((name) => line.includes(name))).length,
  );
}

describe("the first treaty's names in documents", () => {
  it("find the two decisions of the extended Bureau in each language", () => {
    expect(paragraphsWith(namesInDocuments(terms.extendedBureau))).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it("find the bilateral consultations and SHERLOC in each language", () => {
    expect(paragraphsWith(namesInDocuments(terms.bilateralConsultations))).toEqual([1, 1, 1, 1, 1, 1]);
    for (const count of paragraphsWith(namesInDocuments(terms.knowledgeBase))) expect(count).toBeGreaterThan(0);
  });
});

describe("names that a treaty does not have", () => {
  it("find nothing", () => {
    expect(paragraphsWith(namesInDocuments(undefined))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
