import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RICH_TEXT_RULES } from "@/app/_vocabulary/merging/merge-rich-texts";
import { mergeUnits } from "@/app/_vocabulary/merging/merge-units";
import { type Block, type RichText, runningTextsOf } from "@/app/_vocabulary/rich-text";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { anyStoredText } from "../../support/rich-texts";

const read = (source: string): RichText => parseSource(source).text;
const paragraphs = (...texts: string[]) => texts.join("\n\n");

/** Merges texts in source form; a conflict prints as `base <mine|theirs>`. */
function merge(base: string, mine: string, theirs: string): string[] {
  return mergeUnits({ base: read(base), mine: read(mine), theirs: read(theirs) }, RICH_TEXT_RULES).map((unit) =>
    "value" in unit
      ? printSource([unit.value])
      : `<${printSource(unit.conflict.mine)}|${printSource(unit.conflict.theirs)}>`,
  );
}

describe("two versions of a text", () => {
  it("merge by block: what each has changed, inserted and removed elsewhere is in the result", () => {
    const base = paragraphs("First one here.", "Second one here.", "Third one here.", "Fourth one here.");
    const mine = paragraphs("First one, mine.", "Second one here.", "New of mine.", "Third one here.");
    const theirs = paragraphs(
      "New of theirs.",
      "First one here.",
      "Second one, theirs.",
      "Third one here.",
      "Fourth one here.",
    );

    expect(merge(base, mine, theirs)).toEqual([
      "New of theirs.",
      "First one, mine.",
      "Second one, theirs.",
      "New of mine.",
      "Third one here.",
    ]);
  });

  it("are in conflict only where both have changed the same block differently, or one has removed it", () => {
    const base = paragraphs("The opening of the meeting.", "The second paragraph.", "The end.");

    expect(
      merge(
        base,
        paragraphs("The opening of the meeting, mine.", "The end."),
        paragraphs("The opening of the meeting, theirs.", "The second paragraph, longer.", "The end."),
      ),
    ).toEqual([
      "<The opening of the meeting, mine.|The opening of the meeting, theirs.>",
      "<|The second paragraph, longer.>",
      "The end.",
    ]);
    expect(merge(base, paragraphs("Same.", "The end."), paragraphs("Same.", "The end."))).toEqual([
      "Same.",
      "The end.",
    ]);
  });

  it("keep both insertions at the same place, theirs first, and one that both have made once", () => {
    expect(
      merge("One.", paragraphs("One.", "All of it.", "Mine."), paragraphs("One.", "All of it.", "Theirs.")),
    ).toEqual(["One.", "All of it.", "Theirs.", "Mine."]);
  });

  it("have a block that one has moved where it was moved to, as the other has changed it", () => {
    const base = paragraphs("The first paragraph.", "The second paragraph.", "Another thing altogether.");
    const moved = paragraphs("Another thing altogether.", "The first paragraph.", "The second paragraph.");
    const changed = paragraphs("The first paragraph.", "The second paragraph.", "Another thing altogether, changed.");
    const both = ["Another thing altogether, changed.", "The first paragraph.", "The second paragraph."];

    expect(merge(base, moved, changed)).toEqual(both);
    expect(merge(base, changed, moved)).toEqual(both);
  });

  it("merge within a list, whose marks go on in order", () => {
    const base = "(a) opening of the meeting\n(b) adoption of the agenda";
    const mine = "(a) opening of the meeting\n(b) election of officers\n(c) adoption of the agenda";
    const theirs = "(a) opening of the meeting\n(b) adoption of the agenda and work\n(c) other matters";

    expect(merge(base, mine, theirs)).toEqual([
      "(a) opening of the meeting\n(b) election of officers\n(c) adoption of the agenda and work\n(d) other matters",
    ]);
  });

  it("merge a list whose rows one has moved and numbered anew, and the other has changed, in levels", () => {
    const base = "(d) opening of the meeting\n(e) adoption of the agenda\n  (i) draft agenda\n(f) other matters";
    const mine = "(d) adoption of the agenda\n  (i) draft agenda\n(e) other matters";
    const theirs = `${base.replace("other matters", "other matters, theirs")}\n(g) closing`;

    expect(merge(base, mine, theirs)).toEqual([
      "(d) adoption of the agenda\n  (i) draft agenda\n(e) other matters, theirs\n(f) closing",
    ]);
  });

  it("ask in a list for the row alone that both have changed", () => {
    const base = "– first row of it\n– second row of it";

    expect(
      merge(base, "– first row of mine\n– second row of it", "– first row of theirs\n– second row changed"),
    ).toEqual(["<– first row of mine\n– second row changed|– first row of theirs\n– second row changed>"]);
  });

  it("merge the number of a paragraph apart from its text", () => {
    expect(merge("#1. The text.", "#2. The text.", "#1. The text, changed.")).toEqual(["#2. The text, changed."]);
  });

  it("merge in Arabic and in Chinese", () => {
    const arabic = paragraphs("تقدِّم الأمانة تقريرا.", "يناقش الفريق العامل البند.");
    expect(
      merge(arabic, paragraphs("تقدِّم الأمانة تقريرا جديدا.", "يناقش الفريق العامل البند."), `${arabic}\n\nفقرة أخرى.`),
    ).toEqual(["تقدِّم الأمانة تقريرا جديدا.", "يناقش الفريق العامل البند.", "فقرة أخرى."]);
    const chinese = paragraphs("工作组将审议技术援助问题。", "秘书处将提交报告。");
    expect(
      merge(
        chinese,
        paragraphs("工作组将审议技术援助的问题。", "秘书处将提交报告。"),
        paragraphs("工作组将审议国际合作问题。", "秘书处将提交一份报告。"),
      ),
    ).toEqual(["<工作组将审议技术援助的问题。|工作组将审议国际合作问题。>", "秘书处将提交一份报告。"]);
  });
});

