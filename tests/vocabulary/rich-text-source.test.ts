import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { anyRichText, anyStoredText, anyWords } from "../support/rich-texts";

const paragraph = (text: string): RichText => [{ type: "paragraph", content: [{ type: "text", text }] }];
const read = (source: string) => parseSource(source).text;

/** Letters and figures alone: no sign that the source form could take for its own. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

describe("the source form", () => {
  it("holds every text that is stored", () => {
    fc.assert(
      fc.property(anyStoredText, (text) => {
        expect(parseSource(printSource(text))).toEqual({ text, problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it("holds whatever a person types and can save", () => {
    fc.assert(
      fc.property(fc.array(anyWords, { maxLength: 8 }), (words) => {
        const { text, problems } = parseSource(words.join(""));
        fc.pre(problems.length === 0);
        expect(parseSource(printSource(text))).toEqual({ text, problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it("loses no letter of the words of any text", () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const words = text
          .filter(({ type }) => type !== "list")
          .map((block) => plainText([{ ...block, number: "" }] as RichText));
        expect(
          lettersOf(
            plainText(
              read(printSource(text))
                .filter(({ type }) => type !== "list")
                .map((block) => ({ ...block, number: "" })) as RichText,
            ),
          ),
        ).toBe(lettersOf(words.join("")));
      }),
    );
  });

  it.each([
    ["(a) a line", "\\(a) a line"],
    ["#12. a line", "\\#12. a line"],
    ["> a line", "\\> a line"],
    ["- a line", "\\- a line"],
    ["（一）一行", "\\（一）一行"],
    ["\\(a) a line", "\\\\(a) a line"],
    ["see [^1]", "see \\[^1]"],
    ["[see](https://a", "[see\\](https://a"],
    ["[to be issued] (draft)", "[to be issued] (draft)"],
    ["C:\\agenda", "C:\\agenda"],
  ])("prints a text that begins or reads like another block: %s", (text, source) => {
    expect(printSource(paragraph(text))).toBe(source);
    expect(lettersOf(plainText(read(source)))).toBe(lettersOf(text));
    expect(read(source)[0]?.type).toBe("paragraph");
  });

  it("has links with a label, for web addresses alone", () => {
    const label = "the [draft] report";
    const text: RichText = [{ type: "paragraph", content: [{ type: "link", text: label, href: "https://a.org/x" }] }];
    expect(printSource(text)).toBe("[the \\[draft\\] report](https://a.org/x)");
    expect(read(printSource(text))).toEqual(text);
    expect(read("[x](javascript:alert(1)) [y](https://a@b.org) [z](https://)")[0]).toMatchObject({
      content: [{ type: "text", text: "[x](javascript:alert(1)) [y](https://a@b.org) [z](https://)" }],
    });
  });

  it("has lists in lists, with the marks of every script", () => {
    const source = "1. One\n  (a) Two\n    (i) Three\n    (ii) Four\n  (b) Five\n2. Six";
    const [list] = read(source);
    expect(list?.type === "list" && list.items.map(({ mark, depth }) => [mark, depth])).toEqual([
      ["1.", undefined],
      ["(a)", 1],
      ["(i)", 2],
      ["(ii)", 2],
      ["(b)", 1],
      ["2.", undefined],
    ]);
    expect(printSource(read(source))).toBe(source);
    for (const mark of ["(أ)", "أ-", "١-", "1-", "（a）", "（十二）", "㈠", "①", "а)", "iv)", "(viii)", "a.", "—", "•"])
      expect(read(`${mark} x\n${mark} y`)).toEqual([
        { type: "list", items: ["x", "y"].map((text) => ({ mark, content: [{ type: "text", text }] })) },
      ]);
    expect(read("（一）通过议程\n（二）选举")).toMatchObject([{ items: [{ mark: "（一）" }, { mark: "（二）" }] }]);
  });

  it("takes any other mark after a sign", () => {
    expect(read("=4\u00a0bis. x\n= y")).toMatchObject([{ items: [{ mark: "4\u00a0bis." }, { mark: "" }] }]);
  });

  it("takes no sentence for an item", () => {
    for (const sentence of [
      "e.g. this",
      "A. Smith",
      "2023 was",
      "See (a) above",
      "（见附件）",
      "* Reissued",
      "+43 1 26060",
    ])
      expect(read(sentence)).toEqual(paragraph(sentence));
  });
});
