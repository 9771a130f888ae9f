import { describe, expect, it } from "vitest";
import { ancestorAfter, type MergeChoice, mergeFields } from "@/app/_vocabulary/merging/merge-fields";
import { choiceName, handName, printMergedVersions, readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { FieldKind } from "@/app/_vocabulary/merging/unit-codecs";
import { parseSource } from "@/app/_vocabulary/rich-text-source";

const KINDS = { number: "choice", title: "line", text: "rich", lines: "lines" } as const satisfies Record<
  string,
  FieldKind
>;
const BASE = { number: "1", title: "Title", text: "One here.\n\nTwo here.", lines: "a\nb" };

function merge(mine: object, theirs: object, choices: [string, MergeChoice][] = []) {
  return mergeFields(
    KINDS,
    { base: BASE, mine: { ...BASE, ...mine }, theirs: { ...BASE, ...theirs } },
    new Map(choices),
  );
}

describe("the fields of a form", () => {
  it("merge each by itself, and say which the other person has changed", () => {
    expect(
      merge(
        { title: "Mine", text: "One here.\n\nTwo, mine." },
        { number: "2", text: "One, theirs.\n\nTwo here.", lines: "a\nb\nc" },
      ),
    ).toEqual({
      values: { number: "2", title: "Mine", text: "One, theirs.\n\nTwo, mine.", lines: "a\nb\nc" },
      conflicts: [],
      taken: ["number", "text", "lines"],
    });
  });

  it("are in conflict where both have changed a line, or the same block; mine stands until it is chosen", () => {
    const { values, conflicts } = merge(
      { title: "Mine", text: "One, mine.\n\nTwo here." },
      { title: "Theirs", text: "One, theirs.\n\nTwo here.\n\nThree." },
    );

    expect(values).toEqual({ ...BASE, title: "Mine", text: "One, mine.\n\nTwo here.\n\nThree." });
    expect(conflicts).toMatchObject([
      { field: "title", kind: "line", mine: "Mine", theirs: "Theirs", both: undefined },
      { field: "text", kind: "rich", mine: "One, mine.", theirs: "One, theirs.", both: "One, theirs.\n\nOne, mine." },
    ]);
  });

  it("have what was chosen: one, both, or another text written by hand", () => {
    const sides = [{ text: "One, mine.\n\nTwo here." }, { text: "One, theirs.\n\nTwo here." }] as const;
    const id = merge(...sides).conflicts[0]?.id ?? "";
    const chosen = (choice: MergeChoice) => merge(...sides, [[id, choice]]);

    expect(chosen({ keep: "mine" }).values.text).toBe("One, mine.\n\nTwo here.");
    expect(chosen({ keep: "theirs" }).values.text).toBe("One, theirs.\n\nTwo here.");
    expect(chosen({ keep: "both" }).values.text).toBe("One, theirs.\n\nOne, mine.\n\nTwo here.");
    expect(chosen({ keep: "hand", text: "By hand.\n\nMore." })).toMatchObject({
      values: { text: "By hand.\n\nMore.\n\nTwo here." },
      conflicts: [],
    });
    expect(chosen({ keep: "hand", text: "A note[^1]" }).conflicts).toMatchObject([
      { id, problem: { kind: "footnote-missing", mark: "1" } },
    ]);
  });

  it("are asked for as a whole where it is not known what was there, or nothing was", () => {
    const merged = (base: object) =>
      mergeFields({ text: "rich" }, { base, mine: { text: "Mine." }, theirs: { text: "Theirs." } }, new Map());

    for (const base of [{}, { text: "" }])
      expect(merged(base).conflicts).toMatchObject([{ mine: "Mine.", theirs: "Theirs.", both: "Theirs.\n\nMine." }]);
  });

  it("have the footnotes of both, where the whole of both stands", () => {
    const versions = { base: { text: "" }, mine: { text: "Mine.[^1]\n\n[^1]: My note." } };
    const theirs = { text: "Theirs.[^1]\n\n[^1]: Their note." };
    const { conflicts } = mergeFields({ text: "rich" }, { ...versions, theirs }, new Map());
    const { text, problems } = parseSource(conflicts[0]?.both ?? "");

    expect(problems).toEqual([]);
    expect(text).toEqual([...parseSource(theirs.text).text, ...parseSource(versions.mine.text).text]);
  });

  it("ask once for the rows of a lettered list that one has inserted, and have each once", () => {
    const kinds = { text: "rich" } as const;
    const base = { text: "(a) opening of the meeting\n(b) adoption of the agenda" };
    const theirs = { text: "(a) opening of it, theirs\n(b) adoption of the agenda\n(c) other matters" };
    const mine = { text: "(a) opening of it, mine\n(b) election of officers\n(c) adoption of the agenda" };
    const first = mergeFields(kinds, { base, mine, theirs }, new Map());
    const rows = "(b) election of officers\n(c) adoption of the agenda\n(d) other matters";
    expect(first).toMatchObject({ values: { text: `(a) opening of it, mine\n${rows}` }, conflicts: [{}] });

    const id = first.conflicts[0]?.id ?? "";
    const answered = (keep: "mine" | "theirs" | "both") => {
      const seen = ancestorAfter(kinds, { base, theirs }, new Set([id]));
      return mergeFields(kinds, { base: seen, mine: first.values, theirs }, new Map([[id, { keep }]])).values.text;
    };
    expect(answered("mine")).toBe(`(a) opening of it, mine\n${rows}`);
    expect(answered("theirs")).toBe(`(a) opening of it, theirs\n${rows}`);
  });

  it("begin from the merged text once a conflict was shown in it, but for the conflict itself", () => {
    const theirs = { ...BASE, title: "Theirs", text: "One, theirs.\n\nNew of theirs.\n\nTwo here." };
    const first = mergeFields(
      KINDS,
      { base: BASE, mine: { ...BASE, title: "Mine", text: "One, mine.\n\nTwo here." }, theirs },
      new Map(),
    );
    const conflicts = new Set(first.conflicts.map(({ id }) => id));
    const base = ancestorAfter(KINDS, { base: BASE, theirs }, conflicts);
    expect(base).toEqual({ ...BASE, text: "One here.\n\nNew of theirs.\n\nTwo here." });

    // The new block of theirs is edited in the form: that is a change of mine alone.
    const mine = { ...first.values, text: first.values.text.replace("New of theirs.", "New, edited.") };
    const again = mergeFields(KINDS, { base, mine, theirs }, new Map());
    expect(again.conflicts.map(({ id }) => id)).toEqual(first.conflicts.map(({ id }) => id));
    expect(again.values.text).toBe("One, mine.\n\nNew, edited.\n\nTwo here.");
  });

  it("ask for the whole field where nearly every block is in conflict", () => {
    const text = (word: string) =>
      Array.from({ length: 30 }, (_, index) => `Paragraph ${index} is ${word}.`).join("\n\n");
    const { conflicts } = mergeFields(
      { text: "rich" },
      { base: { text: text("short") }, mine: { text: text("mine") }, theirs: { text: text("theirs") } },
      new Map(),
    );
    expect(conflicts).toHaveLength(1);
  });
});

describe("a form that was returned with conflicts", () => {
  it("says what was chosen, and what it was filled from", () => {
    const mergedVersions = [
      { version: 4, conflicts: ["abc", "d1"] },
      { version: 5, conflicts: ["d1"] },
    ];
    const form = readMergeForm({
      [choiceName("abc")]: "theirs",
      [choiceName("d1")]: "hand",
      [handName("d1")]: "By hand\r\nhere",
      [choiceName("e2")]: "none",
      mergedVersions: printMergedVersions(mergedVersions),
    });

    expect(form.mergedVersions).toEqual(mergedVersions);
    expect([...form.choices]).toEqual([
      ["abc", { keep: "theirs" }],
      ["d1", { keep: "hand", text: "By hand\nhere" }],
    ]);
    expect(readMergeForm({ mergedVersions: "x;-1:a;9:<script>" }).mergedVersions).toEqual([]);
  });
});
