import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";

const presented = (text: string, locale: Locale) =>
  findSecretariatPresentations({ type: "paragraph", content: [{ type: "text", text }] }, locale);

test.each(LOCALES)("in %s the sample agenda announces three presentations by the Secretariat", (locale) => {
  const lines = readFileSync(`db/seed/wg2-2023/${locale}.txt`, "utf8").split("\n");

  expect(lines.map((line) => presented(line, locale).length).filter((count) => count > 0)).toEqual([2, 1]);
});

test("only whole sentences are returned, without the surrounding ones", () => {
  expect(
    presented(
      "No review was completed. Under this item, the Secretariat will present tools. Delegations may speak.",
      "en",
    ),
  ).toEqual(["Under this item, the Secretariat will present tools."]);
});

test("the preparation of a report is no presentation", () => {
  expect(presented("A draft will be prepared by the Secretariat.", "en")).toEqual([]);
  expect(presented("Il présentera.", "fr")).toEqual([]);
});
