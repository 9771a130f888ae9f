import type { Block, RichText } from "@/app/_vocabulary/rich-text";
import type { Notes } from "./footnote-numbers";
import { InlineText } from "./InlineText";

interface Props {
  text: RichText;
  /** without them the marks of footnotes are left out */
  notes?: Notes | undefined;
  /** the anchor of a block that is referred to */
  anchorOf?: (block: Block) => string | undefined;
}

/** The paragraphs, quotations and lists of an annotation; a list keeps its marks as printed. */
export function RichTextBlocks({ text, notes, anchorOf }: Props) {
  return text.map((block, index) => {
    const anchor = { id: anchorOf?.(block) };
    if (block.type === "paragraph")
      return (
        <p key={index} {...anchor} className="mt-4 target:bg-note-wash">
          <InlineText content={block.content} notes={notes} />
        </p>
      );
    if (block.type === "quotation")
      return (
        <blockquote key={index} {...anchor} className="mt-4 border-s-2 border-edge ps-4 target:bg-note-wash">
          <p>
            <InlineText content={block.content} notes={notes} />
          </p>
        </blockquote>
      );
    return (
      <ul key={index} {...anchor} className="mt-4 space-y-2 target:bg-note-wash">
        {block.items.map((item, position) => (
          <li key={position} className="grid grid-cols-[2.5rem_1fr]">
            <span>{item.mark}</span>
            <span>
              <InlineText content={item.content} notes={notes} />
            </span>
          </li>
        ))}
      </ul>
    );
  });
}
