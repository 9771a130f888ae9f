import { describe, expect, test } from "vitest";
import { composeText } from "@/app/_domain/agenda-import/annotation-text";
import { CalledNotes } from "@/app/_domain/agenda-import/called-notes";
import { paragraphsOf } from "@/app/_domain/agenda-import/grammar/paragraphs";
import { depthsOf } from "@/app/_domain/agenda-import/list-depths";
import type { SourceDocument } from "@/app/_domain/agenda-import/source-document";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";
import { readWordDocument } from "@/app/_platform/files/reader/source/word/read-word-document";
import { wordFile } from "../support/agenda-documents/word/word-file";
import { level, list, numbered, run, use } from "../support/agenda-documents/word/word-xml";
import { openedBytes } from "../support/opened-file";

/** Returns the depths of the entries of the lists of a document. */
const depthsIn = ({ blocks }: Pick<SourceDocument, "blocks">) =>
  composeText(paragraphsOf(blocks), new CalledNotes([])).flatMap((block) =>
    block.type === "list" ? block.items.map(({ depth = 0 }) => depth) : [],
  );

/** Returns the depths of entries: `(a)`, or with an indent `4 –`. */
const depths = (...entries: string[]) =>
  depthsOf(
    entries.map((entry) => {
      const [, indent, mark = entry] = /^(\d+) (.+)$/.exec(entry) ?? [];
      return { mark, indent: indent === undefined ? undefined : Number(indent) };
    }),
  );

describe("the depth of the entries of a printed list", () => {
  test.each([
    ["English", ["(a)", "(i)", "(ii)", "(b)", "(i)", "a.", "b.", "(ii)", "(c)"], [0, 1, 1, 0, 1, 2, 2, 1, 0]],
    ["French", ["a)", "i)", "ii)", "b)"], [0, 1, 1, 0]],
    ["Russian", ["а)", "i)", "ii)", "б)", "в)"], [0, 1, 1, 0, 0]],
    ["Arabic", ["(أ)", "’1‘", "’2‘", "(ب)"], [0, 1, 1, 0]],
    ["Arabic letters of one after another", ["(ج)", "(د)", "(هـ)", "(و)"], [0, 0, 0, 0]],
    ["Chinese", ["（一）", "1)", "2)", "（二）", "①", "②"], [0, 1, 1, 0, 1, 1]],
    ["enclosed Chinese numerals", ["㈠", "㈡", "(a)", "(b)", "㈢"], [0, 0, 1, 1, 0]],
    ["dashes below letters", ["(a)", "–", "–", "(b)"], [0, 1, 1, 0]],
    ["two kinds of dashes", ["–", "•", "•", "–"], [0, 1, 1, 0]],
  ])("is told by the marks: %s", (_, marks, expected) => {
    expect(depths(...marks)).toEqual(expected);
  });

  test("takes the letter i after h for a letter, and before ii for a numeral", () => {
    expect(depths("(g)", "(h)", "(i)", "(j)")).toEqual([0, 0, 0, 0]);
    expect(depths("(g)", "(h)", "(i)", "(ii)", "(i)", "(j)").slice(0, 4)).toEqual([0, 0, 1, 1]);
    expect(depths("(u)", "(v)", "(w)", "(x)")).toEqual([0, 0, 0, 0]);
  });

  test("makes no level of a list that begins anew, that leaves a mark out, or that begins in its middle", () => {
    expect(depths("(a)", "(b)", "(a)", "(b)")).toEqual([0, 0, 0, 0]);
    expect(depths("(a)", "(c)", "(d)")).toEqual([0, 0, 0]);
    expect(depths("(d)", "(e)", "(i)", "(f)")).toEqual([0, 0, 1, 0]);
    expect(depths("–", "–", "–")).toEqual([0, 0, 0]);
  });

  test("is told by the indents of dashes, and by those of numbers where the marks leave it open", () => {
    expect(depths("0 –", "2 –", "2 –", "4 –", "0 –")).toEqual([0, 1, 1, 2, 0]);
    expect(depths("4 –", "0 •", "4 –")).toEqual([0, 0, 1]);
    expect(depths("0 (a)", "1 (a)", "1 (b)", "0 (b)")).toEqual([0, 1, 1, 0]);
    // The margins of two pages differ.
    expect(depths("0 (a)", "6 (b)", "10 (i)", "0 (c)")).toEqual([0, 0, 1, 0]);
  });

  test("is told by the levels of a Word list whose levels all print dashes", async () => {
    const levels = [0, 1, 2].map((each) => level(each, "bullet", "–")).join("");
    const body = [0, 1, 1, 2, 0].map((each) => numbered(1, each, run("Needs of States;")));
    const file = wordFile({ body: body.join(""), numbering: list(1, levels) + use(1, 1) });
    expect(depthsIn(await readWordDocument(openedBytes(file)))).toEqual([0, 1, 1, 2, 0]);
  });

  test("is told by the spaces before the dashes of a text, and by its marks without any", () => {
    const read = (text: string) => depthsIn(readTextSource(Buffer.from(text)));
    const spaced = "– Needs of States;\n    – Of small States;\n    – Of others;\n– Means to meet them.";
    expect(read(spaced)).toEqual([0, 1, 1, 0]);
    expect(read("(a) Besoins;\n(i) Des États;\n(ii) Des autres;\n(b) Moyens d’y répondre.")).toEqual([0, 1, 1, 0]);
  });

  test("stands in the text of an annotation", () => {
    const lines = [
      "1. The Group may wish:",
      "(a) To consider;",
      "(i) Needs;",
      "(ii) Means;",
      "(b) To agree.",
      "It may:",
      "(a) Adjourn.",
    ];
    const paragraphs = lines.map((text, index) => ({ line: index + 1, text, cells: undefined, isHeading: false }));
    const text = composeText(paragraphs, new CalledNotes([]));
    const lists = text.flatMap((block) =>
      block.type === "list" ? [block.items.map(({ mark, depth }) => [mark, depth])] : [],
    );
    expect(lists).toEqual([
      [
        ["(a)", undefined],
        ["(i)", 1],
        ["(ii)", 1],
        ["(b)", undefined],
      ],
      [["(a)", undefined]],
    ]);
  });
});
