import { type NestedItem, nestItems } from "@/app/_vocabulary/nested-items";
import type { Block, RichText } from "@/app/_vocabulary/rich-text";
import type { FootnoteMarks } from "./footnote-numbers";
import { InlineText } from "./InlineText";

interface Props {
  text: RichText;
  /** without it the marks of footnotes are left out */
  notes?: FootnoteMarks | undefined;
  /** the anchor of a block that something links to */
  anchorOf?: (block: Block) => string | undefined;
}

/** Rich text in React: the one renderer of its blocks, total over their types. */
export function RichTextBlocks({ text, notes, anchorOf }: Props) {
  return text.map((block, index) => (
    <RichTextBlock key={index} block={block} notes={notes} anchor={anchorOf?.(block)} />
  ));
}

interface BlockProps extends Pick<Props, "notes"> {
  block: Block;
  anchor: string | undefined;
}

function RichTextBlock({ block, notes, anchor }: BlockProps) {
  switch (block.type) {
    case "paragraph":
      return (
        <p id={anchor} className="mt-4 target:bg-note-wash">
          {block.number && (
            <>
              <span className="inline-block min-w-10 tabular-nums">{block.number}</span>{" "}
            </>
          )}
          <InlineText content={block.content} notes={notes} />
        </p>
      );
    case "quotation":
      return (
        <blockquote id={anchor} className="mt-4 border-s-2 border-edge ps-4 target:bg-note-wash">
          <p>
            <InlineText content={block.content} notes={notes} />
          </p>
        </blockquote>
      );
    case "list":
      return (
        <ul id={anchor} className="mt-4 space-y-2 target:bg-note-wash">
          <ListItems items={nestItems(block.items)} notes={notes} />
        </ul>
      );
    default:
      // A new type of block fails the type check here.
      return block satisfies never;
  }
}

/** The items of one level. Their marks are shown as printed, so the browser sets none. */
function ListItems({ items, notes }: Pick<Props, "notes"> & { items: NestedItem[] }) {
  return items.map(({ item, below }, position) => (
    <li key={position} className="grid grid-cols-[2.5rem_1fr]">
      <span>{item.mark}</span>
      <span>
        <InlineText content={item.content} notes={notes} />
      </span>
      {below.length > 0 && (
        <ul className="col-start-2 mt-2 space-y-2">
          <ListItems items={below} notes={notes} />
        </ul>
      )}
    </li>
  ));
}
