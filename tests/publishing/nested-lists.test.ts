import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { create } from "xmlbuilder2";
import { renderBlocks } from "@/app/_platform/meeting-archive/rich-text";
import { appendBlocks } from "@/app/_publishing/akoma-ntoso/rich-text";
import { paragraphBlocks } from "@/app/_publishing/pdf/ParagraphBlocks";
import { typographyOf } from "@/app/_publishing/pdf/typography";
import { nestItems } from "@/app/_vocabulary/nested-items";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { Text, textResponse } from "@/app/api/v1/_responses/rich-text";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";
import { longReport } from "./pdf/long-report";

const LIST: RichText = parseSource("1. One\n  (أ) Two\n    - Three\n2. [Four](https://a.org/x)").text;

describe("a list in a list", () => {
  it("is nested on pages and in archives, with its printed marks", () => {
    const page = renderToStaticMarkup(createElement(RichTextBlocks, { text: LIST }));
    const bare = (html: string) =>
      html
        .replace(/ (class|dir)="[^"]*"/g, "")
        .replace(/<\/?span>/g, " ")
        .replace(/\s+/g, " ");
    expect(bare(page)).toBe(
      '<ul><li> 1. One <ul><li> (أ) Two <ul><li> - Three </li></ul></li></ul></li><li> 2. <a href="https://a.org/x">Four</a> </li></ul>',
    );
    expect(bare(String(renderBlocks(LIST, new Map()))).trim()).toBe(
      '<ul><li>1. One<ul><li>(أ) Two<ul><li>- Three</li></ul></li></ul></li><li>2. <a href="https://a.org/x">Four</a></li></ul>',
    );
  });

  it("is nested in Akoma Ntoso, each item with its place", () => {
    const root = create().ele("content");
    appendBlocks(root, LIST, "x", { notes: 0 });
    const ids = [...root.toString().matchAll(/<(blockList|item) eId="([^"]+)"/g)].map(
      ([, name, id]) => `${name} ${id}`,
    );
    expect(ids).toEqual([
      "blockList x__list_1",
      "item x__list_1__item_1",
      "blockList x__list_1__item_1__list_1",
      "item x__list_1__item_1__list_1__item_1",
      "blockList x__list_1__item_1__list_1__item_1__list_1",
      "item x__list_1__item_1__list_1__item_1__list_1__item_1",
      "item x__list_1__item_2",
    ]);
  });

  it("has its levels in JSON and in PDF", () => {
    expect(Text.parse(textResponse(LIST)).blocks).toEqual(LIST);
    const [paragraph] = paragraphsOf(longReport("en", 1));
    if (!paragraph) throw new Error("The report has paragraphs.");
    const [, list] = paragraphBlocks({ ...paragraph, text: LIST }, typographyOf("en"));
    const { type, props } = list as ReactElement & { type: (props: unknown) => ReactElement }; // `ListEntries`
    const insets = [...JSON.stringify(type(props)).matchAll(/"marginLeft":([\d.]+)/g)].map(([, inset]) =>
      Number(inset),
    );
    expect(insets.map((inset) => inset / (insets[0] ?? 0))).toEqual([1, 2, 3, 1]);
  });

  it("has no level without one above it", () => {
    const items = [2, undefined, 3, 3].map((depth) => ({ mark: "-", ...(depth && { depth }), content: [] }));
    const shape = (nested: ReturnType<typeof nestItems>): unknown => nested.map(({ below }) => shape(below));
    expect(shape(nestItems(items))).toEqual([[], [[], []]]);
  });
});
