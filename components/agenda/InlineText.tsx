import type { Inline } from "@/app/_vocabulary/rich-text";
import type { NoteNumbers } from "./notes";

interface Props {
  content: Inline[];
  notes: NoteNumbers;
  /** what a footnote's mark is called when it is read out */
  noteLabel: (number: number) => string;
}

/** Running text: words, links, and the marks of footnotes, each linked to its note. */
export function InlineText({ content, notes, noteLabel }: Props) {
  return content.map((part, index) => {
    if (part.type === "text") return part.text;
    if (part.type === "link")
      return (
        <a key={index} href={part.href} dir="ltr" className="break-words">
          {part.text}
        </a>
      );
    const number = notes.get(part.content) ?? 0;
    return (
      <sup key={index} className="text-[0.7em] leading-none">
        <a
          id={`note-${number}-call`}
          href={`#note-${number}`}
          aria-label={noteLabel(number)}
          className="px-px py-2 no-underline hover:underline"
        >
          {number}
        </a>
      </sup>
    );
  });
}
