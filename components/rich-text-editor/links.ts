import type { EditorState, Transaction } from "prosemirror-state";
import { schema } from "./schema";

interface LinkedStretch {
  from: number;
  to: number;
  href: string;
}

/** Returns the link with a label around the cursor, or that the selection begins in. */
export function linkAt({ selection: { $from } }: EditorState): LinkedStretch | undefined {
  const index = $from.parent.childAfter($from.parentOffset).node ?? $from.parent.childBefore($from.parentOffset).node;
  const href: unknown = index?.marks.find(({ type }) => type === schema.marks.link)?.attrs.href;
  if (typeof href !== "string") return undefined;
  let found: LinkedStretch | undefined;
  $from.parent.forEach((child, offset) => {
    if (child === index) found = { from: $from.start() + offset, to: $from.start() + offset + child.nodeSize, href };
  });

  return found;
}

/** Links the selection, or the link at the cursor anew; with neither the address is inserted as text. */
export function setLink(state: EditorState, href: string): Transaction {
  const { from, to, empty } = state.selection;
  const linked = linkAt(state);
  const stretch = empty ? linked : { from, to };
  if (!stretch) return state.tr.insertText(href);

  return state.tr
    .removeMark(stretch.from, stretch.to, schema.marks.link)
    .addMark(stretch.from, stretch.to, schema.mark("link", { href }));
}

/** Takes the link from its label. */
export function removeLink(state: EditorState): Transaction | undefined {
  const { from, to, empty } = state.selection;
  const stretch = empty ? linkAt(state) : { from, to };

  return stretch && state.tr.removeMark(stretch.from, stretch.to, schema.marks.link);
}
