import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { linkAddresses } from "@/app/_vocabulary/rich-text";
import { isTextBlock } from "./schema";

interface Stretch {
  from: number;
  to: number;
}

/** The addresses in the texts of a block, counted from its beginning; a block that stays is not read again. */
const stretches = new WeakMap<Node, Stretch[]>();

/** Underlines the addresses that become links without a label. */
export function addressMarks(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init: (_, { doc }) => decorate(doc),
      apply: ({ docChanged, doc }, before) => (docChanged ? decorate(doc) : before),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });

  return plugin;
}

function decorate(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!isTextBlock(node)) return !node.isInline;
    for (const { from, to } of stretchesOf(node))
      marks.push(Decoration.inline(position + 1 + from, position + 1 + to, { class: "typed-address" }));
    return false;
  });

  return DecorationSet.create(doc, marks);
}

function stretchesOf(block: Node): Stretch[] {
  const known = stretches.get(block);
  if (known) return known;
  const found: Stretch[] = [];
  block.forEach((child, offset) => {
    if (!child.isText || child.marks.length > 0) return;
    let from = offset;
    for (const part of linkAddresses(child.text ?? "")) {
      if (part.type === "link") found.push({ from, to: from + part.text.length });
      from += part.text.length;
    }
  });
  stretches.set(block, found);

  return found;
}
