import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import { aknId } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import type { Inline, RichText } from "@/app/_vocabulary/rich-text";

/** Numbers the footnotes of a document in the order of reading. */
export interface NoteCount {
  notes: number;
}

/** The blocks of a text below `parent`, whose identifier is `id`; footnotes stand where they are called. */
export function appendBlocks(parent: XMLBuilder, text: RichText, id: string, count: NoteCount): void {
  for (const [index, block] of text.entries()) {
    const own = aknId(id, `${block.type === "list" ? "list" : "p"}_${index + 1}`);
    if (block.type === "paragraph") appendInline(parent.ele("p", { eId: own }), block.content, count);
    if (block.type === "quotation")
      appendInline(parent.ele("block", { name: "quotation", eId: own }), block.content, count);
    if (block.type !== "list") continue;
    const list = parent.ele("blockList", { eId: own });
    for (const [place, item] of block.items.entries()) {
      const entry = list.ele("item", { eId: aknId(own, `item_${place + 1}`) });
      entry.ele("num").txt(xmlText(item.mark));
      appendInline(entry.ele("p"), item.content, count);
    }
  }
}

function appendInline(parent: XMLBuilder, content: Inline[], count: NoteCount): void {
  for (const inline of content) {
    if (inline.type === "text") parent.txt(xmlText(inline.text));
    // `ref` leads to a document of the trade, `a` to any other (Part 2: Specifications).
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
