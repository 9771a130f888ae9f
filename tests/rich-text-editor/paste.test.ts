import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { readHtml } from "@/components/rich-text-editor/paste/read-html";
import { readPlain } from "@/components/rich-text-editor/paste/read-plain";
import { anyWords } from "../support/rich-texts";

/** Returns a sample of the clipboard in the source form, and what a person is told. */
function paste(sample: string) {
  const { text, remarks } = readHtml(readFileSync(`tests/rich-text-editor/clipboard/${sample}.clipboard`, "utf8"));

  return { source: printSource(text), remarks };
}

describe("a paste from Word", () => {
  test("keeps numbers, lists with their printed marks, links and footnotes; of tracked changes the final text", () => {
    const { source, remarks } = paste("word-en");
    expect(source.split("\n\n")).toEqual([
      "#12. The Working Group, in its recommendations[^1] invited States to consider the following matters, at [the portal](https://sherloc.unodc.org/cld):",
      "(a) Legislation;\n  ◦ Of the first kind;\n  • Of the second kind;\n(b) Needs.\n(i) A mark that was typed.",
      "[^1]: CTOC/COP/WG.2/2021/3, para. 8. Available at www.unodc.org.",
    ]);
    expect(remarks).toEqual(["trackedChanges", "comments"]);
  });

  test("keeps Arabic marks, without the marks of direction", () => {
    expect(paste("word-ar").source.split("\n\n")).toEqual([
      "قد يود الفريق العامل أن ينظر فيما يلي:",
      "(أ) التشريعات؛\n  ='1' النوع الأول؛\n(ب) الاحتياجات[^1].",
      "[^1]: انظر الوثيقة CTOC/COP/2018/13",
    ]);
  });

  test("keeps Chinese marks", () => {
    expect(paste("word-zh").source.split("\n\n")).toEqual([
      "工作组不妨审议以下事项：",
      "（一） 立法；\n  1. 第一类；\n（二） 需要。\n㈠ 手工输入的标记",
    ]);
  });

  test("as plain text has a paragraph in each line", () => {
    const long = "The Working Group may wish to continue its consideration of the matters before it at this meeting.";
    expect(
      printSource(readPlain(`Title\r\n12.\t${long}\r\n(a)\tFirst;\r\no\tBelow;\r\n(b)\tSecond.\r\n\r\nEnd`)).split(
        "\n\n",
      ),
    ).toEqual(["Title", `#12. ${long}`, "(a) First;\n◦ Below;\n(b) Second.", "End"]);
    expect(printSource(readPlain("بند\n(أ) أول\n(ب) ثان"))).toBe("بند\n\n(أ) أول\n(ب) ثان");
  });

  test("says so where footnotes were not copied with their marks", () => {
    const { text, remarks } = readHtml('<p>Words<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>');
    expect(printSource(text)).toBe("Words.");
    expect(remarks).toEqual(["footnotesLost"]);
  });
});

test("a paste from LibreOffice keeps nested lists, quotations and footnotes", () => {
  expect(paste("libreoffice").source.split("\n\n")).toEqual([
    "The agenda[^1] has:",
    "(a) Opening\n(b) Adoption\n  (i) Of the agenda",
    "> As the Conference said.",
    "[^1]: See the annex.",
  ]);
});

test("a paste from Google Docs keeps nested lists and links", () => {
  expect(paste("google-docs").source.split("\n\n")).toEqual([
    "Points for\u00a0discussion:",
    "• First\n  ◦ Below it\n• Second [with a link](https://www.unodc.org/a)",
  ]);
});

test("a paste from a web page keeps words, numbers of lists and notes, and says what was left out", () => {
  const { source, remarks } = paste("web-page");
  expect(source.split("\n\n")).toEqual([
    "Heading",
    "Loose words of a page and an inner link next line",
    "A claim.[^1]",
    "3. Three\n7. Seven",
    "State – Date",
    "A – 1 May",
    "[^1]: The source.",
  ]);
  expect(remarks).toEqual(["images", "tables"]);
});

describe("hostile HTML", () => {
  test("leaves words and safe links", () => {
    expect(paste("hostile").source.split("\n\n")).toEqual([
      "Words one two threefour",
      "safetxet\ufffd <b>no tag</b>",
      "[good](https://a.org/)",
    ]);
  });

  test("ends, however deep or broken", () => {
    expect(printSource(readHtml(`${"<div><b>".repeat(5_000)}deep</b>`).text)).toBe("");
    const links = Array.from(
      { length: 2_000 },
      (_, index) => `<p><a id="a${index}" href="#a${index + 1}">x</a></p>`,
    ).join("");
    const began = performance.now();
    readHtml(links);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("gives a text that the form holds", () => {
    const tags = [
      "<p>",
      "</p>",
      "<li>",
      "<ul>",
      "</ul>",
      "<table><tr><td>",
      "<a href='#x'>",
      "<a name='x' href='#y'>",
      "<del>",
      "<br>",
      "<!--",
      "-->",
      "&#x2028;",
      "<blockquote>",
      "<p style='mso-list:l0 level9 lfo1'><span style='mso-list:Ignore'>",
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...tags), anyWords), { maxLength: 12 }), (parts) => {
        const { text } = readHtml(parts.join(""));
        expect(parseSource(printSource(text)).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test("a text in the source form is pasted with its footnotes", () => {
  const source = "#3. One[^1]\n\n[^1]: A note.";
  expect(printSource(readPlain(source))).toBe(source);
});
