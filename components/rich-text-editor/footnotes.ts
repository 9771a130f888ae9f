import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "prosemirror-state";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";
import { parseNote, printNote } from "@/app/_vocabulary/rich-text-source-inline";
import { fromNote, toInline } from "./document";
import { schema } from "./schema";

/** A footnote at its mark in the text. */
export interface PlacedNote {
  position: number;
  node: Node;
}

/** Returns the footnotes of a document in reading order. */
export function listNotes(doc: Node): PlacedNote[] {
  const notes: PlacedNote[] = [];
  doc.descendants((node, position) => {
    if (node.type === schema.nodes.footnote) notes.push({ position, node });
    return node.type !== schema.nodes.footnote;
  });

  return notes;
}

/** Returns the text of a footnote in the source form, with its links; references by their symbols alone. */
export function printPlacedNote({ node }: PlacedNote): string {
  return printNote(
    fromNote(node).map((part) => (part.type === "reference" ? { type: part.type, text: part.text } : part)),
  );
}

/** Inserts an empty footnote after the selection. */
export function insertNote(state: EditorState): Transaction {
  const { to } = state.selection;
  const { tr } = state;
  tr.insert(to, schema.nodes.footnote.create());

  return tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView();
}

/** Replaces the text of a footnote by a typed one; a symbol to which it referred names the same document. */
export function writeNote(state: EditorState, { position, node }: PlacedNote, typed: string): Transaction {
  const before = fromNote(node);
  const content = parseNote(typed.trim()).map((part) =>
    part.type === "reference" && !part.document
      ? (before.find((each) => each.type === "reference" && each.text === part.text) ?? part)
      : part,
  );

  return state.tr.replaceWith(position + 1, position + 1 + node.content.size, toInline(content));
}

export function removeNote(state: EditorState, { position, node }: PlacedNote): Transaction {
  return state.tr.delete(position, position + node.nodeSize);
}

/** Selects the mark of a footnote and shows it. */
export function selectNote(view: EditorView, { position }: PlacedNote): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)).scrollIntoView());
  view.focus();
}

/** Draws the mark of a footnote, numbered by the style sheet; a press opens its text. */
export function noteView(label: string, open: (index: number) => void): NodeViewConstructor {
  return (_, view, positionOf) => {
    const dom = document.createElement("button");
    dom.type = "button";
    dom.tabIndex = -1;
    dom.className = "footnote-call";
    dom.setAttribute("aria-label", label);
    dom.addEventListener("click", () =>
      open(listNotes(view.state.doc).findIndex((note) => note.position === positionOf())),
    );

    return { dom, ignoreMutation: () => true };
  };
}
