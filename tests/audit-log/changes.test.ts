import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { Changes } from "@/components/audit-log/Changes";

const change = (label: string, before = "a") => ({
  ...{ label, before, after: "b", language: undefined, parts: undefined },
});
const shown = (changes: ReturnType<typeof change>[], locale: Locale) =>
  renderToStaticMarkup(createElement("div", null, createElement(Changes, { changes, locale })));
/** Returns what is read in each change that stands in a line: its field, and both values. */
const linesOf = (html: string) =>
  [...html.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, line = ""]) => line.replace(/<[^>]*>/g, "").replace(/\s+/g, " "));
const summaryOf = (html: string) => /<summary[^>]*>(.*?)<\/summary>/.exec(html)?.[1];

describe("the changes of an event", () => {
  it("are shown at once where they are two, and on request where they are more", () => {
    const two = shown([change("Title"), change("Annotation")], "en");

    expect(two).not.toContain("<details");
    expect(linesOf(two)).toEqual(["Title: Before a → After b", "Annotation: Before a → After b"]);
    const html = shown([change("Title"), change("Annotation"), change("Heading")], "en");

    expect(summaryOf(html)).toBe("Details: Title, Annotation and Heading");
    expect(linesOf(html)).toHaveLength(3);
  });

  it("have longer values beside each other, each under its own heading", () => {
    const html = shown([change("Annotation", "a".repeat(61))], "en");

    expect(html.match(/<dl/g)).toHaveLength(1);
    expect(html).not.toContain("→");
  });

  it("are named in the order in which they are listed, also where names of languages are in two directions", () => {
    const html = shown(
      LOCALES.map((locale) => change(LANGUAGE_NAMES[locale])),
      "ar",
    );

    // Two Latin names beside each other would be one run from left to right, the second one first.
    for (const name of ["English", "Français", "Español", "Русский", "中文"])
      expect(summaryOf(html)).toContain(`\u2068${name}\u2069`);
    expect(summaryOf(html)).not.toContain("\u2068العربية");
  });

  it("name a field once, however often it changed", () => {
    const html = shown([change("Number", "3"), change("Number", "4"), change("Number", "5")], "en");

    expect(summaryOf(html)).toBe("Details: Number");
    expect(linesOf(html)).toEqual(["3", "4", "5"].map((before) => `Number: Before ${before} → After b`));
  });
});
