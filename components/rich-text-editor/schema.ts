import { type Node, Schema } from "prosemirror-model";
import { readWebAddress } from "./web-address";

/** Set on what is copied from an editor, so that it is pasted back as it was. */
export const OWN_CLIPBOARD = "data-rich-text";

/**
 * The document of the editor: the blocks of `_vocabulary/rich-text` and no others. An address that is
 * typed is text, as in the source form; a link with a label is marked.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "(paragraph | quotation | list)+" },
    paragraph: {
      content: "inline*",
      attrs: { number: { default: "" } },
      toDOM: ({ attrs }) => ["p", { [OWN_CLIPBOARD]: "paragraph", "data-mark": attrs.number }, 0],
      parseDOM: [{ tag: `p[${OWN_CLIPBOARD}]`, getAttrs: (element) => ({ number: markOf(element) }) }],
    },
    quotation: {
      content: "inline*",
      toDOM: () => ["blockquote", { [OWN_CLIPBOARD]: "quotation" }, 0],
      parseDOM: [{ tag: `blockquote[${OWN_CLIPBOARD}]` }],
    },
    list: {
      content: "item+",
      toDOM: () => ["ul", { [OWN_CLIPBOARD]: "list" }, 0],
      parseDOM: [{ tag: `ul[${OWN_CLIPBOARD}]` }],
    },
    item: {
      content: "inline*",
      attrs: { mark: { default: "–" }, depth: { default: 0 } },
      toDOM: ({ attrs }) => [
        "li",
        { [OWN_CLIPBOARD]: "item", "data-mark": attrs.mark, "data-depth": String(attrs.depth) },
        0,
      ],
      parseDOM: [
        {
          tag: `li[${OWN_CLIPBOARD}]`,
          getAttrs: (element) => ({ mark: markOf(element), depth: Number(element.dataset.depth) || 0 }),
        },
      ],
    },
    footnote: {
      group: "inline",
      inline: true,
      atom: true,
      content: "(text | reference)*",
      toDOM: () => ["span", { [OWN_CLIPBOARD]: "footnote" }, 0],
      parseDOM: [{ tag: `span[${OWN_CLIPBOARD}="footnote"]` }],
    },
    reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { symbol: {}, document: { default: "" } },
      leafText: ({ attrs }) => attrs.symbol,
      toDOM: ({ attrs }) => [
        "span",
        { [OWN_CLIPBOARD]: "reference", "data-document": attrs.document, dir: "ltr" },
        attrs.symbol,
      ],
      parseDOM: [
        {
          tag: `span[${OWN_CLIPBOARD}="reference"]`,
          priority: 60,
          getAttrs: (element) => ({ symbol: element.textContent, document: element.dataset.document ?? "" }),
        },
      ],
    },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: ({ attrs }) => ["a", { href: String(attrs.href) }, 0],
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (element) => {
            const href = readWebAddress(element.getAttribute("href") ?? "");
            return href !== undefined && { href };
          },
        },
      ],
    },
  },
});

function markOf(element: HTMLElement): string {
  return element.dataset.mark ?? "";
}

/** Returns whether a node holds running text: a paragraph, a quotation, an item. */
export function isTextBlock(node: Node): boolean {
  return node.isTextblock && node.type !== schema.nodes.footnote;
}
