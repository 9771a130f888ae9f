import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { wordsOfFile } from "@/app/_platform/files/read-text";
import { wordsOfPage } from "@/app/_platform/files/words-of-page";
import { docx, zip } from "../legislation/sample-files";

const directory = mkdtempSync(join(tmpdir(), "portal-words-"));
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
let count = 0;

function wordsOf(content: Buffer | string, mediaType: string, limitMs?: number) {
  const path = join(directory, String(count++));
  writeFileSync(path, content);

  return wordsOfFile(path, mediaType, limitMs);
}

/** A Word document of these paragraphs. */
function word(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  return zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

/** A PDF whose one page draws this, unpacked from `repeat` times as much. */
function pdfDrawing(operators: string): Buffer {
  const stream = deflateSync(operators);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
  ].map((object, index) => Buffer.from(`${index + 1} 0 obj${object}endobj\n`));
  const content = [`4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`, stream, "\nendstream endobj\n"];

  return Buffer.concat([
    Buffer.from("%PDF-1.4\n"),
    ...objects,
    ...content.map((part) => Buffer.from(part)),
    Buffer.from("trailer<</Root 1 0 R>>\n%%EOF\n"),
  ]);
}

describe("the words of a file", () => {
  test("are read from text, pages, Word documents and PDF", async () => {
    expect(await wordsOf("قانون\0", "text/plain")).toBe("قانون");
    expect(await wordsOf("<p>One<p>Two", "text/html")).toBe("One\nTwo");
    expect((await wordsOf(word("Добавление", "Пункт 2"), WORD))?.trim()).toBe("Добавление\n\nПункт 2");
    expect(await wordsOf(pdfDrawing("BT /F 9 Tf (Asset recovery) Tj ET"), "application/pdf")).toContain(
      "Asset recovery",
    );
  });

  test("are none where there are none, and nothing fails for it", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await wordsOf("not a PDF", "application/pdf")).toBeUndefined();
    expect(await wordsOf(docx(), WORD)).toBeUndefined();
    expect(await wordsOf("PNG", "image/png")).toBeUndefined();
    expect(await wordsOfFile(join(directory, "nowhere"), "text/plain")).toBeUndefined();
    expect(told).toHaveBeenCalledTimes(3);
    told.mockRestore();
  });

  test("that take too long or too much are given up, and the next file is read all the same", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const endless = pdfDrawing(`BT /F 9 Tf ${"(x) Tj ".repeat(3_000_000)} ET`);
    const started = performance.now();
    expect(await wordsOf(endless, "application/pdf", 2_000)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(20_000);
    told.mockRestore();
    expect((await wordsOf(word("After"), WORD))?.trim()).toBe("After");
  });
});

describe("the words of a page", () => {
  test.each([
    [
      "<!doctype html><head><title>T</title></head><body><h1>A</h1><p>b <b>c</b>d &amp; e&nbsp;f &#1575;&#x4e2d;</p>",
      "A\nb cd & e f ا中",
    ],
    ["a<script>alert('<p>x</p>')</script>b<style>p{}</style>c", "abc"],
    ["<!-- <p>no</p> -->yes<!-- open", "yes"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["<td>a</td><td>b</td>", "a\nb"],
    ["&lt;script&gt;", "<script>"],
    ["&#0;&#x110000;&#1114112;&bogus;", "&bogus;"],
    ["<p", ""],
    ["<script>never closed", ""],
    ["", ""],
  ])("are those that are read: %j", (page, words) => {
    expect(wordsOfPage(page)).toBe(words);
  });

  test("are found in one pass however broken it is", () => {
    const started = performance.now();
    for (const broken of ["<", "<p", "<!--", "<script>", "</", "&#", "<p \n", "\n "])
      wordsOfPage(broken.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
