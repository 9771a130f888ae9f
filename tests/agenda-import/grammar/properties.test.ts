import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Paragraph, paragraphsOf } from "@/app/_domain/agenda-import/grammar/paragraphs";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { previewAgenda } from "@/app/_domain/agenda-import/preview-agenda";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";
import { printPreview } from "../../support/agenda-documents/print-preview";
import { wordsOfSource, wordsRead } from "../../support/agenda-documents/words-read";

const FOLDER = new URL("../../support/agenda-documents/cases/", import.meta.url);
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), "utf8") }));

/** Returns the content that is understood, without the lines of the findings. */
const understood = (text: string) => {
  const document = read(text);
  const preview = previewAgenda(document, [document.locale]);

  return printPreview({ ...preview, findings: preview.findings.map((finding) => ({ ...finding, line: 0 })) });
};
const read = (text: string) => readAgendaDocument(readTextSource(Buffer.from(text)));

describe.each(CASES)("$name", ({ text }) => {
  it("loses no word and doubles none", () => {
    const document = read(text);
    expect(wordsRead(document)).toEqual(wordsOfSource(text, document));
  });

  it("is the same at any width, with empty lines and across pages", () => {
    const expected = understood(text);
    const paragraphs = paragraphsOf(readTextSource(Buffer.from(text)).blocks);
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 110 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(200), { maxLength: 3 }),
        (width, emptyLines, breaks) => {
          const lines = paragraphs.flatMap((paragraph) => [
            ...wrap(paragraph, width),
            ...Array.from({ length: emptyLines }, () => ""),
          ]);
          expect(understood(withPageBreaks(lines, { breaks, masthead: 30 * emptyLines }))).toBe(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** Wraps a paragraph; a row of a table stays on its line. */
function wrap({ text, cells }: Paragraph, width: number): string[] {
  if (cells) return [cells.join("\t")];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<= )|(?<=\p{Script=Han})(?!\p{P})/u)) {
    if (line && widthOf(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }

  return [...lines, line];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(sign) ? 2 : 1), 0);
}

/**
 * Puts page breaks, with the number and the running head of a page, between paragraphs; none within
 * the lines of the masthead, which is never divided.
 */
function withPageBreaks(lines: string[], { breaks, masthead }: { breaks: number[]; masthead: number }): string {
  const isBreak = (index: number) =>
    index > masthead &&
    breaks.includes(index) &&
    lines[index - 1] === "" &&
    // A symbol alone on its line beside a page break is a running head.
    !lines.slice(index - 4, index + 4).some((line) => /^\S+\/\S+$/.test(line));

  return lines.map((line, index) => (isBreak(index) ? `2\f\nFICT/2031/1\n${line}` : line)).join("\n");
}

describe("an agenda of 300 pages", () => {
  it("is read in time that grows with its length alone", () => {
    const page = `${"The Committee will consider the state of its reed beds (CRB/2031/5 and Corr.1). ".repeat(40)}\n\n`;
    const agendaOf = (pages: number) =>
      `Committee on Reed Beds\nTwelfth session\nGeneva, 3–5 March 2031\n\nAnnotated provisional agenda\n\n` +
      `Provisional agenda\n\n1. Opening.\n\n2. Reeds.\n\nAnnotations\n\n1. Opening\n\n${page.repeat(pages / 2)}2. Reeds\n\n${page.repeat(pages / 2)}`;
    const secondsOf = (pages: number) => {
      const text = agendaOf(pages);
      const start = performance.now();
      const document = read(text);
      expect(document.annotations.map(({ paragraphs }) => paragraphs.length)).toEqual([pages / 2, pages / 2]);

      return performance.now() - start;
    };
    secondsOf(60);
    // Ten times the pages take ten times as long; a hundred times would be quadratic.
    expect(secondsOf(1_200)).toBeLessThan(40 * Math.max(secondsOf(120), 2));
  });
});
