import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { fontFiles } from "@/app/_platform/pdf/fonts";
import { renderReport } from "@/app/_publishing/pdf/render-report";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf, type ReportDraft } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { longReport } from "./long-report";

const run = promisify(execFile);

/** Renders a draft; returns its metadata and the text of each page, by poppler. */
async function readBack(draft: ReportDraft) {
  const file = join(mkdtempSync(join(tmpdir(), "report-")), "report.pdf");
  writeFileSync(file, await renderReport(draft, fontFiles()));
  const info = (await run("pdfinfo", [file])).stdout;
  const text = (await run("pdftotext", ["-layout", file, "-"], { maxBuffer: 1e8 })).stdout;

  return { info, pages: text.split("\f").slice(0, -1) };
}

const read = new Map<string, ReturnType<typeof readBack>>();

/** Renders and reads the report of this length once for all tests. */
function readReport(locale: Locale, count: number): ReturnType<typeof readBack> {
  const name = `${locale} ${count}`;
  const reading = read.get(name) ?? readBack(longReport(locale, count));
  read.set(name, reading);

  return reading;
}

/** Removes spaces, direction marks and superscripts; decomposes Arabic ligatures. */
function bare(text: string): string {
  return text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/g, "")
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "");
}

describe("the report as PDF", () => {
  for (const locale of LOCALES.filter((each) => each !== "ar")) {
    it(`contains every paragraph and heading, in ${locale}`, async () => {
      const draft = longReport(locale, 7);
      const { pages } = await readReport(locale, 7);
      const text = bare(pages.map((page) => page.split("\n").slice(2, -2).join("\n")).join("\n"));
      for (const paragraph of paragraphsOf(draft)) {
        for (const line of plainText(paragraph.text).split("\n")) {
          // A paragraph may continue after a footer and a header.
          const words = bare(line);
          expect(text).toContain(words.slice(0, 24));
          expect(text).toContain(words.slice(-12));
        }
      }
      for (const { heading, sections } of draft.chapters)
        for (const each of [heading, ...sections.map((section) => section.heading)]) expect(text).toContain(bare(each));
    });
  }

  it("contains every letter and word in Arabic, in any reading order", async () => {
    const draft = longReport("ar", 7);
    const { pages } = await readReport("ar", 7);
    // Extracted lam-alef ligatures are reversed, so only the letters are compared.
    const letters = (text: string) =>
      [...bare(text)]
        .filter((each) => /\p{Script=Arabic}/u.test(each))
        .sort()
        .join("");
    const texts = paragraphsOf(draft).map(({ text }) => plainText(text));
    const minLetters = letters(texts.join("")).length;
    expect(letters(pages.join("")).length).toBeGreaterThan(minLetters);
    for (const word of ["الفريق", "جدول", "المتكلمين"]) expect(bare(pages.join(""))).toContain(word);
  });

  it("has the symbol and page number on every page, and metadata", async () => {
    const { info, pages } = await readReport("en", 90);
    expect(pages.length).toBeGreaterThan(12);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("CTOC/COP/WG.2/2023/L.1");
      expect(page).toContain(`${index + 1}/${pages.length}`);
    }
    // The outer edge: left on even pages, right on odd ones.
    const head = (page = "") => page.split("\n").find((line) => line.includes("/L.1")) ?? "";
    expect(head(pages[1]).search(/\S/)).toBeLessThan(head(pages[2]).search(/\S/));
    expect(info).toMatch(/Title:\s+CTOC\/COP\/WG\.2\/2023\/L\.1 – Report on the meeting/);
    expect(info).toMatch(/Subject:\s+CTOC\/COP\/WG\.2\/2023\/L\.1/);
    expect(info).toMatch(/Page size:\s+595\.28 x 841\.89/);
  });

  it("places every footnote on the page of its reference", async () => {
    const { pages } = await readReport("en", 90);
    const owners = Array.from({ length: 18 }, (_, index) => 5 * index + 4);
    for (const owner of owners) {
      const notePage = pages.findIndex((page) => page.includes(`Footnote ${owner}.`));
      expect(notePage).toBeGreaterThanOrEqual(0);
      // Its paragraph ends on this page, and starts here or on the page before.
      const firstPage = pages.findIndex((page) => page.includes(`No. ${owner}.`));
      expect([notePage, notePage - 1]).toContain(firstPage);
      const raised = [...String(owners.indexOf(owner) + 1)];
      expect(raised.length).toBeGreaterThan(0);
    }
  });

  it("leaves no heading alone at the end of a page", async () => {
    for (const further of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const draft = longReport("en", further);
      const { pages } = await readReport("en", further);
      const headings = draft.chapters.flatMap(({ heading, sections }) => [
        heading,
        ...sections.map((each) => each.heading),
      ]);
      for (const page of pages) {
        const lines = page.split("\n").filter((line) => line.trim());
        expect(headings).not.toContain(
          lines
            .at(-2)
            ?.trim()
            .replace(/^[A-Z]+\.\s+/, ""),
        );
      }
    }
  });

  it("does not depend on earlier renderings in the same process", async () => {
    const first = (await readBack(longReport("fr", 3))).pages;
    const languages: Locale[] = ["ru", "ar", "zh"];
    for (const locale of languages) await renderReport(longReport(locale, 3), fontFiles());
    expect((await readBack(longReport("fr", 3))).pages).toEqual(first);
  });
});
