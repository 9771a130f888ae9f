import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { longestRise } from "@/app/_vocabulary/longest-rise";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { WordAttribution } from "@/app/_vocabulary/text-difference/attribute-words";
import { compareTexts, type LineDifference } from "@/app/_vocabulary/text-difference/compare-texts";
import { fromLines, toLines } from "@/app/_vocabulary/text-difference/lines";
import { fromTokens, lengthOf, type Token, tokensOf } from "@/app/_vocabulary/text-difference/tokens";
import { anyStoredText } from "../support/rich-texts";

const anyLocale = fc.constantFrom(...LOCALES);
const read = (source: string) => parseSource(source).text;

/** A text, and the same with lines moved, removed and added, and a word more in some. */
const anyEdit = fc
  .tuple(anyStoredText, anyStoredText, fc.array(fc.nat(20), { maxLength: 6 }), fc.nat(3))
  .map(([before, added, moves, kind]): [RichText, RichText] => {
    const lines = toLines(before);
    for (const [index, place] of moves.entries()) {
      const [line] = lines.splice(place % Math.max(1, lines.length), 1);
      if (line && kind !== 0) lines.splice(index % (lines.length + 1), 0, line);
    }
    const more = kind > 1 ? toLines(added) : [];
    const changed = [...lines, ...more].map((line, index) =>
      (index + kind) % 3 === 0
        ? { ...line, content: [...line.content, { type: "text" as const, text: " مزيدٌ 更多" }] }
        : line,
    );

    return [before, read(printSource(fromLines(changed)))];
  });

