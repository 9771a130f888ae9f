import { readFileSync } from "node:fs";
import { join } from "node:path";
import bidiFactory from "bidi-js";
import { describe, expect, test } from "vitest";
import { foldWord } from "@/app/_domain/search/fold-word";
import { normalizeText } from "@/app/_domain/search/normalize-text";
import { splitWords } from "@/app/_domain/search/split-words";
import { logicalOrder } from "@/app/_platform/files/reader/logical-order";
import { textOfPdf } from "@/app/_platform/files/reader/text-of-pdf";
import { fontFiles } from "@/app/_platform/pdf/fonts";
import { renderReport } from "@/app/_publishing/pdf/render-report";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { longReport } from "../publishing/pdf/long-report";
import { launchBrowser } from "../support/browser";
import { openedBytes } from "../support/opened-file";
import { wordLikePdf } from "./word-like-pdf";

const FIXTURES = join(import.meta.dirname, "fixtures");

/**
 * Lines with every form of lam-alef, both kinds of digits, Latin letters, brackets, quotation marks
 * and diacritics.
 */
const LINES = readFileSync(join(FIXTURES, "arabic.txt"), "utf8").trim().split("\n");

async function linesOf(pdf: Buffer | string): Promise<string[]> {
  const content = typeof pdf === "string" ? readFileSync(pdf) : pdf;

  return (await textOfPdf(openedBytes(content), 1e6)).split("\n");
}

/** Drops diacritics: fonts draw several as one glyph that producers do not name. */
const withoutMarks = (line: string) => line.replace(/\p{M}/gu, "");

describe("the text of an Arabic PDF has the original words in their order", () => {
  test("from Word, which names letters of a ligature from left to right", async () => {
    const lines = await linesOf(wordLikePdf(LINES));
    expect(lines.map(withoutMarks)).toEqual(LINES.map(withoutMarks));
    expect(lines[3]).toContain("المُدَّعِي");
  });

  test("from LibreOffice, which names letters of a ligature in reading order", async () => {
    const lines = await linesOf(join(FIXTURES, "arabic-libreoffice.pdf"));
    expect(lines.map(withoutMarks)).toEqual(LINES.map(withoutMarks));
    expect(lines[3]).toContain("المُدَّعِي");
  });

  test("from Chromium, which names presentation forms instead of letters", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent(
        `<html lang="ar" dir="rtl"><body>${LINES.map((line) => `<p>${line}</p>`).join("")}</body></html>`,
      );
      const lines = await linesOf(await page.pdf());
      expect(lines.map(withoutMarks)).toEqual(LINES.map(withoutMarks));
    } finally {
      await browser.close();
    }
  });

  test("from the portal's own report, whatever form of alef its font draws", async () => {
    const draft = longReport("ar", 12);
    const words = (text: string) => splitWords(text).map(({ word }) => word);
    const printed = new Set(words((await linesOf(await renderReport(draft, fontFiles()))).join("\n")));
    const written = paragraphsOf(draft).flatMap(({ text }) => words(plainText(text)));
    expect(written.length).toBeGreaterThan(200);
    // The figure of a footnote call joins the word before it.
    const arabic = new Set(written.filter((word) => /^\p{Script=Arabic}{2,}$/u.test(word)));
    expect([...arabic].filter((word) => !printed.has(word))).toEqual([]);
  });
});

test("a line returns to reading order wherever its visual order is unambiguous", () => {
  const bidi = bidiFactory();
  for (const line of [
    ...LINES,
    "عام 2023-2024",
    "من 10 إلى 12.5 في المائة",
    "انظر CTOC/COP/WG.2/2023/2 والفقرة 4 (ب)",
    "The word المادة of the law",
  ]) {
    const direction = /^\p{Script=Arabic}/u.test(line) ? "rtl" : "ltr";
    const pieces = [...line.replace(/\p{M}/gu, "")];
    const text = pieces.join("");
    const order = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, direction));
    const drawn = order.map((index) => pieces[index] ?? "");
    expect(logicalOrder(drawn, direction).pieces.join("")).toBe(text);
  }
});

describe("letters are normalized to what is typed", () => {
  test.each([
    ["ﺔﻴﺋﺎﻨﺠﻟا", "ةيئانجلا"],
    ["ﻻ ﻷ ﻹ ﻵ", "لا لأ لإ لآ"],
    ["ﷲ", "الله"],
    ["بﹰ", "بً"],
    ["الأمــــوال", "الأموال"],
    ["عام 1445هـ", "عام 1445هـ"],
    ["ﬁnal oﬃce", "final office"],
    ["第１０条（二）m²…", "第１０条（二）m²…"],
  ])("%j is %j", (given, normalized) => {
    expect(normalizeText(given)).toBe(normalized);
  });

  test("and found in either form", () => {
    expect(foldWord("ﺍﻷﻣـﻮﺍﻝ")).toBe(foldWord("الأموال"));
  });
});
