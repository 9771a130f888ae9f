import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignBlocks } from "@/app/_vocabulary/align-blocks";
import type { RichText } from "@/app/_vocabulary/rich-text";

const text = (...paragraphs: string[]): RichText =>
  paragraphs.map((each) => ({ type: "paragraph", content: [{ type: "text", text: each }] }));
const align = (followed: string[], source: string[], target: string[]) =>
  alignBlocks(text(...followed), text(...source), text(...target)).map((row) =>
    [row.source, row.followed, row.target].map((block) => printed(block)),
  );
const printed = (block: RichText[number] | undefined) =>
  block?.type === "paragraph" ? block.content.map((part) => ("text" in part ? part.text : "")).join("") : "";

describe("a translation beside its source", () => {
  it("has each block beside the one that it translates", () => {
    expect(align(["a", "b"], ["a", "b"], ["1", "2"])).toEqual([
      ["a", "a", "1"],
      ["b", "b", "2"],
    ]);
  });

  it("stays in place where the source has a new block before or between, or a changed one", () => {
    expect(align(["a", "b"], ["new", "a", "other", "b"], ["1", "2"])).toEqual([
      ["new", "", ""],
      ["a", "a", "1"],
      ["other", "", ""],
      ["b", "b", "2"],
    ]);
    expect(align(["a", "b"], ["a", "changed"], ["1", "2"])).toEqual([
      ["a", "a", "1"],
      ["changed", "b", "2"],
    ]);
  });

  it("shows the block of a removed source, and what it has itself at the end", () => {
    expect(align(["a", "b", "c"], ["a", "c"], ["1", "2", "3", "4"])).toEqual([
      ["a", "a", "1"],
      ["", "b", "2"],
      ["c", "c", "3"],
      ["", "", "4"],
    ]);
  });

  it("loses no block and keeps every order, whatever has changed", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, texts, (followed, source, target) => {
        const rows = align(followed, source, target);
        const column = (index: number) => rows.map((row) => row[index]).filter(Boolean);
        expect(column(0)).toEqual(source);
        expect(column(1)).toEqual(followed);
        expect(column(2)).toEqual(target);
      }),
    );
  });
});
