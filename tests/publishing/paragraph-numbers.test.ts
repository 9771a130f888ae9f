import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { create } from "xmlbuilder2";
import { renderBlocks } from "@/app/_platform/meeting-archive/rich-text";
import { appendBlocks } from "@/app/_publishing/akoma-ntoso/rich-text";
import { paragraphBlocks } from "@/app/_publishing/pdf/ParagraphBlocks";
import { typographyOf } from "@/app/_publishing/pdf/typography";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { mapRunningTexts, type RichText } from "@/app/_vocabulary/rich-text";
import { plainText, searchableText } from "@/app/_vocabulary/rich-text-plain";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";
import { Text, textResponse } from "@/app/api/v1/_responses/rich-text";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";
import { longReport } from "./pdf/long-report";

const TEXT: RichText = [
  {
    type: "paragraph",
    number: "12.",
    content: [
      { type: "text", text: "The Secretariat will present it." },
      { type: "footnote", content: [{ type: "text", text: "A note." }] },
    ],
  },
  { type: "paragraph", content: [{ type: "text", text: "A paragraph without a number." }] },
];

describe("the number of a paragraph", () => {
  it.each(["12.", "12-", "١٢-", "12", "4\u00a0bis.", "I.12", "iv)", "(3)"])("%s is typed and read back", (number) => {
    const text: RichText = [{ type: "paragraph", number, content: [{ type: "text", text: "Its text." }] }];

    expect(printSource(text)).toBe(`#${number} Its text.`);
    expect(parseSource(printSource(text))).toEqual({ text, problems: [] });
  });

  it("does not make a list of the paragraph, nor takes its first line alone", () => {
    expect(parseSource("#1.  \nOne\nline.\n\n1. First\n2. Second\n\n#2.").text).toEqual([
      { type: "paragraph", number: "1.", content: [{ type: "text", text: "One line." }] },
      {
        type: "list",
        items: [
          { mark: "1.", content: [{ type: "text", text: "First" }] },
          { mark: "2.", content: [{ type: "text", text: "Second" }] },
        ],
      },
      { type: "paragraph", number: "2.", content: [] },
    ]);
  });

  it("stays with its paragraph when the running text is replaced", () => {
    expect(mapRunningTexts(TEXT, () => [])[0]).toEqual({ type: "paragraph", number: "12.", content: [] });
  });

  it("stands before it in plain text and in the search index", () => {
    expect(plainText(TEXT)).toBe("12. The Secretariat will present it.\nA paragraph without a number.");
    expect(searchableText(TEXT)).toContain("12. The Secretariat will present it.\nA note.");
  });

  it("stands before it on pages, in archives, in Akoma Ntoso, in JSON and in PDF", () => {
    const page = renderToStaticMarkup(createElement(RichTextBlocks, { text: TEXT }));
    expect(page.replace(/<[^>]+>/g, "")).toContain("12. The Secretariat");
    expect(String(renderBlocks(TEXT, new Map()))).toContain("<p>12. The Secretariat");
    const root = create().ele("content");
    appendBlocks(root, TEXT, "x", { notes: 0 });
    expect(root.toString()).toContain('<p eId="x__p_1"><inline name="num">12.</inline> The Secretariat');
    const response = Text.parse(textResponse(TEXT));
    expect(response.blocks).toEqual(TEXT);
    const [paragraph] = paragraphsOf(longReport("en", 1));
    if (!paragraph) throw new Error("The report has paragraphs.");
    expect(JSON.stringify(paragraphBlocks({ ...paragraph, text: TEXT }, typographyOf("en")))).toContain('"12. "');
  });

  it("is no part of the sentence that announces a presentation", () => {
    expect(TEXT.map((block) => findSecretariatPresentations(block, "en"))).toEqual([
      ["The Secretariat will present it."],
      [],
    ]);
  });
});
