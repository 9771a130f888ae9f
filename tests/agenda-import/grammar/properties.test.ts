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

/** What is understood, whatever the lines of the findings are. */
const understood = (text: string) => {
  const document = read(text);
  const preview = previewAgenda(document, [document.locale]);

  return printPreview({ ...preview, findings: preview.findings.map((finding) => ({ ...finding, line: 0 })) });
};
const read = (text: string) => readAgendaDocument(readTextSource(Buffer.from(text)));

describe.each(CASES)("$name", ({ text }) => {
  it("loses no word and doubles none", () => {
    const document = read(text);
    expect(wordsRead(document)).toEqual(wordsOfSource(text, document.titleLine, document.locale));
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
          expect(understood(withPageBreaks(lines, breaks))).toBe(expected);
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

/** Puts page breaks, with the number and the running head of a page, between paragraphs. */
function withPageBreaks(lines: string[], places: number[]): string {
  const isBreak = (index: number) =>
    index > 30 &&
    places.includes(index) &&
    lines[index - 1] === "" &&
    // A symbol alone on its line beside a page break is a running head.
    !lines.slice(index - 4, index + 4).some((line) => /^\S+\/\S+$/.test(line));

  return lines.map((line, index) => (isBreak(index) ? `2\f\nFICT/2031/1\n${line}` : line)).join("\n");
}
