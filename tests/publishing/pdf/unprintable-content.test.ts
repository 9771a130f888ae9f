import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { assembleDraft } from "@/app/_domain/report/assemble-draft";
import { fontFiles } from "@/app/_platform/pdf/fonts";
import { breakWord } from "@/app/_publishing/pdf/break-word";
import { flowFootnotes, maxNotesHeight, type Note, noteHeight } from "@/app/_publishing/pdf/flow-footnotes";
import { findUnprintable } from "@/app/_publishing/pdf/glyph-coverage";
import { renderReport } from "@/app/_publishing/pdf/render-report";
import { typographyOf } from "@/app/_publishing/pdf/typography";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { meetingFacts } from "@/tests/report/meeting-facts";

const run = promisify(execFile);
const FILES = fontFiles();
const WORD = { en: "letters", ar: "كلمة", zh: "文字" } as const;
const TESTED = ["en", "ar", "zh"] as const;

/**
 * Renders a report with these paragraphs; returns its text by page and its horizontal extent in
 * points.
 */
async function print(locale: Locale, texts: string[]) {
  const paragraphs = texts.map((text, index) => ({
    id: `p${index}`,
    section: "introduction" as const,
    itemId: null,
    sample: false,
    composed: false,
    factsRevision: 1,
    factsChangedAt: null,
    texts: { [locale]: { text, version: 1, edited: true, revision: 1, revisedAt: null, basedOn: 1 } },
  }));
  const symbol = "CTOC/COP/WG.2/2023/L.1";
  const draft = assembleDraft(meetingFacts(), { symbol, datedOn: "2023-05-30" }, paragraphs, locale);
  const file = join(mkdtempSync(join(tmpdir(), "report-")), "report.pdf");
  writeFileSync(file, await renderReport(draft, FILES));
  const { stdout } = await run("pdftotext", ["-layout", file, "-"], { maxBuffer: 1e8 });
  const boxes = (await run("pdftotext", ["-bbox", file, "-"], { maxBuffer: 1e8 })).stdout;
  const edges = [...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"/g)];

  return {
    pages: stdout.split("\f").slice(0, -1),
    text: stdout.replace(/[\s\u2066-\u2069\u202a-\u202e\u200e\u200f]/g, ""),
    left: Math.min(...edges.map(([, xMin]) => Number(xMin))),
    right: Math.max(...edges.map(([, , xMax]) => Number(xMax))),
  };
}

describe("a character that the report cannot print", () => {
  it("is reported once, as a grapheme cluster, for the faces of its language", () => {
    expect(findUnprintable("A 😀 क 👨‍👩‍👧 😀", "en", FILES)).toEqual(["😀", "क", "👨‍👩‍👧"]);
    expect(findUnprintable("كلمة ế", "ar", FILES)).toEqual(["ế"]);
    expect(findUnprintable("ế é ñ Ω", "en", FILES)).toEqual([]);
    expect(findUnprintable("документ CTOC ༀ", "ru", FILES)).toEqual(["ༀ"]);
  });

  it("is none of the six languages' characters in any of them, nor space, joiners and line breaks", () => {
    const used =
      "العربيّة، ٢٠٢٣ 中文，《》 English – “quoted” Français « à » Русский № Español ¿ñ? \u200c\u200d\u00a0\u202f\n";
    for (const locale of LOCALES) {
      const own = locale === "ar" ? used.replaceAll("№", "") : used;
      expect([locale, findUnprintable(own, locale, FILES)]).toEqual([locale, []]);
    }
  });

  it.each(TESTED)("is printed as a mark in %s, never as another letter", async (locale) => {
    const word = WORD[locale];
    const { text } = await print(locale, [`${word} Ⓧ😀क👨‍👩‍👧Ⓨ ${word}`.replaceAll("Ⓧ", "<").replaceAll("Ⓨ", ">")]);
    expect(text).toMatch(locale === "ar" ? /\ufffd{3}/ : /<\ufffd{3}>/);
    expect(text.split(word).length).toBeGreaterThan(2);
  });

  it.each(TESTED)("does not include direction and other invisible marks, which are removed in %s", async (locale) => {
    const { text } = await print(locale, ["1 \u202eabc\u202c def \u2066ghi\u2069 \u200bj\u061ck\u00adl"]);
    expect(text).toContain("abc");
    expect(text).toContain("ghi");
    expect(text).not.toMatch(/cba|\ufffd/);
  });
});

describe("a word wider than a line", () => {
  it("breaks between any two characters, a narrower word does not", () => {
    expect(breakWord("W".repeat(500)).filter(Boolean)).toHaveLength(500);
    expect(breakWord("👨‍👩‍👧".repeat(60)).filter(Boolean)).toHaveLength(60);
    expect(breakWord("anticonstitutionnellement")).toEqual(["anticonstitutionnellement"]);
    expect(breakWord("высококвалифицированными")).toEqual(["высококвалифицированными"]);
    expect(breakWord(`https://example.org/${"a".repeat(100)}`).join("")).toBe(`https://example.org/${"a".repeat(100)}`);
  });

  it.each(TESTED)("is printed completely, within the margins, in %s", async (locale) => {
    const address = `https://example.org/${"ab1".repeat(120)}/end`;
    const unbroken = "a\u00a0b".repeat(150);
    const runs = ["W".repeat(500), address, `- x ${"q".repeat(500)}`, unbroken, `x[^1]\n\n[^1]: ${"N".repeat(300)}`];
    const { text, left, right } = await print(locale, runs);
    expect(text.split("W").length - 1).toBeGreaterThanOrEqual(500);
    // A page may end within it, and a paragraph number may be between two of its lines.
    expect(text).toContain(address.slice(0, 60));
    expect(text).toContain(address.slice(-60));
    expect(text.split("1").length - 1).toBeGreaterThanOrEqual(120);
    expect(text.split("q").length - 1).toBe(500);
    expect(text.split("N").length - 1).toBeGreaterThanOrEqual(300);
    expect(text.split("ba").length - 1).toBeGreaterThanOrEqual(140);
    expect(left).toBeGreaterThan(40);
    expect(right).toBeLessThan(595 - 40);
  });
});

describe("footnotes longer than a page", () => {
  it.each(TESTED)("flow to the next pages, each once and in order, in %s", async (locale) => {
    const calls = Array.from({ length: 60 }, (_, index) => `${WORD[locale]}[^${index + 1}]`).join(" ");
    const notes = Array.from({ length: 60 }, (_, index) => `[^${index + 1}]: Note${index + 1}.`).join("\n\n");
    const { pages } = await print(locale, [`${WORD[locale]}. `.repeat(40), `${calls}\n\n${notes}`]);
    const found = pages.flatMap((page, index) =>
      [...page.matchAll(/Note(\d+)/g)].map(([, number]) => [Number(number), index] as const),
    );
    expect(found.map(([number]) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(new Set(found.map(([, page]) => page)).size).toBeGreaterThan(1);
    expect(pages.at(-1)?.match(/Note\d+/)).not.toBeNull();
  });

  it("are continued on the next pages", async () => {
    const { pages } = await print("en", [`x[^1] y[^2]\n\n[^1]: ${"spoken ".repeat(2_000)}\n\n[^2]: The second.`]);
    const words = pages.map((page) => page.split("spoken").length - 1);
    expect(words.reduce((sum, each) => sum + each, 0)).toBe(2_000);
    expect(words.filter((each) => each > 0).length).toBeGreaterThan(2);
    expect(pages.at(-1)).toContain("The second.");
  });

  it("never exceed their maximum height, and lose nothing", () => {
    const note = (number: number, text: string): Note => ({
      number,
      content: [{ type: "text", text }],
      typography: typographyOf("ar"),
    });
    const notes = [..."abcdefgh"].map((letter, index) => note(index + 1, `${letter} `.repeat(200 * (index + 1))));
    const pages = new Map(notes.map(({ number }) => [number, number < 5 ? 1 : 3]));
    const flow = flowFootnotes(notes, { pages, reserved: new Map() });
    for (const [page, parts] of flow)
      expect(parts.reduce((sum, part) => sum + noteHeight(part), 0)).toBeLessThanOrEqual(maxNotesHeight(page));
    const texts = [...flow.values()]
      .flat()
      .flatMap(({ content }) => content.map((part) => ("text" in part ? part.text : "")));
    expect(texts.join("").replaceAll(" ", "")).toBe(
      notes
        .map(({ content }) => ("text" in content[0]! ? content[0].text : ""))
        .join("")
        .replaceAll(" ", ""),
    );
    expect(
      Math.min(...[...flow].flatMap(([page, parts]) => (parts.some(({ number }) => number >= 5) ? [page] : []))),
    ).toBeGreaterThanOrEqual(3);
  });
});
