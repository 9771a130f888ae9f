import { history, redo, undo } from "prosemirror-history";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import {
  changeLevel,
  joinAfter,
  joinBefore,
  renumber,
  setMark,
  splitRow,
  takeBeginning,
  toggleList,
  toggleQuotation,
} from "@/components/rich-text-editor/commands";
import { toDocument, toRichText } from "@/components/rich-text-editor/document";
import { insertNote, listNotes, removeNote, writeNote } from "@/components/rich-text-editor/footnotes";
import { linkAt, removeLink, setLink } from "@/components/rich-text-editor/links";

/** The cursor, and the end of a selection that begins at the cursor. */
const CURSOR = "‸";
const END = "◂";

/** Returns the state of an editor with a text, the cursor where its mark stands. */
function stateOf(source: string): EditorState {
  const state = EditorState.create({ doc: toDocument(parseSource(source).text), plugins: [history()] });
  const placeOf = (sign: string) => {
    let at: number | undefined;
    state.doc.descendants((node, position) => {
      const index = node.text?.indexOf(sign) ?? -1;
      if (index >= 0) at = position + index;
    });
    return at;
  };
  const [from, to] = [placeOf(CURSOR), placeOf(END)];
  if (from === undefined) throw new Error("no cursor");
  const { tr } = state;
  if (to !== undefined) tr.delete(to, to + 1);
  tr.delete(from, from + 1);
  tr.setSelection(TextSelection.create(tr.doc, from, to === undefined ? from : to - 1));

  return EditorState.create({ doc: tr.doc, selection: tr.selection, plugins: [history()] });
}

function run(state: EditorState, ...commands: Command[]): EditorState {
  let current = state;
  for (const command of commands) command(current, (transaction) => (current = current.apply(transaction)));

  return current;
}

const sourceOf = (state: EditorState) => printSource(toRichText(state.doc));

/** Shows where the cursor is after a change, by typing there. */
const typed = (state: EditorState) => sourceOf(state.apply(state.tr.insertText("X")));

describe("a list", () => {
  test("is made of paragraphs, with the marks of the language", () => {
    expect(sourceOf(run(stateOf("One‸\n\nTwo◂\n\nThree"), toggleList("en")))).toBe("(a) One\n(b) Two\n\nThree");
    expect(sourceOf(run(stateOf("‸واحد"), toggleList("ar")))).toBe("(أ) واحد");
    expect(sourceOf(run(stateOf("‸Un"), toggleList("fr")))).toBe("a) Un");
  });

  test("goes on from the one above, and ends where it is taken back", () => {
    expect(sourceOf(run(stateOf("(a) One\n(b) Two\n\nThr‸ee"), toggleList("en")))).toBe("(a) One\n(b) Two\n(c) Three");
    expect(sourceOf(run(stateOf("(a) One\n(b) T‸wo\n(c) Three"), toggleList("en")))).toBe(
      "(a) One\n\nTwo\n\n(c) Three",
    );
  });

  test.each([
    ["(a) One‸\n(b) Two\n(c) Three", "(a) One\n(b) X\n(c) Two\n(d) Three"],
    ["(a) One‸\n(d) Two", "(a) One\n(b) X\n(d) Two"],
    ["(a) One\n  (i) Two‸\n  (ii) Three\n(b) Four", "(a) One\n  (i) Two\n  (ii) X\n  (iii) Three\n(b) Four"],
    ["(h) One\n(i) Two‸", "(h) One\n(i) Two\n(j) X"],
    ["（一）一‸\n（二）二", "（一） 一\n（二） X\n（三） 二"],
    ["١- واحد‸\n٢- اثنان", "١- واحد\n٢- X\n٣- اثنان"],
    ["– One‸\n– Two", "– One\n– X\n– Two"],
    ["(a) On‸e", "(a) On\n(b) Xe"],
    ["#12. One‸\n\nBetween\n\n#13. Two", "#12. One\n\n#13. X\n\nBetween\n\n#14. Two"],
  ])("takes a new item between, and moves the marks after it on: %j", (before, after) => {
    expect(typed(run(stateOf(before), splitRow))).toBe(after);
  });

  test("ends at an empty item, level by level", () => {
    const state = run(stateOf("(a) One\n  (i) Two‸"), splitRow, splitRow);
    expect(typed(state)).toBe("(a) One\n  (i) Two\n(b) X");
    expect(typed(run(state, splitRow))).toBe("(a) One\n  (i) Two\n\nX");
  });

  test("has levels with their own marks", () => {
    const state = run(stateOf("1. One\n2. T‸wo\n3. Three"), changeLevel(1));
    expect(sourceOf(state)).toBe("1. One\n  (a) Two\n3. Three");
    expect(sourceOf(run(state, renumber))).toBe("1. One\n  (a) Two\n2. Three");
    expect(sourceOf(run(state, changeLevel(-1)))).toBe("1. One\n2. Two\n3. Three");
    expect(changeLevel(1)(stateOf("1. On‸e"))).toBe(false);
    expect(changeLevel(-1)(stateOf("1. On‸e"))).toBe(false);
    expect(changeLevel(1)(stateOf("On‸e"))).toBe(false);
  });

  test("stays apart from another list beside it", () => {
    const state = stateOf("(a) One‸\n\n1. Two");
    expect(sourceOf(run(state, setMark("(b)")))).toBe("(b) One\n\n1. Two");
    expect(sourceOf(run(state, splitRow))).toBe("(a) One\n\n1. Two");
  });
});

