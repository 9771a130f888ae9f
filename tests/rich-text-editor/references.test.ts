import { closeHistory, history, undo } from "prosemirror-history";
import { EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { createTranslator } from "@/app/_i18n/create-translator";
import { bySymbol } from "@/app/_vocabulary/references";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { describeReference } from "@/components/rich-text-editor/describe-reference";
import { toDocument, toRichText } from "@/components/rich-text-editor/document";
import { listNotes, printPlacedNote, writeNote } from "@/components/rich-text-editor/footnotes";
import { matchChoices } from "@/components/rich-text-editor/match-choices";
import { insertReference, referenceAt, referToSymbols } from "@/components/rich-text-editor/references";
import { schema } from "@/components/rich-text-editor/schema";
import en from "../../app/_i18n/messages/en.json";

const ID = "0b6f7c1e-7d6b-4a53-9e0e-6a4f7f0a2b11";
const OTHER = "5b0a1c2e-7d6b-4a53-9e0e-6a4f7f0a2b11";
const document = (id: string, symbol: string, title: string, isWithdrawn = false) => ({
  ...{ id, symbol, isWithdrawn, isOfMeeting: true },
  title: { text: title, locale: "fr" as const },
});
const DOCUMENTS = [
  document(ID, "IDB.49/1/Add.1", "Élection du Bureau"),
  document(OTHER, "ICCD/COP(15)/CST/1", "Désertification", true),
];

const stateOf = (source: string) =>
  EditorState.create({ doc: toDocument(parseSource(source).text), plugins: [history()] });
const sourceOf = (state: EditorState) => printSource(toRichText(state.doc));

describe("a reference in the editor", () => {
  test("replaces what is selected, and is one thing that the cursor passes", () => {
    const state = stateOf("See here.");
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5, 9)));
    const referring = selected.apply(insertReference(selected, { text: "IDB.49/1/Add.1", document: ID }));
    expect(sourceOf(referring)).toBe(`See [[IDB.49/1/Add.1|${ID}]].`);
    const chosen = referring.apply(referring.tr.setSelection(NodeSelection.create(referring.doc, 5)));
    expect(referenceAt(chosen)?.attrs).toEqual({ symbol: "IDB.49/1/Add.1", document: ID });
    expect(referenceAt(referring)).toBeUndefined();
    expect(sourceOf(chosen.apply(insertReference(chosen, { text: "A/RES/55/25" })))).toBe("See [[A/RES/55/25]].");
  });

  test("is made of the symbols that were pasted, of documents of the register alone, and undone by itself", () => {
    const source =
      "IDB.49/1/Add.1, IDB.49/1 and (ICCD/COP(15)/CST/1), [IDB.49/1/Add.1](https://a.org/).\n\n- IDB.49/1/Add.1";
    const pasted = stateOf("Before. IDB.49/1/Add.1");
    const before = pasted.doc.content.size;
    const with_ = pasted.apply(pasted.tr.insert(before, toDocument(parseSource(source).text).content));
    const range = { from: before, to: with_.doc.content.size };
    const referring = referToSymbols(with_, range, bySymbol(DOCUMENTS));
    const after = with_.apply(closeHistory(referring!)); // it has two of them
    expect(sourceOf(after)).toBe(
      `Before. IDB.49/1/Add.1\n\n[[IDB.49/1/Add.1|${ID}]], IDB.49/1 and ([[ICCD/COP(15)/CST/1|${OTHER}]]), [IDB.49/1/Add.1](https://a.org/).\n\n- [[IDB.49/1/Add.1|${ID}]]`,
    );
    let undone = after;
    undo(after, (transaction) => (undone = after.apply(transaction)));
    expect(sourceOf(undone)).toBe(`Before. IDB.49/1/Add.1\n\n${source}`);
    expect(referToSymbols(undone, range, new Map())).toBeUndefined();
  });

  test("keeps its document in a footnote that is typed in the source form without it", () => {
    const state = stateOf(`Text.[^1]\n\n[^1]: See [[IDB.49/1/Add.1|${ID}]].`);
    const [note] = listNotes(state.doc);
    expect(printPlacedNote(note!)).toBe("See [[IDB.49/1/Add.1]].");
    const typed = state.apply(writeNote(state, note!, "See also [[IDB.49/1/Add.1]] and [[A/RES/55/25]]."));
    expect(sourceOf(typed)).toContain(`[^1]: See also [[IDB.49/1/Add.1|${ID}]] and [[A/RES/55/25]].`);
  });

  test("prints the present symbol of its document, and says whether that is withdrawn or gone", () => {
    const t = createTranslator<"richText">("en", en.richText);
    const drawn = (symbol: string, id: string) =>
      describeReference(schema.node("reference", { symbol, document: id }), { documents: DOCUMENTS, gone: ["x"] }, t);
    expect(drawn("IDB.49/9", ID)).toEqual({ symbol: "IDB.49/1/Add.1", title: "Élection du Bureau", isDoubtful: false });
    expect(drawn("ICCD/1", OTHER)).toMatchObject({ title: "Withdrawn – Désertification", isDoubtful: true });
    expect(drawn("IDB.49/7", "x")).toMatchObject({
      symbol: "IDB.49/7",
      title: "No longer in the register",
      isDoubtful: true,
    });
    expect(drawn("A/RES/55/25", "")).toEqual({ symbol: "A/RES/55/25", title: "", isDoubtful: false });
  });

  test("finds documents by a part of the symbol in any spelling, or by words of the title", () => {
    const found = (typed: string) => matchChoices(DOCUMENTS, typed).map(({ symbol }) => symbol);
    expect(found("")).toHaveLength(2);
    expect(found("idb. 49")).toEqual(["IDB.49/1/Add.1"]);
    expect(found("bureau election")).toEqual(["IDB.49/1/Add.1"]);
    expect(found("DESERTIFICATION")).toEqual(["ICCD/COP(15)/CST/1"]);
    expect(found("nothing")).toEqual([]);
  });
});
