import { type NestedItem, nestItems } from "@/app/_vocabulary/nested-items";
import type { Block, Inline, RichText } from "@/app/_vocabulary/rich-text";
import { html, type Markup } from "./markup";

/** The number of each footnote, by its content. */
export type FootnoteNumbers = Map<Inline[], number>;

/** Renders rich text as HTML without style sheets or scripts; the one renderer for that target. */
export function renderBlocks(text: RichText, notes: FootnoteNumbers): Markup[] {
  return text.map((block) => renderBlock(block, notes));
}

function renderBlock(block: Block, notes: FootnoteNumbers): Markup {
  switch (block.type) {
    case "paragraph":
      return html`<p>${block.number && `${block.number} `}${renderInline(block.content, notes)}</p>\n`;
    case "quotation":
      return html`<blockquote><p>${renderInline(block.content, notes)}</p></blockquote>\n`;
    case "list":
      return html`${renderItems(nestItems(block.items), notes)}\n`;
    default:
      // A new type of block fails the type check here.
      return block satisfies never;
  }
}

function renderItems(items: NestedItem[], notes: FootnoteNumbers): Markup {
  return html`<ul class="plain">${items.map(
    ({ item, below }) =>
      html`<li>${item.mark} ${renderInline(item.content, notes)}${below.length > 0 ? renderItems(below, notes) : undefined}</li>`,
  )}</ul>`;
}

/** Renders running text; each footnote mark links to its note. */
export function renderInline(content: Inline[], notes: FootnoteNumbers): Markup[] {
  return content.map((part) => {
    switch (part.type) {
      case "text":
      case "reference":
        return html`${part.text}`;
      case "link":
        return html`<a href="${part.href}" dir="auto">${part.text}</a>`;
      case "footnote": {
        const number = notes.get(part.content) ?? 0;
        return html`<sup><a id="call-${number}" href="#note-${number}">${number}</a></sup>`;
      }
      default:
        // A new type of inline text fails the type check here.
        return part satisfies never;
    }
  });
}