describe("whatever two persons have made of a text", () => {
  /** A text, and another that came from it by changes of its blocks. */
  const versionOf = (base: RichText): fc.Arbitrary<RichText> =>
    fc
      .tuple(
        fc.shuffledSubarray(base, { minLength: 0, maxLength: base.length }),
        fc.subarray(base),
        fc.boolean(),
        anyStoredText,
        fc.nat(10),
      )
      .map(([shuffled, kept, isMoved, added, at]) => {
        const left = isMoved ? shuffled : kept;
        return [...left.slice(0, at), ...added.slice(0, 2), ...left.slice(at)];
      });
  const versions = anyStoredText.chain((base) => fc.tuple(fc.constant(base), versionOf(base), versionOf(base)));
  const merged = (base: RichText, mine: RichText, theirs: RichText) =>
    mergeUnits({ base, mine, theirs }, RICH_TEXT_RULES);
  const settled = (base: RichText, mine: RichText, theirs: RichText) =>
    merged(base, mine, theirs).map((unit) => ("value" in unit ? unit.value : undefined));
  const saidIn = (blocks: Block[]) =>
    blocks.flatMap((block) => runningTextsOf(block).map((each) => JSON.stringify(each)));

  it("what one of them alone has changed is the result, in every block and in order", () => {
    fc.assert(
      fc.property(versions, ([base, one]) => {
        expect(settled(base, base, one)).toEqual(one);
        expect(settled(base, one, base)).toEqual(one);
        expect(settled(base, one, one).map((block) => block && printSource([block]))).toEqual(
          one.map((block) => printSource([block])),
        );
      }),
    );
  });

  it("nothing that either has typed is lost: it is in the result or in a conflict", () => {
    fc.assert(
      fc.property(versions, ([base, mine, theirs]) => {
        const units = merged(base, mine, theirs);
        const there = new Set(
          units.flatMap((unit) =>
            saidIn("value" in unit ? [unit.value] : [...unit.conflict.mine, ...unit.conflict.theirs]),
          ),
        );
        const before = new Set(saidIn(base));
        for (const said of saidIn([...mine, ...theirs])) if (!before.has(said)) expect(there).toContain(said);
      }),
    );
  });

  it("who saves first makes no difference but for the order", () => {
    fc.assert(
      fc.property(versions, ([base, mine, theirs]) => {
        // Rows in another order have other marks: what they say is compared.
        const said = (blocks: Block[]) => saidIn(blocks).toSorted();
        const keys = (units: ReturnType<typeof merged>, sides: ["mine" | "theirs", "mine" | "theirs"]) =>
          units
            .map((unit) =>
              "value" in unit ? said([unit.value]).join() : sides.map((side) => said(unit.conflict[side])).join(" | "),
            )
            .toSorted();
        expect(keys(merged(base, mine, theirs), ["mine", "theirs"])).toEqual(
          keys(merged(base, theirs, mine), ["theirs", "mine"]),
        );
      }),
    );
  });
});
