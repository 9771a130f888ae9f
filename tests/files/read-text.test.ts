import { randomUUID } from "node:crypto";
import { deflateSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { readText } from "@/app/_platform/files/read-content";
import { textOfHtml } from "@/app/_platform/files/reader/text-of-html";
import { docx, zip } from "../legislation/sample-files";
import { memoryStore } from "../support/memory-store";
import { piecesOf, storeBytes } from "../support/store-bytes";
import { pdfDrawing } from "./hostile-files";

const store = memoryStore();
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function textOf(content: Buffer | string, mediaType: string) {
  const id = randomUUID();
  await storeBytes(store, id, piecesOf(Buffer.from(content)));

  return readText(id, mediaType, store);
}

/** Returns a Word document of these paragraphs. */
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

describe("the text of a file", () => {
  test("is extracted from text, pages, Word documents and PDF", async () => {
    expect(await textOf("قانون\0", "text/plain")).toBe("قانون");
    expect(await textOf("<p>One<p>Two", "text/html")).toBe("One\nTwo");
    expect((await textOf(word("Добавление", "Пункт 2"), WORD))?.trim()).toBe("Добавление\n\nПункт 2");
    expect(await textOf(pdfDrawing(deflateSync("BT /F 9 Tf (Asset recovery) Tj ET"), 1), "application/pdf")).toContain(
      "Asset recovery",
    );
  });

  test("is undefined without one, and nothing fails", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await textOf("not a PDF", "application/pdf")).toBeUndefined();
    expect(await textOf(docx(), WORD)).toBeUndefined();
    expect(await textOf("PNG", "image/png")).toBeUndefined();
    expect(await readText(randomUUID(), "text/plain", store)).toBeUndefined();
    expect(printed).toHaveBeenCalledTimes(3);
    printed.mockRestore();
  });
});

describe("the text of a page", () => {
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
    ["d&eacute;cret &mdash; l&rsquo;article &copy 2020", "décret — l’article © 2020"],
    ["<p title='a > b' onclick='if (1 > 0) f()'>c", "c"],
    ["<head><title>T</title><body>no end of the head", "no end of the head"],
    ["<textarea><b></textarea><svg><text>t</text></svg><iframe>i</iframe><noscript>n</noscript>", "<b>"],
    ["<p", ""],
    ["<script>never closed", ""],
    ["", ""],
  ])("is what a reader sees: %j", (page, words) => {
    expect(textOfHtml(page)).toBe(words);
  });

  test("is extracted in linear time from any markup", () => {
    const started = performance.now();
    const pieces = ["<", "<p", "<!--", "<script>", "</", "&#", "<p \n", "\n "];
    for (const broken of [...pieces, "<div>", "<b></i>", "<svg>", "<a b='", "&amp;", "<script></script"])
      textOfHtml(broken.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