describe("a mark or a number", () => {
  test("is set as it is printed, of any form", () => {
    expect(sourceOf(run(stateOf("On‸e"), setMark("12.")))).toBe("#12. One");
    expect(sourceOf(run(stateOf("#12. On‸e"), setMark("")))).toBe("One");
    expect(sourceOf(run(stateOf("(a) On‸e"), setMark("4\u00a0bis.")))).toBe("=4\u00a0bis. One");
    expect(setMark("1.")(stateOf("> On‸e"))).toBe(false);
  });

  test("is taken from what was typed at the beginning", () => {
    const take = (source: string, ...beginning: Parameters<typeof takeBeginning>[1][]) =>
      beginning.map((each) =>
        sourceOf(stateOf(source).apply(takeBeginning(stateOf(source), each) ?? stateOf(source).tr)),
      );
    expect(
      take("xx‸One", { type: "item", mark: "(a)" }, { type: "quotation", mark: "" }, { type: "paragraph", mark: "3." }),
    ).toEqual(["(a) One", "> One", "#3. One"]);
  });
});

describe("joining", () => {
  test("takes the mark first, then the paragraph", () => {
    const state = run(stateOf("Before\n\n#12. ‸After"), joinBefore);
    expect(sourceOf(state)).toBe("Before\n\nAfter");
    expect(typed(run(state, joinBefore))).toBe("BeforeXAfter");
    expect(sourceOf(run(stateOf("(a) One\n  (i) ‸Two"), joinBefore))).toBe("(a) One\n(b) Two");
    expect(sourceOf(run(stateOf("> ‸Quote"), joinBefore))).toBe("Quote");
    expect(joinBefore(stateOf("‸First"))).toBe(false);
    expect(joinBefore(stateOf("F‸irst"))).toBe(false);
  });

  test("forwards takes the next text into this one", () => {
    expect(typed(run(stateOf("(a) One‸\n(b) Two"), joinAfter))).toBe("(a) OneXTwo");
    expect(sourceOf(run(stateOf("One‸\n\n(a) Two\n(b) Three"), joinAfter))).toBe("OneTwo\n\n(b) Three");
    expect(joinAfter(stateOf("Last‸"))).toBe(false);
  });
});

test("a quotation is made of paragraphs and items, and taken back", () => {
  const state = run(stateOf("(a) On‸e\n(b) Two"), toggleQuotation);
  expect(sourceOf(state)).toBe("> One\n\n(b) Two");
  expect(sourceOf(run(state, toggleQuotation))).toBe("One\n\n(b) Two");
});

test("a footnote is inserted, written with its links, and removed", () => {
  let state = stateOf("One‸ two");
  state = state.apply(insertNote(state));
  const [note] = listNotes(state.doc);
  if (!note) throw new Error("no footnote");
  state = state.apply(writeNote(state, note, "See [it](https://a.org/x) and www.unodc.org. "));
  expect(sourceOf(state)).toBe("One[^1] two\n\n[^1]: See [it](https://a.org/x) and www.unodc.org.");
  const [written] = listNotes(state.doc);
  expect(written && sourceOf(state.apply(removeNote(state, written)))).toBe("One two");
});

test("a link is set on words, changed, taken off, or inserted as its address", () => {
  const href = "https://a.org/x";
  let state = stateOf("See ‸the report◂ here");
  state = state.apply(setLink(state, href));
  expect(sourceOf(state)).toBe(`See [the report](${href}) here`);
  expect(linkAt(state)?.href).toBe(href);
  const removed = removeLink(state);
  expect(removed && sourceOf(state.apply(removed))).toBe("See the report here");
  const inside = stateOf(`[the re‸port](${href})`);
  expect(sourceOf(inside.apply(setLink(inside, "https://b.org/")))).toBe("[the report](https://b.org/)");
  const empty = stateOf("See ‸.");
  expect(sourceOf(empty.apply(setLink(empty, href)))).toBe(`See ${href}.`);
});

test("every change is undone and done again", () => {
  const before = stateOf("One‸\n\nTwo");
  const changed = run(before, toggleList("en"), splitRow);
  const undone = run(changed, undo, undo);
  expect(sourceOf(undone)).toBe("One\n\nTwo");
  expect(sourceOf(run(undone, redo, redo))).toBe(sourceOf(changed));
});
