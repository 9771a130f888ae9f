import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import { aknId } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import { type NestedItem, nestItems } from "@/app/_vocabulary/nested-items";
import type { Block, Inline, RichText } from "@/app/_vocabulary/rich-text";

/** Counts the footnotes of a document in reading order. */
export interface NoteCount {
  notes: number;
}

/**
 * Appends the blocks of a text to an element with the identifier `id`; footnotes are inline. The
 * one renderer of rich text in Akoma Ntoso.
 */
export function appendBlocks(parent: XMLBuilder, text: RichText, id: string, count: NoteCount): void {
  for (const [index, block] of text.entries()) appendBlock(parent, block, id, index + 1, count);
}

function appendBlock(parent: XMLBuilder, block: Block, id: string, number: number, count: NoteCount): void {
  const eId = aknId(id, `${block.type === "list" ? "list" : "p"}_${number}`);
  switch (block.type) {
    case "paragraph": {
      const paragraph = parent.ele("p", { eId });
      // Only hierarchical elements have a `num`, which may not follow a block.
      if (block.number) paragraph.ele("inline", { name: "num" }).txt(xmlText(block.number)).up().txt(" ");
      appendInline(paragraph, block.content, count);
      return;
    }
    case "quotation":
      appendInline(parent.ele("block", { name: "quotation", eId }), block.content, count);
      return;
    case "list":
      appendItems(parent, nestItems(block.items), eId, count);
      return;
    default:
      // A new type of block fails the type check here.
      block satisfies never;
  }
}

function appendItems(parent: XMLBuilder, items: NestedItem[], eId: string, count: NoteCount): void {
  const list = parent.ele("blockList", { eId });
  for (const [index, { item, below }] of items.entries()) {
    const id = aknId(eId, `item_${index + 1}`);
    const entry = list.ele("item", { eId: id });
    entry.ele("num").txt(xmlText(item.mark));
    appendInline(entry.ele("p"), item.content, count);
    if (below.length > 0) appendItems(entry, below, aknId(id, "list_1"), count);
  }
}

function appendInline(parent: XMLBuilder, content: Inline[], count: NoteCount): void {
  for (const part of content) appendPart(parent, part, count);
}

function appendPart(parent: XMLBuilder, part: Inline, count: NoteCount): void {
  switch (part.type) {
    case "text":
    // One that has an address is a link by now (`link-citations.ts`): `ref` must have one.
    case "reference":
      parent.txt(xmlText(part.text));
      return;
    case "link":
      // `ref` is for legal and parliamentary documents, `a` for any other (Part 2: Specifications).
      parent.ele(part.cites ? "ref" : "a", { href: xmlText(part.href) }).txt(xmlText(part.text));
      return;
    case "footnote": {
      count.notes += 1;
      const marker = String(count.notes);
      const note = parent.ele("authorialNote", { eId: `note_${marker}`, marker, placement: "bottom" });
      appendInline(note.ele("p"), part.content, count);
      return;
    }
    default:
      // A new type of inline text fails the type check here.
      part satisfies never;
  }
}
