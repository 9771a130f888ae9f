import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, type Transaction } from "prosemirror-state";
import type { NodeViewConstructor } from "prosemirror-view";
import { findKnownSymbols, type ReferableDocument } from "@/app/_vocabulary/references";
import type { Reference } from "@/app/_vocabulary/rich-text";
import { isTextBlock, schema } from "./schema";

const { reference } = schema.nodes;

/** Returns the reference that is selected. */
export function referenceAt({ selection }: EditorState): Node | undefined {
  return selection instanceof NodeSelection && selection.node.type === reference ? selection.node : undefined;
}

/** Replaces the selection by a reference. */
export function insertReference(state: EditorState, { text, document = "" }: Omit<Reference, "type">): Transaction {
  return state.tr.replaceSelectionWith(reference.create({ symbol: text, document }), false).scrollIntoView();
}

/**
 * Makes references of the symbols of known documents that stand as text between two positions.
 *
 * @returns nothing if there are none.
 */
export function referToSymbols<D extends ReferableDocument>(
  state: EditorState,
  { from, to }: { from: number; to: number },
  known: ReadonlyMap<string, D>,
): Transaction | undefined {
  const { tr } = state;
  state.doc.nodesBetween(from, to, (node, position) => {
    if (!isTextBlock(node)) return !node.isInline;
    node.forEach((child, offset) => {
      if (!child.isText || child.marks.length > 0) return;
      const start = position + 1 + offset;
      for (const found of findKnownSymbols(child.text ?? "", known)) {
        if (start + found.from < from || start + found.to > to) continue;
        const { symbol, id } = found.document;
        const [first, last] = [tr.mapping.map(start + found.from), tr.mapping.map(start + found.to)];
        tr.replaceWith(first, last, reference.create({ symbol, document: id }));
      }
    });
    return false;
  });

  return tr.docChanged ? tr : undefined;
}

/** How a reference is drawn: its symbol, its title, and whether a person should look at it. */
export interface DrawnReference {
  symbol: string;
  title: string;
  isDoubtful: boolean;
}

/** Draws a reference: the present symbol of its document. */
export function referenceView(describe: (node: Node) => DrawnReference): NodeViewConstructor {
  return (node) => {
    const { symbol, title, isDoubtful } = describe(node);
    const dom = document.createElement("span");
    dom.className = isDoubtful ? "reference reference-doubtful" : "reference";
    dom.dir = "ltr";
    dom.title = title;
    dom.textContent = symbol;

    return { dom, ignoreMutation: () => true };
  };
}
