import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import { aknId } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import type { Inline, RichText } from "@/app/_vocabulary/rich-text";

/** Counts the footnotes of a document in reading order. */
export interface NoteCount {
  notes: number;
}

/** Appends the blocks of a text to an element with the identifier `id`; footnotes are inline. */
export function appendBlocks(parent: XMLBuilder, text: RichText, id: string, count: NoteCount): void {
  for (const [index, block] of text.entries()) {
    const blockId = aknId(id, `${block.type === "list" ? "list" : "p"}_${index + 1}`);
    if (block.type === "paragraph") appendInline(parent.ele("p", { eId: blockId }), block.content, count);
    if (block.type === "quotation")
      appendInline(parent.ele("block", { name: "quotation", eId: blockId }), block.content, count);
    if (block.type !== "list") continue;
    const list = parent.ele("blockList", { eId: blockId });
    for (const [index, item] of block.items.entries()) {
      const entry = list.ele("item", { eId: aknId(blockId, `item_${index + 1}`) });
      entry.ele("num").txt(xmlText(item.mark));
      appendInline(entry.ele("p"), item.content, count);
    }
  }
}

function appendInline(parent: XMLBuilder, content: Inline[], count: NoteCount): void {
  for (const inline of content) {
    if (inline.type === "text") parent.txt(xmlText(inline.text));
    // `ref` is for legal and parliamentary documents, `a` for any other (Part 2: Specifications).
    else if (inline.type === "link")
      parent.ele(inline.cites ? "ref" : "a", { href: xmlText(inline.href) }).txt(xmlText(inline.text));
    else {
      count.notes += 1;
      const marker = String(count.notes);
      const note = parent.ele("authorialNote", { eId: `note_${marker}`, marker, placement: "bottom" });
      appendInline(note.ele("p"), inline.content, count);
    }
  }
}
