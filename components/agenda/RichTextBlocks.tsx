import type { RichText } from "@/app/_vocabulary/rich-text";
import { InlineText } from "./InlineText";
import type { NoteNumbers } from "./notes";

interface Props {
  text: RichText;
  notes: NoteNumbers;
  noteLabel: (number: number) => string;
}

/** The paragraphs, quotations and lists of an annotation; a list keeps its marks as printed. */
export function RichTextBlocks({ text, notes, noteLabel }: Props) {
  return text.map((block, index) => {
    if (block.type === "paragraph")
      return (
        <p key={index} className="mt-4">
          <InlineText content={block.content} notes={notes} noteLabel={noteLabel} />
        </p>
      );
    if (block.type === "quotation")
      return (
        <blockquote key={index} className="mt-4 border-s-2 border-edge ps-4">
          <p>
            <InlineText content={block.content} notes={notes} noteLabel={noteLabel} />
          </p>
        </blockquote>
      );
    return (
      <ul key={index} className="mt-4 space-y-2">
        {block.items.map((item, position) => (
          <li key={position} className="grid grid-cols-[2.5rem_1fr]">
            <span>{item.mark}</span>
            <span>
              <InlineText content={item.content} notes={notes} noteLabel={noteLabel} />
            </span>
          </li>
        ))}
      </ul>
    );
  });
}