describe("the difference of two texts", () => {
  it("applied to the earlier one gives the later one, and taken back the earlier one", () => {
    fc.assert(
      fc.property(fc.oneof(anyEdit, fc.tuple(anyStoredText, anyStoredText)), anyLocale, ([before, after], locale) => {
        const difference = compareTexts(before, after, locale);
        expect(applied(before, difference, locale)).toEqual(after);
        expect(linesOf(difference, "from", "added")).toEqual(toLines(before).map(wordsOf));
      }),
      { numRuns: 500 },
    );
  });

  it("is none where nothing differs", () => {
    fc.assert(
      fc.property(anyStoredText, anyLocale, (text, locale) => {
        expect(compareTexts(text, text, locale).every(({ change, isMoved }) => change === "same" && !isMoved)).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("has a line that moved once: not as removed and added, also where a word of it has changed", () => {
    const before = read("First of all.\n\nThe second paragraph is long enough.\n\nThird.\n\nFourth.");
    const after = read("First of all.\n\nThird.\n\nFourth.\n\nThe second paragraph is now long enough.");

    expect(summary(compareTexts(before, after, "en"))).toEqual([
      "same",
      "same",
      "same",
      "changed, moved: |+now +| in The second paragraph is now long enough.",
    ]);
  });

  it("moves an item of a list, whose mark is one token", () => {
    const before = read("(a) The first;\n(b) The second;\n(c) The third.");
    const after = read("(a) The third.\n(b) The first;\n(c) The second;");

    expect(summary(compareTexts(before, after, "en"))).toEqual([
      "changed, moved: |-(c)-||+(a)+| in (a) The third.",
      "changed: |-(a)-||+(b)+| in (b) The first;",
      "changed: |-(b)-||+(c)+| in (c) The second;",
    ]);
  });

  it("has a footnote and a link as one token each, at their place", () => {
    const before = read("One[^1] two.\n\n[^1]: See there.");
    const after = read("One[^1] two.\n\n[^1]: See here.");
    const [line] = compareTexts(before, after, "en");

    expect(line?.parts.map(({ kind, tokens }) => [kind, tokens.map(({ type }) => type)])).toEqual([
      ["same", ["text"]],
      ["removed", ["footnote"]],
      ["added", ["footnote"]],
      ["same", ["text", "text", "text"]],
    ]);
  });

  it("compares words in Arabic with their marks, and Chinese by characters where most words differ", () => {
    const [arabic] = compareTexts(read("اجتمع الفريقُ العاملُ في فيينا."), read("اجتمع الفريقُ الحكوميُّ في فيينا."), "ar");
    expect(summary([arabic!])).toEqual(["changed: |-العاملُ-||+الحكوميُّ+| in اجتمع الفريقُ الحكوميُّ في فيينا."]); // one line
    const [chinese] = compareTexts(read("技术援助问题"), read("技术合作援助的问题"), "zh");
    expect(summary([chinese!])).toEqual(["changed: |+合作+||+的+| in 技术合作援助的问题"]); // one line
  });

  it("joins changes with nothing but space between them", () => {
    const [line] = compareTexts(
      read("We shall meet in the old hall today."),
      read("We shall meet in a new room today."),
      "en",
    );
    expect(summary([line!])).toEqual(["changed: |-the old hall-||+a new room+| in We shall meet in a new room today."]); // one line
  });

  it("has what is gone before what is new at its place", () => {
    const difference = compareTexts(read("First.\n\nGone away.\n\nLast."), read("First.\n\nQuite new!\n\nLast."), "en");
    expect(difference.flatMap(({ parts }) => parts.map(({ kind }) => kind))).toEqual([
      "same",
      "removed",
      "added",
      "same",
    ]);
    const shorter = compareTexts(read("Gone.\n\nGone too.\n\nStays as it is."), read("Stays as it is.\n\nNew!"), "en");
    expect(shorter.map(({ change }) => change)).toEqual(["removed", "removed", "same", "added"]);
  });

  it("says that a paragraph has become a quotation", () => {
    const [line] = compareTexts(read("The same words."), read("> The same words."), "en");
    expect(line).toMatchObject({ change: "changed", isReshaped: true });
  });

  it("is quick for long texts with nothing in common", () => {
    const long = (word: string) => read(Array.from({ length: 600 }, (_, n) => `${word} ${n} ${word}${n}`).join("\n\n"));
    expect(compareTexts(long("a"), long("b"), "en").length).toBeGreaterThanOrEqual(600);
  });
});

describe("the revision of each word", () => {
  it("is told for every token, whatever the revisions are, and the newest text stays as it is", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), anyLocale, (edits, locale) => {
        const texts = edits.flat();
        const newest = texts.at(-1) ?? [];
        const attribution = new WordAttribution(newest, texts.length, locale);
        for (const [index, text] of texts.slice(0, -1).toReversed().entries())
          attribution.readEarlier(text, texts.length - 1 - index);
        const lines = attribution.lines(1);
        const sources = lines.flatMap(({ stretches }) => stretches.map(({ source }) => source));

        expect(sources.every((source) => source !== undefined && source >= 1 && source <= texts.length)).toBe(true);
        expect(
          fromLines(
            lines.map(({ shape, stretches }) => ({
              ...shape,
              ...fromTokens(stretches.flatMap((each) => each.tokens)),
            })),
          ),
        ).toEqual(newest);
      }),
      { numRuns: 200 },
    );
  });

  it("is the one that brought it in, also where its line has moved since", () => {
    const revisions = [
      "One two.\n\nA line that will move later.",
      "One and two.\n\nA line that will move later.",
      "A line that will move later on.\n\nOne and two.",
    ];
    const attribution = new WordAttribution(read(revisions[2] ?? ""), 3, "en");
    attribution.readEarlier(read(revisions[1] ?? ""), 2);
    expect(attribution.isComplete).toBe(false);
    attribution.readEarlier(read(revisions[0] ?? ""), 1);

    expect(
      attribution.lines(1).map(({ stretches }) => stretches.map(({ source, tokens }) => [source, textOf(tokens)])),
    ).toEqual([
      [
        [1, "A line that will move later "],
        [3, "on"],
        [1, "."],
      ],
      [
        [1, "One "],
        [2, "and "],
        [1, "two."],
      ],
    ]);
  });

  it("is known for all words once a revision has none of them", () => {
    const attribution = new WordAttribution(read("All is new."), 2, "en");
    attribution.readEarlier(read("词语"), 1);
    expect(attribution.isComplete).toBe(true);
  });
});

it("a longest rise leaves out as few as possible", () => {
  expect(longestRise([3, 1, 2, 5, 4, 6])).toEqual([1, 2, 4, 5]);
  expect(longestRise([])).toEqual([]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50)), (numbers) => {
      const rise = longestRise(numbers).map((place) => numbers[place] ?? -1);
      expect(rise).toEqual(rise.toSorted((a, b) => a - b));
      expect(rise.length).toBe(lengthOfRise(numbers));
    }),
  );
});

