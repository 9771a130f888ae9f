import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";

const presented = (text: string, locale: Locale) =>
  findSecretariatPresentations({ type: "paragraph", content: [{ type: "text", text }] }, locale);

test.each(LOCALES)(
  "in %s the agenda of the sample meeting names three things that the Secretariat will present",
  (locale) => {
    const lines = readFileSync(`db/seed/wg2-2023/${locale}.txt`, "utf8").split("\n");

    expect(lines.map((line) => presented(line, locale).length).filter((count) => count > 0)).toEqual([2, 1]);
  },
);

test("only whole sentences are taken, without those round them", () => {
  expect(
    presented(
      "No review was completed. Under this item, the Secretariat will present tools. Delegations may speak.",
      "en",
    ),
  ).toEqual(["Under this item, the Secretariat will present tools."]);
});

test("a report that the Secretariat prepares is nothing that it presents", () => {
  expect(presented("A draft will be prepared by the Secretariat.", "en")).toEqual([]);
  expect(presented("Il présentera.", "fr")).toEqual([]);
});