/** Counts a longest rise in the plain way. */
function lengthOfRise(numbers: number[]): number {
  const lengths: number[] = [];
  for (const [place, number] of numbers.entries())
    lengths.push(1 + Math.max(0, ...lengths.filter((_, earlier) => earlier < place && numbers[earlier]! < number))); // both have it

  return Math.max(0, ...lengths);
}

function textOf(tokens: Token[]): string {
  return tokens.map((token) => (token.type === "footnote" ? "[^]" : token.text)).join("");
}

/** Describes each line: its change, and the words that differ in it. */
function summary(difference: LineDifference[]): string[] {
  return difference.map(({ change, isMoved, parts }) => {
    const text = textOf(parts.filter(({ kind }) => kind !== "removed").flatMap(({ tokens }) => tokens));
    const mark = tokensWithMark(parts);
    const changes = parts
      .filter(({ kind }) => kind !== "same")
      .map(({ kind, tokens }) => (kind === "added" ? `|+${textOf(tokens)}+|` : `|-${textOf(tokens)}-|`));

    return change === "same"
      ? "same"
      : `${change}${isMoved ? ", moved" : ""}: ${changes.join("")} in ${mark ? text.replace(mark, `${mark} `) : text}`;
  });
}

function tokensWithMark(parts: LineDifference["parts"]): string {
  const token = parts
    .flatMap(({ kind, tokens }) => (kind === "removed" ? [] : tokens))
    .find(({ type }) => type === "mark");

  return token && token.type === "mark" ? token.text : "";
}

/** Returns the words of a line with its mark, whatever they are cut into. */
function wordsOf(line: Parameters<typeof tokensOf>[0]) {
  return fromTokens(tokensOf(line, "en"));
}

/** Returns the lines of one of the texts from the parts that it has. */
function linesOf(difference: LineDifference[], side: "from" | "to", without: "added" | "removed") {
  return difference
    .filter((line) => line[side] !== undefined)
    .toSorted((a, b) => (a[side] ?? 0) - (b[side] ?? 0))
    .map(({ parts }) => fromTokens(parts.filter(({ kind }) => kind !== without).flatMap(({ tokens }) => tokens)));
}

/** Applies a difference: what is the same is taken from the earlier text, character by character. */
function applied(before: RichText, difference: LineDifference[], locale: Locale): RichText {
  const lines = toLines(before).map((line) => tokensOf(line, locale).flatMap(unitsOf));
  const later = difference
    .filter(({ to }) => to !== undefined)
    .toSorted((a, b) => (a.to ?? 0) - (b.to ?? 0))
    .map(({ from, shape, parts }) => {
      let at = 0;
      const tokens = parts.flatMap(({ kind, tokens: ofPart }) => {
        if (kind === "added") return ofPart;
        const length = ofPart.reduce((sum, token) => sum + lengthOf(token), 0);
        const taken = (lines[from ?? -1] ?? []).slice(at, at + length);
        at += length;
        return kind === "same" ? taken : [];
      });
      return { ...shape, ...fromTokens(tokens) };
    });

  return fromLines(later);
}

function unitsOf(token: Token): Token[] {
  return token.type === "text" ? token.text.split("").map((text) => ({ type: "text", text })) : [token];
}
